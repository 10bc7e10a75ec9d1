#!/bin/bash
# How long plumbline takes until its window is shown, and how much memory it then has, against a program that has nothing
# but a window; both in turn on a screen of their own. Then how often it wakes up while nobody does anything.
#   tests/bench/startup.sh [--smoke]
# Environment: PLUMB_BUILD, the build folder (default build/release).
set -euo pipefail
self=$(readlink -f -- "${BASH_SOURCE[0]}")
if [ -z "${PLUMB_SCREEN:-}" ]; then
    PLUMB_SCREEN=1 exec xvfb-run -a -n 220 -s '-screen 0 1280x1024x24 -noreset' "$self" "$@"
fi
build=$(cd -- "${PLUMB_BUILD:-$(dirname -- "$self")/../../build/release}" && pwd -P)
rounds=11 rest=5
if [ "${1:-}" = --smoke ]; then rounds=1 rest=1; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GDK_BACKEND=x11 NO_AT_BRIDGE=1 GSETTINGS_BACKEND=memory HOME=$work XDG_DATA_HOME=$work/data \
    XDG_CONFIG_HOME=$work/config

# shown PROGRAM TITLE: starts it; sets pid, and taken in ms when its window can be seen.
shown() {
    local from=${EPOCHREALTIME/./} until=$((SECONDS + 60))
    "$1" >"$work/told" 2>&1 &
    pid=$!
    until xdotool search --onlyvisible --name "$2" >"$work/found" 2>/dev/null && [ -s "$work/found" ]; do
        [ $SECONDS -lt $until ] || { echo "startup.sh: $1 shows no window." >&2 && cat "$work/told" >&2 && exit 1; }
    done
    taken=$(((${EPOCHREALTIME/./} - from) / 1000))
}
gone() { kill "$pid" && wait "$pid" 2>/dev/null || true; }
memory() { awk '/^VmHWM/ {print $2}' "/proc/$pid/status"; }                             # KiB at the most
wakes() { awk '/ctxt_switches/ {n += $2} END {print n}' /proc/"$pid"/task/*/status; }   # of all its threads
median() { sort -n | awk '{a[NR] = $1} END {print a[int((NR + 1) / 2)]}'; }

for ((i = 0; i < rounds; ++i)); do
    for one in hello plumbline; do
        if [ $one = hello ]; then shown "$build/tests/bench/hello_window" '^Hello$'; else shown "$build/bin/plumbline" '^Plumbline$'; fi
        echo "$taken" >>"$work/$one.ms"
        sleep 0.3
        memory >>"$work/$one.kib"
        gone
    done
done
for what in ms kib; do
    hello=$(median <"$work/hello.$what") ours=$(median <"$work/plumbline.$what")
    awk -v what=$what -v a="$hello" -v b="$ours" -v n=$rounds 'BEGIN {
        printf "%s: window alone %d, plumbline %d, ratio %.2f (medians of %d)\n", what, a, b, b / a, n}'
done
shown "$build/bin/plumbline" '^Plumbline$'
sleep 3
before=$(wakes)
sleep $rest
echo "idle: $(awk -v a="$before" -v b="$(wakes)" -v s=$rest 'BEGIN {printf "%.1f", (b - a) / s}') wake-ups a second over $rest s"
gone
