#!/bin/bash
# Makes the reports in reports/sample again and compares them byte for byte, without their records; each is made twice,
# the second time on another day's clock and in another language, and must be the same.
# samples.sh PLUMBLINE-CLI FOLDER-OF-SAMPLES FOLDER-OF-APPROVED [--approve]
set -uo pipefail
cli=$1 samples=$2 approved=$3 mode=${4:-}
wrong=0
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
say() { echo "samples.sh: $*" >&2 && wrong=1; }

# The record holds hashes of the built plugins.
without_record() { sed 's:<pre hidden="hidden" id="record">[^<]*</pre>::' "$1"; }

check() { # NAME SAMPLE [OPTION…]
    local name=$1 sample=$2 place=$approved/$1.html
    shift 2
    "$cli" report "$samples/$sample.json" -o "$work/$name.html" "$@" || { say "$name: no report was made." && return; }
    TZ=Pacific/Kiritimati LC_ALL=de_DE.UTF-8 "$cli" report "$samples/$sample.json" -o "$work/again.html" "$@" &&
        cmp "$work/$name.html" "$work/again.html" || say "$name: made twice, it is not the same."
    without_record "$work/$name.html" >"$work/new"
    [ "$mode" != --approve ] || cp "$work/new" "$place"
    if ! cmp -s "$work/new" "$place"; then
        diff <(sed 's/></>\n</g' "$place" 2>&1) <(sed 's/></>\n</g' "$work/new") | cut -c1-200 | head -n 20 >&2
        say "$name is not as it was approved. Look at what changed; if it is right, build the target approve_reports."
    fi
}

check office-employee office --previous "$samples/office-before.json"
check office-employee-de office --previous "$samples/office-before.json" --language de
check lifting-manager lifting --copy manager
check back-employee back --country GB --today 2026-11-20
[ "$(find "$approved" -name '*.html' -printf x | wc -c)" -eq 4 ] || say "$approved holds another number of reports than four."
exit $wrong
