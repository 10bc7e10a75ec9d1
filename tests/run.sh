#!/bin/bash
# Builds Plumbline and passes every test. See --help.
usage() {
    cat <<'END'
tests/run.sh         format check, release tests, smoke run of the benchmarks, tests with sanitizers, clang-tidy
tests/run.sh quick   release tests only
tests/run.sh bench   measures only: tests/bench/run.sh in full
Installs the Debian packages that are missing. Ends at the first step that fails, with a sentence and an exit status.
Environment: PLUMB_JOBS, how many compilers or tests run at the same time.
END
}

mode=${1:-all}
case $#,$mode in
0,* | 1,quick | 1,bench) ;;
1,-h | 1,--help) usage && exit 0 ;;
*) echo "tests/run.sh: \"$*\" is not understood; see tests/run.sh --help." >&2 && exit 2 ;;
esac

installer=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/../installer
. "$installer/steps.sh"
. "$installer/packages.sh"

passed=0
skipped=0

# done_with NAME WHAT: a line of the summary.
done_with() { summary+=("$(printf '%-16s %-28s %5d s' "$1" "$2" "$step_seconds")"); }

format_files() { find host plugin tests -type f -regextype egrep -regex '.*\.(h|hpp|cpp|c)' "$@"; }
format() { format_files -print0 | xargs -0 -r clang-format-14 --dry-run --Werror; }

check_format() {
    step "Checking the format" format format
    done_with "format" "$(format_files -printf x | wc -c) files"
}

# compile PRESET TESTS BENCH GUI: all are said every time, because the folder may be the installer's.
compile() {
    configure "$1" -DPLUMB_TESTS="$2" -DPLUMB_BENCH="$3" -DPLUMB_GUI="$4" || return 1
    cmake --build --preset "$1" -j "$jobs"
}

build() {
    step "Building $1, $jobs at a time" "$1-build" compile "$@"
    done_with "$1 build" "without a warning"
}

# clang-tidy over every file, without compiling; it goes on after a mistake, so that one run names them all.
tidy() { configure tidy && run-clang-tidy-14 -quiet -p build/tidy -j "$jobs"; }
check_tidy() {
    step "Looking with clang-tidy" tidy tidy
    done_with "clang-tidy" "$(find host plugin -name '*.cpp' -not -path 'host/gui/*' -printf x | wc -c) files"
}

# count WHAT FILE: an attribute of ctest's JUnit <testsuite>.
count() { awk -v RS='[ \t\n>]+' -v what="$1" 'index($0, what "=\"") == 1 { gsub(/[^0-9]/, ""); print; exit }' "$2"; }

# pass_tests PRESET
pass_tests() {
    local results=$logs/$1-tests.xml all failed left_out
    rm -f "$results"
    step "Testing $1" "$1-tests" ctest --preset "$1" -j "$jobs" --output-junit "$results"
    all=$(count tests "$results")
    failed=$(count failures "$results")
    left_out=$(($(count skipped "$results") + $(count disabled "$results")))
    [ "$failed" -eq 0 ] || fail "ctest counts $failed failed in $results but ended as if there were none."
    passed=$((passed + all - left_out))
    skipped=$((skipped + left_out))
    done_with "$1 tests" "$((all - left_out)) passed, $left_out skipped"
}

# The benchmark programs that were built; a program takes --smoke for a run that only shows that it works.
find_benchmarks() {
    local program
    benchmarks=()
    for program in build/release/bin/bench_*; do [ ! -x "$program" ] || benchmarks+=("$program"); done
    [ ${#benchmarks[@]} -gt 0 ] ||
        fail "No benchmark program build/release/bin/bench_* was built: is tests/bench in tests/CMakeLists.txt?"
}

smoke_benchmarks() {
    local program
    for program in "${benchmarks[@]}"; do echo "$program --smoke" && "$program" --smoke || return 1; done
}

check_benchmarks() {
    [ -f tests/bench/CMakeLists.txt ] || return 0
    find_benchmarks
    step "Trying the benchmarks" bench-smoke smoke_benchmarks
    done_with "benchmarks" "${#benchmarks[@]} tried"
}

measure() {
    local log=$logs/bench.log
    PLUMB_BUILD=$root/build/release tests/bench/run.sh </dev/null 2>&1 9>&- | tee "$log" ||
        fail "tests/bench/run.sh failed; all that it printed is in $log."
    echo "What the benchmarks printed is in $log."
}

packages=("${build_packages[@]}" "${test_packages[@]}")
[ "$mode" != all ] || packages+=("${lint_packages[@]}")
[ "$mode" != bench ] || packages+=("${bench_packages[@]}")
install_packages "${packages[@]}"
done_with "packages" "${#packages[@]} there"

[ "$mode" != all ] || check_format
build release ON ON ON
if [ "$mode" = bench ]; then
    measure
    exit 0
fi
pass_tests release
if [ "$mode" = all ]; then
    check_benchmarks
    build asan ON OFF OFF
    pass_tests asan
    check_tidy
fi

printf '%s\n' '' "${summary[@]}"
[ $skipped -eq 0 ] || echo "$skipped skipped"
echo "$passed passed, 0 failed"
