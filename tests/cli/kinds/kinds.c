/* A plugin for tests whose form has one question of each kind. It scores "much", and fails when it is told to. */
#include "plumb/plugin.h"

enum { MUCH, GIVE_UP };
static const plumb_input inputs[] = {
    {PLUMB_NUMBER, 0, "much", "kg", NULL, 0, 100},
    {PLUMB_YESNO, 0, "give_up", NULL, NULL, 0, 0},
};

enum { SCORE };
static const plumb_output outputs[] = {
    {PLUMB_SCALE, 0, "kinds.score", NULL},
};

static int32_t assess(const plumb_value *answers, plumb_line *lines) {
    if (answers[GIVE_UP].state == PLUMB_ANSWERED && answers[GIVE_UP].n == 1) return PLUMB_FAILED;
    if (answers[MUCH].state == PLUMB_ANSWERED)
        lines[0] = (plumb_line){PLUMB_SAYS, PLUMB_NO_LEVEL, SCORE, 0, PLUMB_WHOLE, answers[MUCH].as.number};
    else lines[0] = (plumb_line){PLUMB_NEEDS, PLUMB_NO_LEVEL, SCORE, MUCH, PLUMB_WHOLE, 0};
    return 1;
}

const plumb_plugin plumb_plugin_1 = {sizeof(plumb_plugin), 2, 1, 0, "kinds", "1.0.0", inputs, outputs, assess};
