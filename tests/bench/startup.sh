#!/bin/bash
# How long plumbline takes from its start to its first paint, the start page with its doors, and how much memory it then
# has held at most, against programs with nothing but a window (as the toolkit makes it, and as large as plumbline's) and
# against poedit, a real program of the same toolkit, when it is installed; all in turn on a screen of their own. Then
# how often plumbline wakes up while nobody does anything.
#   tests/bench/startup.sh [--smoke]
# Environment: PLUMB_BUILD, the build folder (default build/release).
set -euo pipefail
self=$(readlink -f -- "${BASH_SOURCE[0]}")
if [ -z "${PLUMB_SCREEN:-}" ]; then
    PLUMB_SCREEN=1 exec xvfb-run -a -n 220 -s '-screen 0 1280x1024x24 -noreset' "$self" "$@"
fi
build=$(cd -- "${PLUMB_BUILD:-$(dirname -- "$self")/../../build/release}" && pwd -P)
rounds=15 rest=5
if [ "${1:-}" = --smoke ]; then rounds=1 rest=1; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GDK_BACKEND=x11 NO_AT_BRIDGE=1 GSETTINGS_BACKEND=memory HOME=$work XDG_DATA_HOME=$work/data \
    XDG_CONFIG_HOME=$work/config

declare -A command=([window]="$build/tests/bench/hello_window" [large]="$build/tests/bench/hello_window 1280 800"
    [plumbline]="$build/bin/plumbline")
declare -A name=([window]="the window alone" [large]="a window as large" [poedit]="poedit")
order=(window large plumbline)
if command -v poedit >/dev/null; then order+=(poedit) command[poedit]=$(command -v poedit); fi

# One line a round and program: round, program, ms until the first paint, ms until the picture stays, KiB at the most.
for ((i = 0; i < rounds; ++i)); do
    for one in "${order[@]}"; do
        # shellcheck disable=SC2086  # words
        echo "$i $one $("$build/tests/bench/first_paint" ${command[$one]} 2>"$work/told")" >>"$work/all" ||
            { cat "$work/told" >&2 && exit 1; }
    done
done
median() { sort -n | awk '{a[NR] = $1} END {print a[int((NR + 1) / 2)]}'; }

# against WHAT COLUMN OTHER GOAL: the middle of the ratios round by round, and the ratio of the least, which what else the
# machine does can only add to.
against() {
    local ratio least
    ratio=$(awk -v c="$2" -v other="$3" '$2 == "plumbline" {a[$1] = $c} $2 == other {b[$1] = $c}
        END {for (i in b) print a[i] / b[i]}' "$work/all" | median)
    least=$(awk -v c="$2" -v other="$3" '$2 == "plumbline" && (!a || $c < a) {a = $c}
        $2 == other && (!b || $c < b) {b = $c} END {print a / b}' "$work/all")
    printf '%-12s plumbline %8.1f, %s %8.1f, ratio %.2f, of the least %.2f (goal: at most %s)\n' "$1" \
        "$(column plumbline "$2")" "${name[$3]}" "$(column "$3" "$2")" "$ratio" "$least" "$4"
}
column() { awk -v c="$2" -v one="$1" '$2 == one {print $c}' "$work/all" | median; }

echo "Medians of $rounds rounds."
against 'paint, ms' 3 window 1.25
against 'paint, ms' 3 large 1.25
[ ${#order[@]} -lt 4 ] || against 'paint, ms' 3 poedit 0.7
against 'settled, ms' 4 large 1.25
against 'peak, KiB' 5 window 1.25

wakes() { awk '/ctxt_switches/ {n += $2} END {print n}' /proc/"$pid"/task/*/status; } # of all its threads
"$build/bin/plumbline" >"$work/told" 2>&1 &
pid=$!
sleep 4
before=$(wakes)
sleep $rest
printf 'idle         %.1f wake-ups a second over %d s (goal: 0)\n' \
    "$(awk -v a="$before" -v b="$(wakes)" -v s=$rest 'BEGIN {print (b - a) / s}')" $rest
kill "$pid"
wait "$pid" 2>/dev/null || true
