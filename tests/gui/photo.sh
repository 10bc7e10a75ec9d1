#!/bin/bash
# A photo by keyboard alone: taken in from a file that tells place and camera and lies on its side, an angle and a
# distance measured on it, looked at again, deleted. What the store holds is asked of the command line.
story=photo
. "$(dirname -- "$0")/window.sh"
. "$(dirname -- "$0")/people.sh"
install_for "$1" desk
page() { sleep 0.4; until_true 10 settled; }  # another one comes
# What was open is noted once it is open.
is_open() { [ -n "$(find "$XDG_CONFIG_HOME" -name '*.json' -newer "$work/mark")" ]; }
# 800 by 600 pixels, and a block of Exif: to be turned a quarter, a place, a serial number.
convert -size 800x600 gradient:tan-navy "$work/plain.jpg" || fail "no picture could be made."
{
    head -c 2 "$work/plain.jpg"
    printf '\xff\xe1\x00\x3eExif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00\x00\x00\x00\x00'
    printf 'GPSCanary52N13E SERIAL0042xx'
    tail -c +3 "$work/plain.jpg"
} >"$work/photo.jpg"
start
to_stores
make_store
go alt+g  # the recovery key is kept
add_person
person=$(in_store list | sed -n 's/^\([0-9a-f]\{32\}\)  Ann Example.*$/\1/p')
[ -n "$person" ] || fail "the person is not in the store."
pack() { rm -rf "$work/pack" && in_store export --person "$person" -o "$work/pack" >/dev/null && cat "$work/pack"/*.json; }
keys alt+k  # Photos of workplaces
page
keys alt+a  # Add a photo
dialog 'Choose a photo'
say "$work/photo.jpg"
keys Return
dialog 'Add a photo'
keys alt+k  # not yet: nobody said that the person agrees
dialog '^Plumbline$'
keys Return
dialog 'Add a photo'
keys alt+y
keys alt+a
say 'The desk from the left'
keys alt+k
sleep 0.5
back
until_true 10 settled
# The cross-hair stands in the middle of 600 by 800 pixels: an arm up, the joint, an arm to the right.
keys shift+Up shift+Up shift+Up shift+Up shift+Up Return
keys shift+Down shift+Down shift+Down shift+Down shift+Down Return
keys shift+Right Escape  # too far already: what is open is dropped
keys shift+Left shift+Up shift+Up shift+Up shift+Up shift+Up Return
keys shift+Down shift+Down shift+Down shift+Down shift+Down Return
keys shift+Right shift+Right shift+Right shift+Right shift+Right Return
until_true 10 settled
told=$(pack)
grep -q '"kind":"angle","points":\[\[300,300,[0-9.]*\],\[300,400,[0-9.]*\],\[400,400,[0-9.]*\]\]' <<<"$told" ||
    fail "no right angle was measured: $told"
! grep -q '"media_type":"image/png"' <<<"$told" || fail "it was not made a JPEG."
sed -n 's/.*"base64":"\([^"]*\)".*/\1/p' <<<"$told" | base64 -d >"$work/kept.jpg"
[ "$(identify -format '%wx%h' "$work/kept.jpg")" = 600x800 ] || fail "it was not turned upright."
for word in Exif GPSCanary SERIAL; do
    grep -qa $word "$work/photo.jpg" || fail "the file says nothing of $word: what is this testing?"
    ! grep -qa $word "$work/kept.jpg" || fail "the photo in the store still says $word."
done
# A known length and a distance, in words of the keyboard too.
keys alt+k alt+t
say '20'
keys Tab Tab Tab  # what it is of, what to do next, the picture
keys shift+Up Return shift+Left shift+Left shift+Left shift+Left shift+Left Return
keys alt+d Tab Tab Tab  # the length is off
until_true 10 settled
keys Return shift+Down shift+Down shift+Down Return
until_true 10 settled
pack | grep -q '"kind":"known_length","cm":20,' || fail "no known length was kept: $(pack | sed 's/"base64":"[^"]*"//')"
pack | grep -q '"kind":"distance"' || fail "no distance was measured: $(pack | sed 's/"base64":"[^"]*"//')"
keys Delete
until_true 10 settled
! pack | grep -q '"kind":"distance"' || fail "Delete does not take the distance back."
kill -9 "$pid"
wait "$pid" 2>/dev/null
pack | grep -q '"kind":"angle"' || fail "the angle is not there when the program has gone."
start
keys alt+o
until_true 10 settled
keys alt+p
until_true 10 settled
say 'correct horse battery'
touch "$work/mark"
keys Return
until_true 30 is_open || fail "the store does not open again."
until_true 20 settled
keys alt+p
until_true 10 settled
say 'Ann'
keys Return
page
keys alt+k
page
keys Return  # opens the photo that is chosen
page
keys alt+b
page
keys alt+l  # Delete
dialog '^Plumbline$'
keys alt+d
sleep 0.5
back
until_true 10 settled
! pack | grep -q '"base64"' || fail "the photo is still in the store."
pack | grep -q 'photo.deleted' || fail "the log does not say that it was deleted."
# From inside a visit, of its workplace, and back to the question that was open.
keys alt+b  # Back to the person
page
begin_visit
keys Return  # Begin
page
keys space
keys alt+d  # Add a photo
dialog 'Choose a photo'
say "$work/photo.jpg"
keys Return
dialog 'Add a photo'
keys alt+y alt+a
say 'The chair'
keys alt+k
sleep 0.5
back
keys Down  # the second answer of the same question
page
keys alt+g
page
place=$(in_store show "$person" | sed -n 's/^workstation *\([0-9a-f]\{32\}\) .*/\1/p')
pack | grep -q '"caption":"The chair"' || fail "no photo was added in the visit."
[ -n "$place" ] && pack | grep -q "\"about\":\"$place\"" || fail "the photo is not of the visit's workplace: $place"
kill -0 "$pid" 2>/dev/null || fail "the program has ended."
exit 0
