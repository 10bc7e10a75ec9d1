/* plumb/plugin.h: the contract between Plumbline and an assessment plugin, contract number 1.
 *
 * An assessment is a function from an array to an array. A plugin is a shared library with one exported constant,
 * plumb_plugin_1. It names, as tables, the questions that it reads and the things that it can conclude, and points to
 * one function that reads an array of answers and writes an array of lines. The host binds the tables to a form once,
 * at load; after that nothing is looked up, nothing is called back, nothing is allocated, and no data holds a
 * pointer.
 *
 * RULES
 *  1. Text is UTF-8. It is ids and units only: what people read stands in the words files, not in the plugin.
 *  2. Everything is borrowed for the call. A plugin keeps no pointer to answers or lines after assess() has returned;
 *     the tables and their strings belong to the plugin and never change.
 *  3. assess() does not throw, longjmp, exit, abort, or wait.
 *  4. assess() is re-entrant and stateless: any number of threads may call it at once, with different arrays.
 *  5. No change of locale or of the floating-point environment, no files, sockets, threads, clocks, random numbers,
 *     signal handlers, or environment variables.
 *  6. The same answers give the same lines, always and everywhere.
 *  7. The row types (plumb_input, plumb_output, plumb_value, plumb_line) are frozen: the asserts below hold for ever.
 *     A new column of a table becomes a new array.
 *  8. plumb_plugin grows at its end only. Its first member, size, is checked before anything else is read; a member
 *     that lies beyond size is absent.
 *  9. Members called reserved are 0.
 * 10. A change of meaning gets a new symbol, plumb_plugin_2.
 * 11. 64-bit machines only.
 * 12. There is room for PLUMB_MOST_LINES lines, always; what lies after them cannot be written.
 *
 * The level of a SCORE is not the plugin's to give: it comes from the bands in the plugin's manifest, where its source
 * is cited. A plugin writes PLUMB_NO_LEVEL for scores and factors, and levels for findings only.
 *
 * The host refuses, with a sentence that names the id: an input that the form lacks, or has with another kind, unit,
 * set of options, or with answers outside the accepted range; an output that the manifest or the words do not know; a
 * line with an unknown level, a value that is not finite or outside its scale, a row that does not exist; more lines
 * than there is room.
 *
 * Compiles as C99, C11 and C++11 and later. plumb/plugin.hpp gives the same in C++20, with ids checked by the compiler.
 */
#ifndef PLUMB_PLUGIN_H
#define PLUMB_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

#if UINTPTR_MAX != UINT64_MAX
#error "Plumbline plugins are for 64-bit machines only"
#endif

#ifdef __cplusplus
extern "C" {
#endif

#define PLUMB_CONTRACT 1       /* the "contract" of plugin.json */
#define PLUMB_WHOLE UINT32_MAX /* the row of a line that speaks of the whole form */
#define PLUMB_MOST_LINES 4096  /* lines that there is room for */
#define PLUMB_MOST_TICKS 64    /* options that a PLUMB_TICKS question can have */
#define PLUMB_FAILED (-1)      /* what assess() returns when it could not do its work */

/* Kinds of input. None of them holds text: a plugin cannot see names, notes or any question that it did not declare. */
enum {
    PLUMB_CHOICE = 1, /* one of some options */
    PLUMB_TICKS = 2,  /* any of some options, "none of these" included */
    PLUMB_NUMBER = 3, /* a finite number in the declared unit; a question of kind "scale" is a number from 0 to 10 */
    PLUMB_YESNO = 4,  /* yes or no */
    PLUMB_GROUP = 5   /* a repeating group of questions: says how many rows there are */
};

/* Kinds of output. */
enum {
    PLUMB_SCALE = 1,   /* a score */
    PLUMB_FACTOR = 2,  /* a number that went into a score: the working */
    PLUMB_FINDING = 3, /* something that was found, tied to the question that caused it */
    PLUMB_REASON = 4   /* why a score cannot be had although everything was answered */
};

/* Kinds of line. */
enum {
    PLUMB_SAYS = 1,    /* this scale, factor or finding has this value */
    PLUMB_NEEDS = 2,   /* this scale waits for this answer; one line for each scale that a question blocks */
    PLUMB_DECLINES = 3 /* this scale does not apply, for this reason */
};

/* States of an answer. Zeroed memory means: nothing answered. */
enum {
    PLUMB_BLANK = 0,    /* not answered, hidden by a condition, or not in this form: these look the same */
    PLUMB_ANSWERED = 1, /* answered */
    PLUMB_UNSURE = 2    /* the person says "not sure": scores nothing and is never good */
};

/* Levels of a finding. */
enum {
    PLUMB_NO_LEVEL = 0, /* scores, factors, and findings that are plain facts ("works at home") */
    PLUMB_GOOD = 1,
    PLUMB_WATCH = 2,
    PLUMB_ACT = 3,
    PLUMB_URGENT = 4
};

/* One question that the plugin reads. Its place in the table is its number. */
typedef struct plumb_input {
    uint32_t kind;      /* PLUMB_CHOICE … PLUMB_GROUP */
    uint32_t optional;  /* 0, or 1: a form may lack the question, which is then always blank */
    const char *id;     /* as in the form, "seat.height": lower case, dotted, [a-z0-9_.] */
    const char *domain; /* CHOICE, TICKS: the option ids, one blank between two; the form must have the same set, in any
                           order. NUMBER: the unit as the form writes it, "" for none. YESNO, GROUP: NULL */
    const char *group;  /* the id of the PLUMB_GROUP in whose rows it is asked, or NULL; groups hold no groups */
    double least, most; /* NUMBER: the accepted range, both ends included, least < most. GROUP: the accepted number of
                           rows. The host lets nothing else through. Other kinds: 0, 0 */
} plumb_input;

/* One thing that the plugin can say. Its place in the table is its number. */
typedef struct plumb_output {
    uint32_t kind;     /* PLUMB_SCALE … PLUMB_REASON */
    uint32_t reserved; /* 0 */
    const char *id;    /* as in the manifest and the words, "rosa.final" */
    const char *of; /* SCALE: the group that it is scored for row by row, or NULL for the whole form. FACTOR: its scale.
                       FINDING: the question that caused it. REASON: NULL */
} plumb_output;

/* One answer: 16 bytes, no pointer, the same in every build.
   The array that assess() gets begins with one value per input, in the order of the table. The rows of a group stand
   after these: the value of a field (an input with a group) says where its column of one value per row begins, so that
   row r of field f is answers[answers[f].n + r]. */
typedef struct plumb_value {
    uint32_t state; /* PLUMB_BLANK, PLUMB_ANSWERED, PLUMB_UNSURE. Unless ANSWERED, all that follows is 0 (but for the n
                       of a field, whose own state is BLANK: its answers are in its column) */
    uint32_t n; /* CHOICE: the option, counted from 0 in the plugin's own domain. YESNO: 0 no, 1 yes. GROUP: the number
                   of rows. A field: where its column begins. Else 0 */
    union {
        double number;  /* NUMBER: finite, within the accepted range, in the declared unit */
        uint64_t ticks; /* TICKS: bit i is set when option i is ticked; 0 is "none of these" */
    } as;
} plumb_value;

/* One conclusion: 24 bytes, no pointer. The order of lines carries no meaning. */
typedef struct plumb_line {
    uint16_t kind;   /* PLUMB_SAYS, PLUMB_NEEDS, PLUMB_DECLINES */
    uint16_t level;  /* a finding: PLUMB_NO_LEVEL … PLUMB_URGENT; everything else: PLUMB_NO_LEVEL */
    uint32_t output; /* SAYS: the scale, factor or finding. NEEDS, DECLINES: the scale that cannot be had */
    uint32_t why;    /* NEEDS: the number of the input. DECLINES: the number of the reason, an output. SAYS: 0 */
    uint32_t row; /* the row of the group, from 0, or PLUMB_WHOLE; a position, not an identity: the host keeps those */
    double value; /* SAYS: finite, in the unit of the scale or factor; a finding: the points that it costs, 0 where that
                     has no meaning. NEEDS, DECLINES: 0 */
} plumb_line;

/* The plugin. Constant; the strings and tables live as long as the library is loaded, and it is never unloaded. */
typedef struct plumb_plugin {
    uint32_t size;               /* sizeof(plumb_plugin) */
    uint32_t input_count;        /* rows of inputs */
    uint32_t output_count;       /* rows of outputs */
    uint32_t reserved;           /* 0 */
    const char *id;              /* as in the manifest and in the name of the bundle */
    const char *version;         /* as in the manifest, "1.0.0" */
    const plumb_input *inputs;   /* ids differ */
    const plumb_output *outputs; /* ids differ, but that a finding may have the id of another output */
    /* Reads answers (input_count values, then the columns of the groups; aligned to 8 bytes), writes lines (room for
       PLUMB_MOST_LINES; aligned to 8 bytes), returns how many it wrote, or PLUMB_FAILED. They do not overlap. */
    int32_t (*assess)(const plumb_value *answers, plumb_line *lines);
} plumb_plugin;

#if defined(_WIN32)
#define PLUMB_EXPORT __declspec(dllexport)
#else
#define PLUMB_EXPORT __attribute__((visibility("default")))
#endif

/* Defined by the plugin, once: const plumb_plugin plumb_plugin_1 = { … }; */
extern PLUMB_EXPORT const plumb_plugin plumb_plugin_1;

#ifdef __cplusplus
}
#endif

/* Rule 7, held by the compiler. */
#if defined(__cplusplus)
#define PLUMB_ASSERT(what) static_assert(what, #what)
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
#define PLUMB_ASSERT(what) _Static_assert(what, #what)
#else
#define PLUMB_ASSERT_NAME_(line) plumb_assert_in_line_##line
#define PLUMB_ASSERT_NAME(line) PLUMB_ASSERT_NAME_(line)
#define PLUMB_ASSERT(what) typedef char PLUMB_ASSERT_NAME(__LINE__)[(what) ? 1 : -1]
#endif

PLUMB_ASSERT(sizeof(plumb_input) == 48);
PLUMB_ASSERT(offsetof(plumb_input, kind) == 0 && offsetof(plumb_input, optional) == 4);
PLUMB_ASSERT(offsetof(plumb_input, id) == 8 && offsetof(plumb_input, domain) == 16);
PLUMB_ASSERT(offsetof(plumb_input, group) == 24);
PLUMB_ASSERT(offsetof(plumb_input, least) == 32 && offsetof(plumb_input, most) == 40);
PLUMB_ASSERT(sizeof(plumb_output) == 24);
PLUMB_ASSERT(offsetof(plumb_output, kind) == 0 && offsetof(plumb_output, reserved) == 4);
PLUMB_ASSERT(offsetof(plumb_output, id) == 8 && offsetof(plumb_output, of) == 16);
PLUMB_ASSERT(sizeof(plumb_value) == 16 && sizeof(double) == 8);
PLUMB_ASSERT(offsetof(plumb_value, state) == 0 && offsetof(plumb_value, n) == 4 && offsetof(plumb_value, as) == 8);
PLUMB_ASSERT(sizeof(plumb_line) == 24);
PLUMB_ASSERT(offsetof(plumb_line, kind) == 0 && offsetof(plumb_line, level) == 2);
PLUMB_ASSERT(offsetof(plumb_line, output) == 4 && offsetof(plumb_line, why) == 8);
PLUMB_ASSERT(offsetof(plumb_line, row) == 12 && offsetof(plumb_line, value) == 16);
PLUMB_ASSERT(sizeof(plumb_plugin) >= 56); /* rule 8: only what stands here today is frozen */
PLUMB_ASSERT(offsetof(plumb_plugin, size) == 0 && offsetof(plumb_plugin, input_count) == 4);
PLUMB_ASSERT(offsetof(plumb_plugin, output_count) == 8 && offsetof(plumb_plugin, reserved) == 12);
PLUMB_ASSERT(offsetof(plumb_plugin, id) == 16 && offsetof(plumb_plugin, version) == 24);
PLUMB_ASSERT(offsetof(plumb_plugin, inputs) == 32 && offsetof(plumb_plugin, outputs) == 40);
PLUMB_ASSERT(offsetof(plumb_plugin, assess) == 48);

#endif /* PLUMB_PLUGIN_H */
