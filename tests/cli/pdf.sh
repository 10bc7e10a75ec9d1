#!/bin/bash
# Makes PDFs of a report through the programs that are installed, as a user would, and looks at what came of it.
# pdf.sh PLUMBLINE-CLI FOLDER-OF-SAMPLES
set -uo pipefail
cli=$1 samples=$2
fail() { echo "pdf.sh: $*" >&2 && exit 1; }
work=$(mktemp -d) || fail "no temporary folder to be had."
trap 'rm -rf "$work"' EXIT
entry() { pdfinfo "$1" | sed -n "s/^$2: *//p"; }

"$cli" report "$samples/office.json" -o "$work/one report.html" --copy manager || fail "the report could not be made."
for program in chromium weasyprint; do
    "$cli" pdf "$work/one report.html" -o "$work/$program.pdf" --program $program >"$work/told" || fail "$program made no PDF."
    grep -q "$program.pdf, by [A-Za-z]* *[A-Za-z]* *[0-9]" "$work/told" || fail "no version was told: $(cat "$work/told")"
    [ "$(stat -c %a "$work/$program.pdf")" = 600 ] || fail "others may read the PDF of $program."
done
[ "$(entry "$work/chromium.pdf" Tagged)" = yes ] || fail "Chromium's PDF is not tagged."
[ "$(entry "$work/chromium.pdf" Pages)" = "$(entry "$work/weasyprint.pdf" Pages)" ] || fail "page counts differ."
cp "$work/one report.html" "$work/two.html"
mkdir "$work/out"
"$cli" pdf "$work/one report.html" "$work/two.html" -o "$work/out" >/dev/null || fail "two reports were not printed."
[ -s "$work/out/one report.pdf" ] && [ -s "$work/out/two.pdf" ] || fail "two reports did not become two PDFs."
"$cli" pdf "$work/two.html" "$work/two.html" >/dev/null 2>"$work/told" && fail "one file was written twice."
grep -q 'two reports would become this file' "$work/told" || fail "twice the same file is not told."
PATH=/nowhere "$cli" pdf "$work/two.html" 2>"$work/told"
[ $? -eq 3 ] && grep -q 'Install Chromium or WeasyPrint' "$work/told" || fail "a missing program is not told."
exit 0
