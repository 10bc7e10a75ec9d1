#!/bin/bash
# Started a second time, with a file: the first window opens it, also after it was killed and while a dialog is open.
story=second
. "$(dirname -- "$0")/window.sh"
install_for "$1" desk
for sample in office.json office-before.json; do
    assessed $sample >/dev/null  # with answers of the assessor's own: what is only looked at leaves no draft
done
mkdir -p -m 700 "$work/run"
export XDG_RUNTIME_DIR=$work/run
again() { (cd "$work" && timeout 30 "$program" "$@") >>"$work/told" 2>&1; }
drafts_are() { [ "$(ls "$drafts" 2>/dev/null | wc -l)" = "$1" ]; }
start
again office.json || fail "the second start did not end well."
until_true 15 drafts_are 1 || fail "the first window did not open the file."
until_true 10 draft_says '"by":"assessor"' || fail "it was not opened as assessor."
[ "$(xdotool search --onlyvisible --name 'Plumbline$' | wc -l)" = 1 ] || fail "there are two windows."
grep -qF "$work/office.json" "$XDG_CONFIG_HOME/plumbline/recent.json" || fail "the file is not among the recent ones."
again || fail "the second start without a file did not end well."
# While a dialog is open the file waits.
until_true 10 settled
keys ctrl+comma
until_true 10 dialog_focus Settings || fail "the settings do not open."
again office-before.json || fail "the second start did not end while a dialog was open."
drafts_are 1 || fail "a file was opened under the dialog."
keys Escape
until_true 15 drafts_are 2 || fail "the file was not opened when the dialog had gone."
# What a killed program leaves behind is no program.
kill -9 "$pid"
wait "$pid" 2>/dev/null
[ -S "$(ls "$XDG_RUNTIME_DIR"/plumbline-*.socket)" ] || fail "no socket was left: what is this testing?"
start
again office.json || fail "the start after the kill does not hear the next."
until_true 15 drafts_are 3 || fail "the file was not opened after the kill."
kill -0 "$pid" || fail "the program has ended."
exit 0
