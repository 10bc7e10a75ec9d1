#!/bin/bash
# What a screen reader is told: the program on a message bus of its own, asked over AT-SPI.
story=names
here=$(dirname -- "$(readlink -f -- "$0")")
. "$here/window.sh"
. "$here/people.sh"
# Heard only while the program is asked over AT-SPI, and not found where; printed, and no failure.
passing="|g_object_unref: assertion 'G_IS_OBJECT"
export NO_AT_BRIDGE=0
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
launcher=$!
trap 'status=$?; kill $launcher 2>/dev/null; finish $status' EXIT
install_for "$1" desk
start "$(assessed office.json)"
until_true 20 draft_says '"by":"assessor"' || fail "the answers were not opened."
next() { keys ctrl+Next && until_true 10 settled; }
checked=0
look() {
    until_true 10 settled
    told=$(/usr/bin/python3 "$here/names.py" "$1") || fail "page $1: $told"
    checked=$((checked + told))
}
for page in about place chair screen mouse other fit comfort review result; do
    look $page
    [ $page = result ] || next
done
[ $checked -gt 280 ] || fail "only $checked controls were seen."
echo "$checked controls of an assessment"
checked=0
keys ctrl+comma
until_true 15 dialog_focus '^Settings$' || fail "the settings do not open."
for section in general reports organisation store backup; do
    look "settings, $section"
    keys Down
done
keys Escape
back
[ $checked -gt 80 ] || fail "only $checked controls of the settings were seen."
echo "$checked controls of the settings"
# What somebody answers themselves and seals for the organisation whose keys these are; taken in below.
go alt+Home
go alt+m  # Assess myself
go Return
say 'Ann Example'
go ctrl+r
"$cli" store inbox -o "$work/inbox" >/dev/null || fail "no keys were made."
keys alt+a  # Save sealed answers
dialog 'Save sealed answers'
keys ctrl+a
say "$work/inbox/inbox.json"
keys Tab ctrl+a
say "$work/answers.sealed"
keys Return
dialog 'Sealed answers'
test -s "$work/answers.sealed" || fail "nothing was sealed."
keys Escape
back
checked=0
go alt+Home
to_stores
look unlock
go alt+m
look "new store"
go alt+b
make_store
look "recovery key"
go alt+g
look queue
add_person
look person
keys alt+t  # Add an action
dialog 'Add an action'
say 'Order a footrest'
look "add an action"
keys alt+k
back
go alt+q
go alt+a
look "action list"
keys alt+g  # Change
dialog 'Change an action'
look "change an action"
keys Escape
back
go alt+o  # Open the person
look "person with an action"
for _ in 1 2; do  # two that can be compared
    begin_visit
    go Return
    keys space
    look visit
    go alt+g
    keys alt+m
    dialog 'Complete it all the same'
    keys alt+c
    back
    until_true 10 settled
done
look "person with assessments"
go alt+l
look compare
go alt+b
go alt+r
look copies
go alt+b
go alt+a
look erase
go alt+p
look people
go alt+i
look import
go alt+o
look inbox
make_key
look "inbox with a key"
keys alt+t  # the secret half of the keys made at the start
dialog 'Choose the secret half'
keys ctrl+a
say "$work/inbox/inbox-key.json"
keys Return
back
go alt+i
printf 'reference,name,email\nR-2,Ben,\n,Ann Example,ann@example.org\n,Nobody,\n' >"$work/people.csv"
keys alt+r
dialog 'Choose a personnel file'
say "$work/people.csv"
keys Return
back
look "people to take in"
go alt+b
keys alt+s
dialog 'Choose sealed files'
say "$work/answers.sealed"
keys Return
back
look "sealed answers to take in"
[ $checked -gt 160 ] || fail "only $checked controls of the pages about people were seen."
echo "$checked controls of the pages about people"
exit 0
