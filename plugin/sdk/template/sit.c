/* The same plugin as sit.cpp, in C99: cmake -DSIT_IN_C=ON. Here you keep the numbers of the ids yourself. */
#include "plumb/plugin.h"

enum { SITTING_LONGEST };
static const plumb_input inputs[] = {
    {PLUMB_NUMBER, 0, "sitting.longest", "min", NULL, 0, 1440},
};

enum { SIT_LONGEST, SIT_TOO_LONG };
static const plumb_output outputs[] = {
    {PLUMB_SCALE, 0, "sit.longest", NULL},
    {PLUMB_FINDING, 0, "sit.too_long", "sitting.longest"},
};

static int32_t assess(const plumb_value *answers, plumb_line *lines) {
    const double minutes = answers[SITTING_LONGEST].as.number;
    if (answers[SITTING_LONGEST].state != PLUMB_ANSWERED) {
        lines[0] = (plumb_line){PLUMB_NEEDS, PLUMB_NO_LEVEL, SIT_LONGEST, SITTING_LONGEST, PLUMB_WHOLE, 0};
        return 1;
    }
    lines[0] = (plumb_line){PLUMB_SAYS, PLUMB_NO_LEVEL, SIT_LONGEST, 0, PLUMB_WHOLE, minutes};
    if (minutes <= 60) return 1;
    lines[1] = (plumb_line){PLUMB_SAYS, PLUMB_ACT, SIT_TOO_LONG, 0, PLUMB_WHOLE, 0};
    return 2;
}

const plumb_plugin plumb_plugin_1 = {sizeof(plumb_plugin),
                                     sizeof inputs / sizeof *inputs,
                                     sizeof outputs / sizeof *outputs,
                                     0,
                                     "sit",
                                     "1.0.0",
                                     inputs,
                                     outputs,
                                     assess};
