#!/bin/bash
# By keyboard alone: a signed assessment is corrected and the old one is marked, both are compared, a draft is deleted,
# a key is made for sealed answers, a copy of everything is saved, and the person is erased.
story=correct
. "$(dirname -- "$0")/window.sh"
. "$(dirname -- "$0")/people.sh"
install_for "$1" desk
quiet_browser
start
to_stores
make_store
go alt+g  # the recovery key is kept
add_person
begin_visit
go Return  # Begin
for _ in 1 2 3 4; do
    keys space Return
    sleep 0.15
done
go alt+g  # Go back to the person
keys alt+m  # Complete
dialog 'Complete it all the same'
keys alt+c
back
until_true 10 settled
keys alt+s  # Sign
dialog 'Sign'
keys Return
back
keys alt+w  # Correct it
dialog 'Correct a signed assessment'
keys alt+b
until_true 10 dialog_focus '^Plumbline$' || fail "it is corrected without a reason."
keys Return
dialog 'Correct a signed assessment'
say 'The seat was measured again'
keys alt+b
back
go Return  # past the page about the person
keys Down    # another answer to the first question
until_true 10 settled
go alt+g
[ "$(in_store list | grep -c 'latest .*desk, draft')" = 1 ] || fail "the correction is no draft: $(in_store list)"
keys alt+m
dialog 'Complete it all the same'
keys alt+c
back
until_true 10 settled
keys alt+s
dialog 'Sign'
keys Return
back
person=$(in_store list | sed -n 's/^\([0-9a-f]\{32\}\)  Ann Example, R-17, Accounts$/\1/p')
[ "$(in_store show "$person" | grep -c '^assessment .*desk, signed')" = 2 ] || fail "two are not signed: $(in_store show "$person")"
fresh=$(in_store show "$person" | sed -n 's/^assessment *\([0-9a-f]\{32\}\) .*/\1/p' | head -1)
old=$(in_store show "$person" | sed -n 's/^assessment *\([0-9a-f]\{32\}\) .*/\1/p' | tail -1)
in_store show "$fresh" | grep -q "\"supersedes\":\"$old\"" || fail "the new one supersedes nothing."
in_store show "$fresh" | grep -q 'The seat was measured again' || fail "the reason is not kept."
[ "$(in_store show "$fresh" --answers | md5sum)" != "$(in_store show "$old" --answers | md5sum)" ] ||
    fail "the correction has the old answers."
# A draft that is not wanted.
begin_visit
go space
go alt+g
keys alt+l  # Delete it
dialog 'Delete a draft'
keys Return  # Keep is what Enter presses
back
[ "$(in_store show "$person" | grep -c '^assessment')" = 3 ] || fail "Enter alone deletes a draft."
keys alt+l
dialog 'Delete a draft'
keys alt+d
back
until_true 10 settled
[ "$(in_store show "$person" | grep -c '^assessment')" = 2 ] || fail "the draft is still there."
# A key for sealed answers.
go alt+i  # Import
go alt+o  # The organisation's key
make_key
[ "$(stat -c %a "$work/keys/inbox-key.json")" = 600 ] || fail "no key was made, or others may read it."
keys alt+s  # for employees
dialog 'The open half'
keys ctrl+a
say "$work/for-all.json"
keys Return
back
cmp -s "$work/keys/inbox.json" "$work/for-all.json" || fail "what employees get is not the open half."
# The end.
go alt+p
say 'R-17'
go Return
go alt+a  # Erase the person
keys alt+s  # a copy of everything first
dialog 'A copy of everything'
keys ctrl+a
say "$work/ann.html"
keys Return
dialog 'Saved'
keys Escape
back
grep -q 'Ann Example' "$work/ann.html" && grep -q '"plumbline-person/1"' "$work/ann.json" || fail "no copy was saved."
keys alt+n
say 'Ann'
keys alt+w
say 'Left the organisation'
keys alt+r
until_true 10 dialog_focus '^Plumbline$' || fail "she is erased by half a name."
keys Return
back
[ -n "$(in_store list | grep 'Ann Example')" ] || fail "she is erased by half a name."
keys alt+n ctrl+a
say 'Ann Example'
keys alt+r
until_true 20 settled
sleep 0.5
until_true 20 settled
[ -z "$(in_store list | grep 'Ann Example')" ] || fail "she was not erased."
kill -0 "$pid" 2>/dev/null || fail "the program has ended."
xdotool key ctrl+q
until_true 20 bash -c "! kill -0 $pid 2>/dev/null" || fail "it does not end."
in_store verify | grep -q 'everything is as it was written' || fail "the store is damaged: $(in_store verify)"
exit 0
