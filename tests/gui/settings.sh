#!/bin/bash
# The settings by keyboard alone: another passphrase, a lock, a backup and what is restored from it, the organisation's
# file, large print; and the window that comes back where it stood.
story=settings
here=$(dirname -- "$(readlink -f -- "$0")")
. "$here/window.sh"
. "$here/people.sh"
install_for "$1" desk
quiet_browser
cp "$here/../../forms/sample/office.json" "$work/" && cp "$here"/../../reports/house* "$work/" || fail "no samples."
printf '{"format":"plumbline-house/1","organisation":""}' >"$work/wrong.json"
config=$XDG_CONFIG_HOME/plumbline
typed() { keys "$1" ctrl+a && say "$2"; }
section() { back; keys ctrl+comma; dialog '^Settings$'; for _ in $(seq "$1"); do keys Down; done; until_true 10 settled; }
gone() { ! xdotool search --onlyvisible --name "$1" >/dev/null 2>&1; }
opens() {
    printf '%s\n' "$2" >"$work/secret"
    PLUMBLINE_PLUGIN_PATH=$work/app/lib/plumbline/bundles "$cli" store list --store "$1" --passphrase-fd 3 3<"$work/secret" 2>/dev/null
}
start
to_stores
make_store
go alt+g  # the recovery key is kept
add_person
until_true 10 gone 'Add a person'

section 3
keys alt+p
say 'correct horse battery'
keys Tab
say 'another staple of words'
keys Tab
say 'another staple of words'
keys Return
changed() { opens "$store" 'another staple of words' | grep -q 'Ann Example'; }
until_true 20 changed || fail "the passphrase was not changed."
opens "$store" 'correct horse battery' >/dev/null && fail "the old passphrase still opens the store."
until_true 10 settled
keys alt+k  # Lock it now
until_true 10 gone '^Settings$' || fail "the settings stay open."
back
say 'correct horse battery'
keys Return
dialog '^Plumbline$'  # the old one is refused
keys Return
until_true 10 gone '^Plumbline$'
back
say 'another staple of words'
keys Return
until_true 20 settled

section 4
typed alt+f "$work/one.plumbline-backup"
keys alt+b
until_true 20 test -s "$work/one.plumbline-backup" || fail "no backup was made."
until_true 20 settled
typed alt+t "$work/one.plumbline-backup"
typed alt+n "$store"  # where a store is
keys alt+p
say 'another staple of words'
keys alt+r
until_true 20 settled
opens "$store" 'another staple of words' | grep -q 'Ann Example' || fail "the store was written over."
typed alt+n "$work/again.plumbline"
keys alt+p
say 'another staple of words'
keys alt+r
until_true 20 test -s "$work/again.plumbline" || fail "nothing was restored."
until_true 20 settled
keys alt+e  # open it
until_true 10 gone '^Settings$' || fail "the settings stay open."
back
say 'another staple of words'
keys Return
until_true 20 settled
opens "$work/again.plumbline" 'another staple of words' | grep -q 'Ann Example' || fail "the people are not there again."

section 2
typed alt+l "$work/wrong.json"
keys alt+o
dialog '^Plumbline$'  # it is not sound
keys Return
until_true 10 gone '^Plumbline$'
dialog '^Settings$'
typed alt+l "$work/house.example.json"
keys alt+o
until_true 10 grep -sqF "$work/house.example.json" "$config/settings.json" || fail "the file was not taken."
section 1
keys Tab Tab Down alt+o
until_true 10 grep -sqF '"print":"large"' "$config/settings.json" || fail "large print was not taken."
(cd "$work" && timeout 30 "$program" office.json) >>"$work/told" 2>&1 || fail "the second start did not end well."
until_true 15 draft_says '"by":"assessor"' || fail "the answers were not opened."
back
keys ctrl+r
until_true 10 draft_says '"page":"result"' || fail "the result did not come."
until_true 10 settled
keys alt+o
page() { cat "$XDG_DATA_HOME"/plumbline/reports/*/*.html 2>/dev/null; }
printed() { page | grep -q 'font-size:22px'; }
until_true 20 printed || fail "the report is not in large print."
page | grep -q 'Example Works' || fail "the report does not carry the organisation's name."

geometry() { xdotool getwindowgeometry "$window" | sed -n 's/.*Position: \([^ ]*\).*/\1/p; s/.*Geometry: //p' | tr '\n' ' '; }
ended() { ! kill -0 "$pid" 2>/dev/null; }
back
xdotool windowsize --sync "$window" 900 700 windowmove --sync "$window" 40 30
until_true 10 settled
where=$(geometry)
keys ctrl+q
until_true 15 ended || fail "the program does not end."
grep -q '"width":900,"height":700' "$config/window.json" || fail "the window's place was not kept: $(cat "$config/window.json")"
start
[ "$(geometry)" = "$where" ] || fail "the window stands at $(geometry), not at $where"
kill -9 "$pid"; wait "$pid" 2>/dev/null
sed -i 's/"x":[0-9]*/"x":9000/' "$config/window.json"
start
[ "$(geometry)" = "380,30 900x700 " ] || fail "beside the screen: $(geometry)"
kill -9 "$pid"; wait "$pid" 2>/dev/null
echo '{' >"$config/window.json"
start
exit 0
