#!/bin/bash
# plumbline-cli store and batch as a person uses them: from a new store to an erased person, and back from a backup.
#   store.sh PROGRAM SAMPLES
. "$(dirname -- "${BASH_SOURCE[0]}")/expect.sh" "$@"
# idOf WORD: the first id in the last output on a line that begins with WORD.
idOf() { grep -m1 "^ *$1" "$work/out" | grep -oE '[0-9a-f]{32}' | head -1; }

store=$work/house/a.plumbline

# ---- a personal store: made, filled, read, checked ----
expect 0 "Its recovery key is shown only now" "$cli" store init --store "$store"
same "mode of the store" "$(stat -c %a "$store")" 600
same "mode of its key" "$(stat -c %a "$store.key")" 600
same "mode of its folder" "$(stat -c %a "$work/house")" 700
expect 3 "" "$cli" store init --store "$store"
expect 0 "New person" "$cli" store add --store "$store" "$samples/office.json"
person=$(idOf New)
assessment=$(idOf assessment)
expect 0 "Person         $person" "$cli" store add --store "$store" "$samples/office-before.json"
expect 3 "no such file" "$cli" store add --store "$store" "$work/missing.json"
expect 0 "$person  (no name), WS-014, Accounts" "$cli" store list --store "$store"
expect 0 "worst level act" "$cli" store list --store "$store" ws-01
expect 0 "Nobody was found" "$cli" store list --store "$store" nobody
expect 0 "assessment   $assessment  desk, completed" "$cli" store show --store "$store" "$person"
expect 0 "workstation" "$cli" store show --store "$store" "$person"
expect 0 '"form":"desk"' "$cli" store show --store "$store" "$assessment"
expect 0 "" "$cli" store show --store "$store" "$assessment" --answers
same "answers given back" "$(sha256sum <"$work/out")" "$(sha256sum <"$samples/office.json")"
expect 0 "is in the store already" "$cli" store add --store "$store" "$samples/office.json"
expect 3 "it is not in this store" "$cli" store show --store "$store" 00000000000000000000000000000001
expect 2 "this is not an id" "$cli" store show --store "$store" WS-014
expect 0 "everything is as it was written" "$cli" store verify --store "$store"

expect 2 "" "$cli" store
expect 2 "" "$cli" store list

# ---- red flags first ----
cat >"$work/flag.json" <<'EOF'
{"format":"plumbline-answers/1","person":{"name":"Canary Quill","reference":"WS-099"},"by":"self",
 "forms":{"back":{"pain.where":["back"],"pain.now":true,"rf01":true}}}
EOF
expect 0 "get in touch" "$cli" store add --store "$store" "$work/flag.json"
flag=$(idOf assessment)
flagged=$(idOf New)
expect 0 "Canary Quill, WS-099" "$cli" store list --store "$store" --urgent
expect 2 "is not a day" "$cli" store contact "$flag" --store "$store" --on yesterday --by "Nurse"
expect 0 "contacted on 2026-11-22" "$cli" store contact "$flag" --store "$store" --on 2026-11-22 --by "Nurse"
expect 0 "Nobody is waiting" "$cli" store list --store "$store" --urgent

# ---- an assessment from its first answer to its correction ----
expect 0 "New person" "$cli" store person --store "$store" --name "Dora Canary" --reference WS-077 --department Stores
dora=$(idOf New)
expect 0 "Person" "$cli" store person "$dora" --store "$store" --department Accounts --left 2027-01-31
expect 2 "is not a day" "$cli" store person "$dora" --store "$store" --left soon
expect 3 "this is no e-mail address" "$cli" store person "$dora" --store "$store" --email "dora at example.org"
expect 3 "this is no e-mail address" "$cli" store person --store "$store" --name "Eve" --email eve
expect 3 "neither name nor reference" "$cli" store person --store "$store" --department Stores
expect 3 "no installed plugin" "$cli" store draft "$dora" desks --store "$store"
expect 0 "Draft" "$cli" store draft "$dora" desk --store "$store" --workstation "Desk 7" --by "Assessor A"
draft=$(idOf Draft)
expect 0 "" "$cli" store answer "$draft" seat.height too_low --store "$store"
expect 0 "" "$cli" store answer "$draft" desk/seat.height.also "no_leg_room|not_adjustable" --store "$store"
expect 3 "is not an answer to this question" "$cli" store answer "$draft" seat.height huge --store "$store"
expect 3 "there is no such question" "$cli" store answer "$draft" seat.hight too_low --store "$store"
expect 0 "" "$cli" store undo "$draft" --store "$store"
expect 0 '{"desk/seat.height":"too_low"}' "$cli" store show "$draft" --store "$store"
expect 0 "" "$cli" store redo "$draft" --store "$store"
expect 3 "no answer was taken back" "$cli" store redo "$draft" --store "$store"
expect 3 "still a draft" "$cli" store release "$draft" --store "$store" --copy manager --to M --agreement agreed -o "$work/m.html"
expect 3 "still a draft" "$cli" store review "$draft" --by "Reviewer" --store "$store"
expect 0 "desk, completed, next review" "$cli" store complete "$draft" --store "$store"
expect 3 "no draft any more" "$cli" store answer "$draft" seat.height too_high --store "$store"
expect 0 "Action" "$cli" store advise "$draft" --store "$store" --owner Facilities --due 2026-12-01
expect 0 "no advice that is not an action already" "$cli" store advise "$draft" --store "$store"
expect 0 "Action" "$cli" store action "$draft" --store "$store" --text "Order a stool" --due 2026-12-02 --tier 1
action=$(idOf Action)
expect 0 "due 2026-12-02: Order a stool" "$cli" store due --by 2026-12-31 --store "$store"
expect 3 "no answer to its check" "$cli" store progress "$action" --state done --store "$store"
expect 3 "it has no reason" "$cli" store progress "$action" --state not_possible --store "$store"
expect 0 "done" "$cli" store progress "$action" --state done --check "Feet are flat" --proof "Order 12" --store "$store"
expect 0 "Facilities" "$cli" store due --by 2026-12-31 --store "$store"
same "what is done is due no more" "$(grep -c stool "$work/out")" 0
expect 3 "nobody reviewed it" "$cli" store sign "$draft" --by "Signer" --store "$store"
expect 3 "Did you mean" "$cli" store review "$draft" --by "Reviewer" --policy 24-monhts --store "$store"
expect 0 "reviewed, next review" "$cli" store review "$draft" --by "Reviewer" --policy 24-months --store "$store"
expect 0 "signed" "$cli" store sign "$draft" --by "Signer" --store "$store"
expect 3 "signed" "$cli" store review "$draft" --by "Reviewer" --store "$store"
expect 0 "manager copy to Line manager" "$cli" store release "$draft" --store "$store" --copy manager --to "Line manager" --agreement agreed -o "$work/m.html"
same "hash of the copy" "$(grep -oE '[0-9a-f]{64}' "$work/out")" "$(sha256sum <"$work/m.html" | cut -d' ' -f1)"
expect 4 "a copy goes into a new file" "$cli" store release "$draft" --store "$store" --copy manager --to M --agreement agreed -o "$work/m.html"
expect 4 "" "$cli" store release "$draft" --store "$store" --copy manager --to M --agreement agreed -o "$work/no/such/m.html"
expect 0 "Line manager" "$cli" store show "$dora" --store "$store"
same "copies noted" "$(grep -c '^release' "$work/out")" 1
expect 0 "desk, completed" "$cli" store correct "$draft" "$samples/office-before.json" --store "$store"
corrected=$(idOf Assessment)
expect 0 "\"supersedes\":\"$draft\"" "$cli" store show "$corrected" --store "$store"
expect 0 "$corrected" "$cli" store due --by 2099-01-01 --store "$store"
same "a corrected one is due no more" "$(grep -c "review  $draft" "$work/out")" 0
expect 3 "it was corrected already" "$cli" store correct "$draft" "$samples/office-before.json" --store "$store"
expect 0 "Draft" "$cli" store draft "$dora" desk --store "$store"
spare=$(idOf Draft)
expect 0 "" "$cli" store answer "$spare" seat.height too_low --store "$store"
expect 2 "nothing was discarded" "$cli" store discard "$spare" --store "$store"
expect 3 "no draft any more" "$cli" store discard "$draft" --store "$store" --yes
expect 0 "Discarded" "$cli" store discard "$spare" --store "$store" --yes
expect 3 "not in this store" "$cli" store show "$spare" --store "$store"
# A picture of 64 by 64 pixels, and the same with a text in it that says where it was taken.
echo iVBORw0KGgoAAAANSUhEUgAAAEAAAABAAQAAAACCEkxzAAAAEklEQVR42mP4DwUMo4xRBukMAOPT/hAC2mzjAAAAAElFTkSuQmCC | base64 -d >"$work/p.png"
echo iVBORw0KGgoAAAANSUhEUgAAAEAAAABAAQAAAACCEkxzAAAAGHRFWHRQbGFjZQBDYW5hcnkgaW4gQWNjb3VudHO3ppooAAAAEklEQVR42mP4DwUMo4xRBukMAOPT/hAC2mzjAAAAAElFTkSuQmCC | base64 -d >"$work/place.png"
expect 0 "Photo" "$cli" store photo "$corrected" "$work/p.png" --caption "The desk" --store "$store"
photo=$(idOf Photo)
expect 0 "" "$cli" store photo "$photo" -o "$work/q.png" --store "$store"
same "photo given back" "$(sha256sum <"$work/q.png")" "$(sha256sum <"$work/p.png")"
expect 0 "Photo" "$cli" store photo "$corrected" "$work/place.png" --caption "The desk" --store "$store"
expect 0 "" "$cli" store photo "$(idOf Photo)" -o "$work/q.png" --store "$store"
same "photo without its place" "$(sha256sum <"$work/q.png")" "$(sha256sum <"$work/p.png")"
printf '\x89PNG\r\n\x1a\nabc' >"$work/bad.png"
expect 3 "damaged or cut short" "$cli" store photo "$corrected" "$work/bad.png" --store "$store"
expect 3 "no JPEG or PNG" "$cli" store photo "$corrected" "$samples/office.json" --store "$store"
expect 0 '"department","form","month","level","assessments"' "$cli" store counts --store "$store"
same "small departments are not counted" "$(wc -l <"$work/out")" 1
counting=$work/counting/c.plumbline
expect 0 "" "$cli" store init --store "$counting"
for _ in 1 2 3 4 5; do expect 0 "assessment" "$cli" store add --store "$counting" --again "$samples/office.json"; done
expect 0 '"Accounts","desk"' "$cli" store counts --least 5 --store "$counting"
expect 0 "everything is as it was written" "$cli" store verify --store "$store"
expect 0 "key to everything" "$cli" store erase "$dora" --store "$store" --reason "end of test" --yes

# ---- nothing readable in the files ----
same "names in the files" "$(cat "$work/house/"* | grep -c -aE 'Canary|Quill|WS-0|rf01|seat.height|Accounts')" 0

# ---- export ----
expect 0 ".html" "$cli" store export --store "$store" --person "$flagged" -o "$work/pack"
expect 0 "" grep -q 'Canary Quill' "$work/pack/$flagged.html"
expect 0 "" grep -q '"format":"plumbline-person/1"' "$work/pack/$flagged.json"
expect 0 "" grep -q 'person.exported' "$work/pack/$flagged.html"
expect 1 "" grep -q 'WS-014' "$work/pack/$flagged.html"
same "mode of the pack" "$(stat -c %a "$work/pack/$flagged.html")" 600
expect 2 "this is not an id" "$cli" store export --store "$store" --person "" -o "$work/nobody"
expect 0 "2 people, 3 assessments" "$cli" store export --store "$store" -o "$work/all.jsonl"
same "assessments exported" "$(grep -c '^{"assessment":' "$work/all.jsonl")" 3
expect 0 "3 assessments" "$cli" store export --store "$store" -o "$work/all.csv"
same "rows of the table" "$(wc -l <"$work/all.csv")" 4
expect 4 "" "$cli" store export --store "$store" -o "$work/no/such/all.csv"

# ---- backup, erasure, restore ----
expect 0 ".plumbline-backup" "$cli" store backup --store "$store" --to "$work/copies"
backup=$(head -1 "$work/out")
expect 0 "everything is as it was written" "$cli" store verify --store "$store" --backup "$backup"
expect 2 "nothing was erased" "$cli" store erase "$flagged" --store "$store" --reason "asked for"
expect 0 "key to everything about this person is destroyed" "$cli" store erase "$flagged" --store "$store" --reason "asked for" --yes
expect 3 "it is not in this store" "$cli" store show --store "$store" "$flagged"
expect 0 "everything is as it was written" "$cli" store verify --store "$store"
expect 0 "Restored from $backup" "$cli" store restore "$backup" --store "$store"
expect 3 "it is not in this store" "$cli" store show --store "$store" "$flagged"
expect 0 "WS-014" "$cli" store show --store "$store" "$person"
expect 0 "everything is as it was written" "$cli" store verify --store "$store"
cp "$backup" "$work/damaged"
for quarter in 1 2 3; do
    dd if=/dev/zero of="$work/damaged" bs=4096 seek=$(($(stat -c %s "$backup") / 4096 * quarter / 4)) count=1 conv=notrunc 2>/dev/null
done
"$cli" store verify --store "$store" --backup "$work/damaged" >"$work/out" 2>&1
case $? in 3 | 5) passed=$((passed + 1)) ;; *) failed=$((failed + 1)) && echo "FAILED: a damaged backup was called good" ;; esac
expect 0 "Erased in" "$cli" store erase "$person" --store "$store" --reason "asked for" --yes --backups "$work/copies"

# ---- a protected store ----
safe=$work/safe/b.plumbline
printf 'correct horse battery\n' >"$work/pass"
printf 'another long passphrase\n' >"$work/pass2"
expect 0 "without it and the passphrase" "$cli" store init --store "$safe" --protected --passphrase-fd 3 3<"$work/pass"
recovery=$(grep -oE '^    [0-9A-Z-]{60,}' "$work/out" | tr -d ' ')
expect 0 "Nobody was found" "$cli" store list --store "$safe" --passphrase-fd 3 3<"$work/pass"
expect 3 "" "$cli" store list --store "$safe" --passphrase-fd 3 3<"$work/pass2"
expect 3 "there is no terminal" setsid -w "$cli" store list --store "$safe"
printf '%s\n' "$recovery" >"$work/recovery"
expect 0 "Nobody was found" "$cli" store list --store "$safe" --recovery --passphrase-fd 3 3<"$work/recovery"

# A crash while the passphrase is waited for leaves no core.
mkfifo "$work/never"
mkdir "$work/cores"
(
    cd "$work/cores" && ulimit -c "$(ulimit -Hc)"
    exec "$cli" store list --store "$safe" --passphrase-fd 3 3<>"$work/never" >/dev/null 2>&1
) &
waiting=$!
for ((i = 0; i < 100; i++)); do
    grep -q 'Max core file size *0 *0' "/proc/$waiting/limits" && break
    sleep 0.1
done
expect 0 "" grep 'Max core file size *0 ' "/proc/$waiting/limits"
kill -ABRT "$waiting"
wait "$waiting" 2>/dev/null
same "how it ended" $? 134
same "cores" "$(find "$work/cores" -type f | wc -l)" 0

expect 0 "opens in the new way" "$cli" store rekey --store "$safe" --passphrase-fd 3 --new-passphrase-fd 4 3<"$work/pass" 4<"$work/pass2"
expect 3 "" "$cli" store list --store "$safe" --passphrase-fd 3 3<"$work/pass"
expect 0 "Nobody was found" "$cli" store list --store "$safe" --passphrase-fd 3 3<"$work/pass2"

# ---- when assessments are due again is the store's to say ----
rules=$work/rules/b.plumbline
expect 0 "A new store" "$cli" store init --store "$rules"
expect 0 "None was chosen for this store; the usual one is" "$cli" store policy --store "$rules"
expect 3 "Did you mean" "$cli" store policy 24-monhts --store "$rules"
expect 0 "24-months: due again after 24 months (good 24, watch 24, act 6, urgent 3), or 6 weeks" \
    "$cli" store policy 24-months --store "$rules"
expect 0 "or 12-months: due" "$cli" store policy --store "$rules"
printf '{"format":"plumbline-answers/1","person":{"reference":"WS-500"},"assessed":"2026-11-01","forms":{"desk":{"seat.height":"knees_90"}}}\n' \
    >"$work/due.json"
expect 0 "New person" "$cli" store add --store "$rules" "$work/due.json"
due=$(idOf assessment)
expect 0 '"next_review":"2028-11-01"' "$cli" store show --store "$rules" "$due"
expect 0 "assessment" "$cli" store add --store "$rules" "$work/due.json" --again --policy 12-months
expect 0 '"next_review":"2027-11-01"' "$cli" store show --store "$rules" "$(idOf assessment)"
sed 's/"24-months"/"house-rule"/; s/"good": 24/"good": 30/' "$(dirname -- "$samples")/../reports/review.json" >"$work/review.json"
expect 0 "house-rule: due again after 24 months (good 30" "$cli" store policy house-rule --from "$work/review.json" --store "$rules"
rm "$work/review.json"
expect 0 "house-rule: due" "$cli" store policy --store "$rules"
expect 0 "12-months: due" "$cli" store policy 12-months --store "$rules"

# ---- a name alone ----
named() { # ASSESSED OPTION...
    printf '{"format":"plumbline-answers/1","person":{"name":"Nobody Numbered"},"assessed":"%s","forms":{"desk":{"seat.height":"knees_90"}}}\n' \
        "$1" >"$work/named.json"
    shift
    set -- "$cli" store add --store "$rules" "$work/named.json" "$@"
    "$@"
}
expect 0 "known by the name alone" named 2026-11-01
expect 0 "in the store already" named 2026-11-01
expect 3 "say with --same-name whether they are one person" named 2026-11-02
expect 0 "Person   " named 2026-11-02 --same-name same
expect 0 "New person" named 2026-11-03 --same-name other
expect 3 "several persons have" named 2026-11-04 --same-name same
expect 2 "" named 2026-11-04 --same-name perhaps

# ---- what an employee sends ----
expect 0 "Keep" "$cli" store inbox -o "$work/inbox"
expect 4 "there is a file already" "$cli" store inbox -o "$work/inbox"
expect 0 "your key is" "$cli" store bundle "$work/flag.json" --inbox "$work/inbox/inbox.json" --key "$work/me.json" -o "$work/flag.bundle"
sender=$(grep -oE 'key is [0-9a-f]{32}' "$work/out" | cut -d' ' -f3)
expect 0 "$sender" "$cli" store bundle "$samples/office.json" --inbox "$work/inbox/inbox.json" --key "$work/me.json" -o "$work/desk.bundle"
same "names in the bundle" "$(grep -c -aE 'Canary|rf01' "$work/flag.bundle")" 0
import() { "$cli" store import --store "$store" --inbox-key "$work/inbox/inbox-key.json" "$@"; }
expect 3 "which is not accepted" import "$work/flag.bundle"
expect 3 "is not in the store yet" import "$work/flag.bundle" --sender "$sender"
expect 0 "Nothing was imported yet" import "$work/desk.bundle" "$work/flag.bundle" --sender "$sender" --new-people
same "the red flag comes first" "$(head -1 "$work/out" | grep -c 'flag.bundle')" 1
expect 0 "Nobody was found" "$cli" store list --store "$store"
expect 0 "receipt" import "$work/desk.bundle" "$work/flag.bundle" --sender "$sender" --new-people --apply
expect 0 "" grep -q "\"sha256\":\"$(sha256sum "$work/flag.bundle" | cut -d' ' -f1)\"" "$work/flag.bundle.receipt.json"
expect 0 "is in the store already" import "$work/flag.bundle" --sender "$sender" --apply
expect 0 "WS-099" "$cli" store list --store "$store" --urgent
sed 's/"created":"2/"created":"3/' "$work/desk.bundle" >"$work/changed.bundle"
expect 3 "changed on its way" import "$work/changed.bundle" --sender "$sender" --new-people --apply
head -c -1 "$work/desk.bundle" >"$work/short.bundle"
expect 3 "changed on its way" import "$work/short.bundle" --sender "$sender" --new-people --apply
expect 3 "this key closes bundles" "$cli" store import "$work/desk.bundle" --store "$store" --inbox-key "$work/inbox/inbox.json" --sender "$sender"

# ---- batch ----
cat >"$work/many.csv" <<'EOF'
reference,department,workstation,assessed,by,desk/seat.height,desk/seat.height.also,desk/monitor
B-1,Stores,Desk 1,2026-11-20,assessor,too_low,no_leg_room|not_adjustable,too_low
B-2,Stores,Desk 2,2026-11-20,assessor,knees_90,none,ok
B-3,Stores,Desk 3,2026-11-20,assessor,sideways,none,ok
"B-4,Stores,Desk 4
B-1,Stores,Desk 1,2026-11-21,assessor,knees_90,none,ok
EOF
sed -i '5s/^"//' "$work/many.csv"
expect 3 "many.csv, line 4" "$cli" batch "$work/many.csv" --store "$store"
same "rows kept aside" "$(wc -l <"$work/many.csv.rejected")" 3
expect 0 "B-1, Stores" "$cli" store list --store "$store" B-1
expect 3 "kept here" "$cli" batch "$work/many.csv" --store "$store"
tr -d '\n' <"$samples/office.json" >"$work/many.ndjson"
printf '\n{"format":"plumbline-answers/1"}\n\nnonsense\n' >>"$work/many.ndjson"
expect 3 "line 4" "$cli" batch "$work/many.ndjson" --store "$store" --rejected "$work/aside"
same "documents kept aside" "$(wc -l <"$work/aside")" 2
printf 'reference,desk/seet.height\nX,ok\n' >"$work/wrong.csv"
expect 3 "desk/seat.height" "$cli" batch "$work/wrong.csv" --store "$store"
expect 0 "everything is as it was written" "$cli" store verify --store "$store"
enough 150
