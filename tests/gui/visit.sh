#!/bin/bash
# A visit by keyboard alone: a new store, a person, a desk assessed and signed, the manager's copy shown, agreed to and
# given away. Afterwards the store says the same to the command line.
story=visit
. "$(dirname -- "$0")/window.sh"
. "$(dirname -- "$0")/people.sh"
install_for "$1" desk
quiet_browser
start
to_stores
make_store
keys alt+g  # the recovery key is kept
until_true 10 settled
add_person
begin_visit
keys Return  # Begin
until_true 10 settled
# Space takes the first choice, Enter goes on; a few answers are enough.
for _ in $(seq 1 12); do
    keys space Return
    sleep 0.15
done
until_true 10 settled
keys ctrl+t  # a note on this question
dialog 'Note on this question'
say 'Seen at ten'
keys alt+k
sleep 0.3
back
keys alt+g  # Go back to the person
until_true 10 settled
keys alt+m  # Complete
dialog 'Complete it all the same'
keys alt+c
back
until_true 10 settled
keys alt+s  # Sign
dialog 'Sign'
keys Return
sleep 0.3
back
until_true 10 settled
keys alt+r  # Reports and copies
until_true 10 settled
keys alt+s  # Show it to the person
dialog 'Shown to the person'
keys alt+n
sleep 0.3
back
until_true 10 settled
keys alt+a  # Their answer
dialog "The person's answer"
keys Down alt+n  # they agree
sleep 0.3
back
until_true 10 settled
keys alt+w  # Give it away
dialog 'Give a copy away'
say 'Line manager'
keys Tab ctrl+a
say "$work/manager.html"
keys alt+g
until_true 15 test -s "$work/manager.html" || fail "no copy was given away."
shown=$(find "$XDG_RUNTIME_DIR/plumbline/shown" -name plumbline-manager.html)
cmp -s "$work/manager.html" "$shown" || fail "what was given away is not what the person was shown."
[ "$(stat -c %a "$work/manager.html")" = 600 ] || fail "others may read the copy."
grep -q 'Ann Example' "$work/manager.html" || fail "the copy is of somebody else."
! grep -q 'Seen at ten' "$work/manager.html" || fail "the manager's copy holds a note."
kill -0 "$pid" 2>/dev/null || fail "the program has ended."
person=$(in_store list | sed -n 's/^\([0-9a-f]\{32\}\)  Ann Example, R-17, Accounts$/\1/p')
[ -n "$person" ] || fail "the person is not in the store: $(in_store list)"
told=$(in_store show "$person")
for line in 'assessment .*desk, signed' 'workstation .*Office, desk 14' 'manager copy shown' 'manager copy agreed, ' \
    'manager copy released, Line manager'; do
    grep -q "$line" <<<"$told" || fail "the store does not say “$line”: $told"
done
assessment=$(sed -n 's/^assessment *\([0-9a-f]\{32\}\) .*/\1/p' <<<"$told" | head -1)
in_store show "$assessment" --answers | grep -q 'Seen at ten' || fail "the note is not in the store."
exit 0
