# What scripts share that use the program as a person does: sourced with PROGRAM SAMPLES, by scripts that count what
# passed and failed and end with `enough`.
set -u
cli=$1
samples=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0
export TZ=UTC HOME=$work

# expect STATUS WORDS COMMAND...: the exit status, and words on either output ("" for any).
expect() {
    local status=$1 words=$2
    shift 2
    "$@" >"$work/out" 2>"$work/err" </dev/null
    local got=$?
    if [ "$got" -eq "$status" ] && { [ -z "$words" ] || grep -qF -- "$words" "$work/out" "$work/err"; }; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED ($got, not $status, or without \"$words\"): $*"
        head -5 "$work/out" "$work/err"
    fi
}

# same WHAT A B: two texts are equal.
same() {
    if [ "$2" = "$3" ]; then passed=$((passed + 1)); else
        failed=$((failed + 1))
        echo "FAILED: $1: \"$2\" is not \"$3\""
    fi
}

# enough LEAST: tells the counts; a script in which fewer passed than it has has failed.
enough() {
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ] && [ "$passed" -ge "$1" ]
}
