#!/bin/bash
# plumbline-cli programme as a person uses it: answers to a sheet and a calendar, which another program then reads.
#   programme.sh PROGRAM SAMPLES
. "$(dirname -- "${BASH_SOURCE[0]}")/../cli/expect.sh" "$@"

python=
for one in python3 /usr/bin/python3; do
    if "$one" -c 'import icalendar, dateutil' 2>/dev/null; then python=$one && break; fi
done
[ -n "$python" ] || {
    echo "programme.sh: python3-icalendar is needed to read the calendar: install the Debian package python3-icalendar." >&2
    exit 1
}

day="--today 2026-11-23"
expect 0 "Shoulder rolls (ST-06)" "$cli" programme "$samples/breaks.json" $day
expect 0 "Stop rules" "$cli" programme "$samples/breaks.json" $day
expect 0 "the 450 minutes that you work, from 8:30" "$cli" programme "$samples/breaks.json" $day --start 8:30
expect 0 "Kept for later" "$cli" programme "$samples/breaks.json" $day --confidence 3
expect 0 "" "$cli" programme "$samples/breaks.json" $day --position floor --again
cp "$work/out" "$work/one"
expect 0 "" "$cli" programme "$samples/breaks.json" $day --position floor --again
cp "$work/out" "$work/two"
expect 0 "" cmp "$work/one" "$work/two"
expect 0 "" "$cli" programme "$samples/breaks.json" $day --ics "$work/neutral.ics"
expect 0 "" "$cli" programme "$samples/breaks.json" $day --ics "$work/named.ics" --ics-names
expect 1 "" grep -qiE 'shoulder|ST-|stretch|health|blink' "$work/neutral.ics"
expect 0 "" grep -q 'Shoulder rolls' "$work/named.ics"
expect 0 "" test "$(stat -c %a "$work/neutral.ics")" = 600
expect 0 "" "$cli" programme "$samples/breaks.json"
expect 2 "--today" "$cli" programme "$samples/breaks.json" --today tomorrow
expect 2 "--start" "$cli" programme "$samples/breaks.json" --start 25:00
expect 2 "" "$cli" programme "$samples/breaks.json" --position sofa
expect 2 "" "$cli" programme "$samples/breaks.json" --confidence 11
expect 3 "no such file" "$cli" programme "$work/missing.json"
expect 4 "" "$cli" programme "$samples/breaks.json" $day --ics "$work/no/such/folder.ics"

# What a calendar program makes of it: every occurrence, inside two weeks, on workdays, at breaks of the day.
cat >"$work/read.py" <<'PY'
import datetime, sys
import icalendar
from dateutil.rrule import rrulestr
first = datetime.datetime(2026, 11, 23)
for name in sys.argv[1:]:
    data = open(name, "rb").read()
    assert b"\n" not in data.replace(b"\r\n", b""), "bare line feed"
    assert all(len(line) <= 75 for line in data.split(b"\r\n")), "long line"
    calendar = icalendar.Calendar.from_ical(data)
    assert calendar["version"] == "2.0" and calendar["prodid"]
    uids, occurrences = set(), 0
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        assert event["summary"] == "Movement break" and event["class"] == "PRIVATE"
        start = event["dtstart"].dt
        assert start.tzinfo is None and event["dtstamp"].dt.tzinfo is not None
        assert datetime.timedelta(minutes=1) <= event["duration"].dt <= datetime.timedelta(minutes=40)
        times = list(rrulestr(event["rrule"].to_ical().decode(), dtstart=start))
        assert times[0] == start and len(times) in (6, 10, 14), times
        assert all(first <= t < first + datetime.timedelta(days=14) for t in times)
        assert len(event.walk("VALARM")) == 1
        occurrences += len(times)
        uids.add(str(event["uid"]))
    assert len(uids) == len(calendar.walk("VEVENT")) > 0 and occurrences > 20
    print(name, len(uids), occurrences)
PY
expect 0 "" "$python" "$work/read.py" "$work/neutral.ics" "$work/named.ics"
enough 20
