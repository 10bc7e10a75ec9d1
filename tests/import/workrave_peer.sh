#!/bin/bash
# The real Workrave reads statistics that we wrote, archives the day, and we read the same out of what it writes back.
# Needs the Debian packages workrave, xvfb, xauth, dbus-daemon and dbus-bin, and installs nothing.
# usage: workrave_peer.sh PROGRAM, which is the built workrave_days. Prints one line; exit status 0 only when all agrees.
set -u
fail() {
    echo "FAILED: $1" >&2
    [ ! -s "${home:-/nowhere}/log" ] || sed 's/^/    /' "$home/log" >&2
    exit 1
}
reader=$(readlink -f -- "${1:-}")
[ -x "$reader" ] || fail "name the built program workrave_days"
for pair in workrave:workrave xvfb-run:xvfb xauth:xauth dbus-run-session:dbus-daemon dbus-send:dbus-bin; do
    command -v "${pair%%:*}" >/dev/null || fail "this test needs the Debian package ${pair##*:}: apt-get install ${pair##*:}"
done

home=$(mktemp -d) || fail "no temporary folder could be made"
trap 'rm -rf "$home"' EXIT
mkdir -p "$home/.workrave" "$home/run" && chmod 700 "$home/run"
export TZ=UTC HOME=$home XDG_RUNTIME_DIR=$home/run GSETTINGS_BACKEND=memory NO_AT_BRIDGE=1
unset WORKRAVE_HOME XDG_STATE_HOME XDG_DATA_HOME XDG_CONFIG_HOME DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY

# day N: its date N days ago, as Workrave writes one.
day() { date -d "$1 days ago" +'%-d %-m %Y' | awk '{ print $1, $2 - 1, $3 - 1900 }'; }
# record DATE SECONDS TAKEN
record() {
    printf 'D %s 8 57 %s 17 12\n' "$1" "$1"
    printf 'B 0 7 61 22 31 14 9 40 1260 \nB 1 7 9 %s 2 2 3 6 2700 \nB 2 7 2 0 0 1 1 1 5400 \n' "$3"
    printf 'm 6 %s 1834021 402211 7312 2650 14873 \n' "$2"
}
folder=$home/.workrave
{
    echo 'WorkRaveStats 4'
    record "$(day 5)" 23880 4
    record "$(day 4)" 20000 1
    record "$(day 3)" 6000 0
} >"$folder/historystats"
{
    echo 'WorkRaveStats 4'
    record "$(day 2)" 21600 3
} >"$folder/todaystats"
# Its timers as it saves them; the daily limit was last reset two days ago, so that Workrave begins a new day at once.
saved=$(date -d '2 days ago 17:12' +%s)
{
    printf 'WorkRaveState 3\n%s\n' "$saved"
    printf 'micro_pause %s 0 0 1260 0 0 0 0\nrest_break %s 0 0 2700 0 0 0 0\n' "$saved" "$saved"
    printf 'daily_limit %s 21600 %s 5400 0 0 0 0\n' "$saved" "$(date -d '2 days ago 04:00' +%s)"
} >"$folder/state"
written=$("$reader" "$folder") || fail "our own files cannot be read"
{
    cat "$folder/historystats"
    tail -n +2 "$folder/todaystats"
} >"$home/expected"

# Not by a call of its own: the bus would start a second Workrave for it.
cat >"$home/session" <<'END'
workrave & program=$!
tries=0
until dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus \
    org.freedesktop.DBus.NameHasOwner string:org.workrave.Workrave 2>/dev/null | grep -q true; do
    tries=$((tries + 1))
    [ $tries -lt 60 ] || break
    sleep 0.5
done
sleep 3
dbus-send --session --print-reply --dest=org.workrave.Workrave /org/workrave/Workrave/UI \
    org.workrave.ControlInterface.Quit
for try in 1 2 3 4 5 6 7 8 9 10; do kill -0 $program 2>/dev/null || break; sleep 0.5; done
kill $program 2>/dev/null
wait
END
timeout 60 xvfb-run -a dbus-run-session -- sh "$home/session" >"$home/log" 2>&1

head -n 1 "$folder/todaystats" | grep -qx 'WorkRaveStats 4' || fail "Workrave did not write its statistics"
grep -q "^D $(day 2) " "$folder/todaystats" && fail "Workrave did not begin a new day"
diff "$home/expected" "$folder/historystats" >>"$home/log" || fail "Workrave archived something else than what we wrote"
# The day that has just begun is in its files as well; ours must be there unchanged, with the same answers.
read_back=$("$reader" "$folder") || fail "what Workrave wrote cannot be read"
left=$(diff <(echo "$written") <(echo "$read_back") | grep '^<')
[ -z "$left" ] || fail "read from Workrave's files, this is missing: $left"
[ "$(echo "$read_back" | grep -c 'from log, 3 valid days')" -eq 4 ] || fail "the answers are not those of three valid days: $read_back"
echo "Workrave $(dpkg-query -W -f='${Version}' workrave 2>/dev/null): 4 days written, archived byte for byte, read back the same."
