#!/bin/bash
# Killed in the middle, started again: every answer is there, and the same question has the focus.
story=kill
. "$(dirname -- "$0")/window.sh"
install_for "$1" desk
start
keys Return
until_true 10 settled
keys Return
until_true 15 draft_says '"page":"about"' || fail "the assessment did not begin."
until_true 10 settled
keys Return
until_true 10 settled
keys space Return space Return space Return
until_true 10 draft_says '"desk.adjustable":true' || fail "the third answer was not kept."
until_true 10 draft_says '"question":"sit_stand"' || fail "the fourth question has not the focus."
before=$(draft)
kill -9 "$pid"
wait "$pid" 2>/dev/null
[ "$(draft)" = "$before" ] || fail "the draft changed when the program was killed."
[ "$(stat -c %a "$drafts"/*.json)" = 600 ] || fail "others may read the draft."
start
keys Return  # Continue
until_true 10 settled
[ "$(draft)" = "$before" ] || fail "opening a draft changes it: $(draft)"
keys space
until_true 10 draft_says '"sit_stand":true' || fail "the focus is not where it was."
exit 0
