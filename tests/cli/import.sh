#!/bin/bash
# plumbline-cli import as a person uses it: a log to answers, and the answers to a score.
#   import.sh PROGRAM SAMPLES
. "$(dirname -- "${BASH_SOURCE[0]}")/expect.sh" "$@"

printf 'date,start,end,kind\n' >"$work/week.csv"
for day in 16 17 18 19; do
    printf '2026-11-%s,09:00,10:35,work\n2026-11-%s,10:45,12:30,work\n2026-11-%s,13:15,16:00,work\n' $day $day $day >>"$work/week.csv"
done
expect 0 "Keyboard and mouse activity is not sitting" "$cli" import csv "$work/week.csv" --now 2026-11-22 -o "$work/answers.json"
expect 0 "" grep -q '"sitting.longest":165' "$work/answers.json"
expect 0 "" grep -q '4 valid days' "$work/answers.json"
expect 0 "" grep -q '{"date":"2026-11-16","bouts":\[\["09:00","10:35"\],\["10:45","12:30"\],\["13:15","16:00"\]\]}' "$work/answers.json"
expect 0 "" "$cli" report "$work/answers.json" -o "$work/report.html"
expect 0 "" grep -q 'Of the 4 days in your log' "$work/report.html"
expect 0 "" grep -q '>165[^<]*min<' "$work/report.html"
expect 0 "" "$cli" score "$work/answers.json"
cp "$work/out" "$work/result.json"
expect 0 "" grep -q '"finding":"bei.a1"' "$work/result.json"
expect 0 "a typical value needs 3" "$cli" import activitywatch "$samples/activitywatch/aw-buckets-export.json" --now 2026-11-22
expect 0 "" "$cli" import activitywatch "$samples/activitywatch/aw-buckets-export.json" --now 2026-11-22 -o "$work/two.json"
expect 0 "" "$cli" report "$work/two.json" -o "$work/two.html"
expect 0 "" grep -q 'Your log has 2 of the 3 days' "$work/two.html"
expect 0 "" grep -q '>145[^<]*min<' "$work/two.html"
expect 0 "" "$cli" import workrave "$samples/workrave/historystats" --now 2026-11-22 -o "$work/totals.json"
expect 0 "" "$cli" report "$work/totals.json" -o "$work/totals.html"
expect 1 "" grep -q 'in your log' "$work/totals.html"
sed 's/"16:00"/"12:00"/' "$work/answers.json" >"$work/damaged.json"
expect 3 "days, breaks, day 1: a bout ends at 12:00, before it begins" "$cli" score "$work/damaged.json"
expect 0 "" "$cli" import workrave "$samples/workrave/historystats" --now 2026-11-22
expect 3 "bad_version_todaystats" "$cli" import workrave "$samples/workrave/bad_version_todaystats" --now 2026-11-22
expect 3 "no such file" "$cli" import csv "$work/missing.csv"
expect 3 "" "$cli" import activitywatch
expect 2 "sleepwatch" "$cli" import sleepwatch
expect 4 "" "$cli" import csv "$work/week.csv" --now 2026-11-22 -o "$work/no/such/folder.json"
enough 20
