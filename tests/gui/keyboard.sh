#!/bin/bash
# A whole self-assessment of a desk from the first window to a saved report, by keyboard alone.
story=keyboard
. "$(dirname -- "$0")/window.sh"
install_for "$1" desk
start
keys ctrl+F2
until_true 15 dialog_focus 'Keyboard shortcuts' || fail "the shortcut of the shortcuts opens nothing."
keys Escape
xdotool windowfocus --sync "$window"
until_true 10 settled
keys Return  # Assess myself
until_true 10 settled
keys Return  # the one form there is
until_true 15 draft_says '"page":"about"' || fail "the assessment did not begin."
until_true 10 settled
xdotool type --delay 15 'Desk 14'
until_true 5 draft_says '"name":"Desk 14"' || fail "the name was not kept."
title_is() { [ "$(xdotool getwindowname "$window")" = "$1" ]; }
keys alt+Home  # also out of a text that is being typed
until_true 10 title_is Plumbline || fail "no way to the start page."
until_true 10 settled
keys Return  # Continue
until_true 10 title_is 'Desk and screen work – Plumbline' || fail "what was begun is not gone on with."
until_true 10 settled
keys Return
until_true 10 draft_says '"page":"section"' || fail "Enter does not go on."
# Space takes the first choice or tick, Enter goes on to the next question; a number may be left out.
where() { draft | sed 's/.*"at"//; s/"doubtful".*//'; }
moved() { [ "$(where)" != "$here" ]; }
pressed=0
until draft_says '"page":"review"'; do
    here=$(where)
    keys space Return
    until_true 5 moved || fail "Enter does not go on from $here"
    pressed=$((pressed + 1))
    [ $pressed -lt 150 ] || fail "150 questions and no end."
done
[ $pressed -gt 60 ] || fail "only $pressed questions were asked."
draft_says '"dse.screen.flicker":true' || fail "yes was not taken."
draft_says '"seat.height":"knees_90"' || fail "the first choice was not taken."
until_true 10 settled
keys Return  # See the result
until_true 10 draft_says '"page":"result"' || fail "the result did not come."
until_true 10 settled
keys Tab Tab Tab Tab Return  # text, copies, large print, Open report, Save report…
until_true 15 dialog_focus 'Save the report' || fail "no dialog asks where to save."
until_true 10 settled
keys ctrl+a
xdotool type --delay 15 "$work/report.html"
keys Return
until_true 15 test -s "$work/report.html" || fail "no report was saved."
[ "$(stat -c %a "$work/report.html")" = 600 ] || fail "others may read the report."
grep -q 'Desk 14' "$work/report.html" || fail "the report is of something else."
PLUMBLINE_PLUGIN_PATH=$work/app/lib/plumbline/bundles "$cli" verify "$work/report.html" || fail "the report does not verify."
kill -0 "$pid" 2>/dev/null || fail "the program has ended."
exit 0
