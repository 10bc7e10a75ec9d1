#!/usr/bin/env bash
# Compiles the plugin contract in every language standard that it promises, and sees to it that mistakes in the tables
# of a plugin do not compile, each with our own sentence.
# Environment: CC, CXX (default gcc, g++), CLANG, CLANGXX (default clang-14, clang++-14, else clang, clang++).
# Prints "N passed, M failed"; exit status 0 only when nothing failed.
set -u
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
sdk=$here/../../plugin/sdk
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
warnings=(-Wall -Wextra -Wpedantic -Werror "-I$sdk/include")
passed=0
failed=0

pass() { passed=$((passed + 1)); }
fail() {
    failed=$((failed + 1))
    echo "FAILED: $1"
    [ ! -s "$work/log" ] || sed 's/^/    /' "$work/log" | head -n 12
}

# compiles WHAT COMPILER LANGUAGE STANDARD FILE
compiles() {
    # shellcheck disable=SC2086
    if $2 -x "$3" -std="$4" "${warnings[@]}" -fsyntax-only "$5" 2>"$work/log"; then pass; else fail "$1 as $4 with $2"; fi
}

# refuses SENTENCE COMPILER FILE: does not compile, and the sentence stands in the error message.
refuses() {
    # shellcheck disable=SC2086
    if $2 -x c++ -std=c++20 "${warnings[@]}" -fsyntax-only "$3" 2>"$work/log"; then
        : >"$work/log"
        fail "$(basename "$3") compiles with $2; it should say: $1"
    elif grep -q -F -- "$1" "$work/log"; then
        pass
    else
        fail "$(basename "$3") fails with $2, but without the sentence: $1"
    fi
}

# plugin NAME INPUTS OUTPUTS BODY: writes a whole plugin to $work/NAME.cpp.
plugin() {
    cat >"$work/$1.cpp" <<EOF
#include "plumb/plugin.hpp"
using namespace plumb;
static constexpr plumb_input inputs[] = {$2};
static constexpr plumb_output outputs[] = {$3};
static constexpr int weigh(std::string_view) { return 1; }
static void assess(Answers<inputs> in, Lines<inputs, outputs> &out) { out.chosen<weigh>(in); $4 }
PLUMB_PLUGIN("mine", "1.0.0", inputs, outputs, assess)
EOF
}

printf '#include "plumb/plugin.h"\nint plumb_check(void);\nint plumb_check(void) { return PLUMB_SAYS; }\n' >"$work/header.txt"

number='number("a.n", "cm", 0, 1)'
options=$(i=0; while [ $i -lt 65 ]; do printf 'o%d ' $i; i=$((i + 1)); done | sed 's/ $//')
outputs='scale("s"), factor("s.f", "s"), finding("a.n.high", "a.n")'
plugin right "$number, choice(\"c\", \"a b\"), ticks(\"t\", \"a b\")" "$outputs, reason(\"r\"), finding(\"t.a\", \"t\")" \
    'if (out.has(in, "s", {"a.n", "c"})) out.score("s", in.number("a.n")); else out.declines("s", "r");
     out.needs("s", "t"); out.factor("s.f", in.choice("c"));'
plugin misspelt_question "$number" "$outputs" 'out.score("s", in.number("a.m"));'
plugin misspelt_scale "$number" "$outputs" 'out.score("z", 1);'
plugin misspelt_need "$number" "$outputs" 'out.needs("s", "a.m");'
plugin wrong_kind_of_question "$number" "$outputs" 'out.score("s", in.choice("a.n"));'
plugin wrong_kind_of_output "$number" "$outputs" 'out.score("s.f", 1);'
plugin duplicate_input "$number, $number" "$outputs" ''
plugin duplicate_output "$number" "$outputs, scale(\"s.f\")" ''
plugin duplicate_option 'number("a.n", "cm", 0, 1), choice("c", "a b a")' "$outputs" ''
plugin two_blanks "$number, choice(\"c\", \"a  b\")" "$outputs" ''
plugin many_ticks "$number, ticks(\"t\", \"$options\")" "$outputs" ''
plugin no_range 'number("a.n", "cm", 1, 0)' "$outputs" ''
plugin no_question "$number" "$outputs, finding(\"x.y\", \"x\")" ''
plugin factor_of_nothing "$number" "$outputs, factor(\"x.f\", \"x\")" ''
plugin capital_id 'number("a.n", "cm", 0, 1), yesno("Seat")' "$outputs" ''
plugin group_in_group 'number("a.n", "cm", 0, 1), group("g", 0, 9), in("g", group("h", 0, 9))' "$outputs" ''

# check_c COMPILER, check_cxx COMPILER
check_c() {
    for standard in c99 c11; do
        compiles plugin.h "$1" c $standard "$work/header.txt"
        compiles sit.c "$1" c $standard "$sdk/template/sit.c"
    done
}
check_cxx() {
    for standard in c++11 c++14 c++17 c++20; do compiles plugin.h "$1" c++ $standard "$work/header.txt"; done
    compiles plugin.hpp "$1" c++ c++20 "$work/right.cpp"
    compiles sit.cpp "$1" c++ c++20 "$sdk/template/sit.cpp"
    for header in "$sdk"/include/plumb/*.hpp; do
        printf '#include "plumb/%s"\n' "$(basename "$header")" >"$work/alone.txt"
        compiles "$(basename "$header") alone" "$1" c++ c++20 "$work/alone.txt"
    done
    for wrong in misspelt_question misspelt_scale misspelt_need no_question factor_of_nothing; do
        refuses 'plumb: there is no such id in the table' "$1" "$work/$wrong.cpp"
    done
    refuses 'plumb: this id is of another kind in the table' "$1" "$work/wrong_kind_of_question.cpp"
    refuses 'plumb: this id is of another kind in the table' "$1" "$work/wrong_kind_of_output.cpp"
    refuses 'plumb: two inputs have the same id' "$1" "$work/duplicate_input.cpp"
    refuses 'plumb: two outputs have the same id' "$1" "$work/duplicate_output.cpp"
    refuses 'plumb: two options have the same id' "$1" "$work/duplicate_option.cpp"
    refuses 'plumb: exactly one blank between two options' "$1" "$work/two_blanks.cpp"
    refuses 'plumb: a ticks question has more than 64 ticks' "$1" "$work/many_ticks.cpp"
    refuses 'plumb: a number needs a unit and a range' "$1" "$work/no_range.cpp"
    refuses 'plumb: an id is lower case and dotted' "$1" "$work/capital_id.cpp"
    refuses 'plumb: a group cannot stand in a group' "$1" "$work/group_in_group.cpp"
}

check_c "${CC:-gcc}"
check_cxx "${CXX:-g++}"
clang=${CLANG:-$(command -v clang-14 || command -v clang || true)}
clangxx=${CLANGXX:-$(command -v clang++-14 || command -v clang++ || true)}
if [ -n "$clang" ] && [ -n "$clangxx" ]; then
    check_c "$clang"
    check_cxx "$clangxx"
else
    echo "clang is not here: checked with ${CXX:-g++} only."
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
