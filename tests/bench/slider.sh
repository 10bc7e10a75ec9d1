#!/bin/bash
# What moving a slider beside the questions takes, told by plumbline's own trace: score, posture and plan worked out, the
# panel redrawn and painted; and, when the slider rests, the ranges. An assessor's desk assessment on a screen of its own,
# its slider moved by key presses one after the other.
#   tests/bench/slider.sh [--smoke]
# Environment: PLUMB_BUILD, the build folder (default build/release).
set -euo pipefail
self=$(readlink -f -- "${BASH_SOURCE[0]}")
if [ -z "${PLUMB_SCREEN:-}" ]; then
    PLUMB_SCREEN=1 exec xvfb-run -a -n 230 -s '-screen 0 1280x1024x24 -noreset' "$self" "$@"
fi
root=$(cd -- "$(dirname -- "$self")/../.." && pwd -P)
build=$(cd -- "${PLUMB_BUILD:-$root/build/release}" && pwd -P)
moves=60
if [ "${1:-}" = --smoke ]; then moves=3; fi
work=$(mktemp -d)
pid=
trap 'if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; fi; rm -rf "$work"' EXIT
export GDK_BACKEND=x11 NO_AT_BRIDGE=1 GSETTINGS_BACKEND=memory HOME=$work XDG_DATA_HOME=$work/data \
    XDG_CONFIG_HOME=$work/config PLUMB_TRACE=$work/trace
fail() { echo "slider.sh: $*" >&2 && cat "$work/told" >&2 && exit 1; }
: >"$work/trace"

# until_true SECONDS COMMAND...: asks again and again.
until_true() {
    local until=$((SECONDS + $1))
    shift
    until "$@"; do
        [ $SECONDS -lt "$until" ] || return 1
        sleep 0.05
    done
}
main_window() { window=$(xdotool search --onlyvisible --name ' – Plumbline$' 2>/dev/null | tail -1) && [ -n "$window" ]; }
traced() { [ "$(grep -c "\"turn\":\"$1\"" "$work/trace")" -ge "$2" ]; }

sed 's/^  "by": "self",$/  "by": "assessor",/' "$root/forms/sample/office.json" >"$work/office.json"
"$build/bin/plumbline" "$work/office.json" >"$work/told" 2>&1 &
pid=$!
until_true 40 main_window || fail "no window came."
xdotool windowfocus --sync "$window"
xdotool key ctrl+Next
until_true 20 traced still 1 || fail "the panel beside the questions does not come."
# From the first question backwards: the parts, then the last sliders of the panel.
xdotool key shift+Tab shift+Tab
for ((i = 1; i <= moves; ++i)); do
    xdotool key "$([ $((i / 20 % 2)) = 0 ] && echo Right || echo Left)"
    until_true 10 traced slider "$i" || fail "move $i of the slider is not in the trace."
done
rests=$(grep -c '"turn":"still"' "$work/trace")
until_true 10 traced still $((rests + 1)) || fail "the ranges are not worked out when the slider rests."

# stages TURN: the middle of every stage, in the order of the trace.
stages() {
    grep "\"turn\":\"$1\"" "$work/trace" | tr -d '{}"' | tr ',' '\n' | awk -F: '$1 != "turn" {
            if (!($1 in n)) order[++count] = $1
            value[$1, ++n[$1]] = $2
        }
        END {
            for (k = 1; k <= count; ++k) {
                name = order[k]
                for (i = 2; i <= n[name]; ++i)
                    for (j = i; j > 1 && value[name, j] < value[name, j - 1]; --j) {
                        t = value[name, j]; value[name, j] = value[name, j - 1]; value[name, j - 1] = t
                    }
                printf "  %-8s %7.2f ms, at most %7.2f\n", name, value[name, int((n[name] + 1) / 2)], value[name, n[name]]
            }
        }'
}
echo "Slider moved, medians of $moves (goal: all under 16 ms)"
stages slider
echo "At rest"
stages still
