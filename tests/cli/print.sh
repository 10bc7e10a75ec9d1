#!/bin/bash
# Prints the reports of two samples with both engines on both papers, with and without an earlier assessment, and looks
# at the pages: as many from both engines, of the right size, titled, nothing shrunk, none empty.
# print.sh PLUMBLINE-CLI FOLDER-OF-SAMPLES
set -uo pipefail
cli=$1 samples=$2
wrong=0

fail() { echo "print.sh: $*" >&2 && exit 1; }
say() { echo "print.sh: $*" >&2 && wrong=1; }

need() {
    command -v "$1" >/dev/null || fail "$1 is needed to test how reports print: install the Debian package $2."
}
need chromium chromium
need weasyprint weasyprint
need pdfinfo poppler-utils
need pdftotext poppler-utils
fc-list 2>/dev/null | grep -q 'Liberation Sans' ||
    fail "the font Liberation Sans is needed to test how reports print: install the Debian package fonts-liberation."

work=$(mktemp -d) || fail "no temporary folder to be had."
trap 'rm -rf "$work"' EXIT

chromium_print() { # HTML PDF
    local sandbox=()
    [ "$(id -u)" -ne 0 ] || sandbox=(--no-sandbox)
    HOME=$work timeout 90 chromium "${sandbox[@]}" --headless --disable-gpu --disable-quic --no-first-run \
        --disable-background-networking --disable-component-update --disable-sync --user-data-dir="$work/profile" \
        --no-pdf-header-footer --generate-pdf-document-outline --print-to-pdf="$2" "file://$1" >"$2.log" 2>&1
}
weasyprint_print() { timeout 90 weasyprint "$1" "$2" >"$2.log" 2>&1; }

# entry PDF NAME: of pdfinfo.
entry() { pdfinfo "$1" | sed -n "s/^$2: *//p"; }

# Reads words with their boxes (pdftotext -bbox) and complains of each page that is not as it should be.
# Points are 1/72 inch. The strip of the overall priority is 178 mm wide; the middles of its outer labels are 133.5 mm
# apart, which no engine gets right when it has shrunk the page.
look_at_pages() { # PDF LEFT TOP BOTTOM (margins in mm)
    pdftotext -bbox "$1" - | awk -v left="$2" -v top="$3" -v bottom="$4" -v mm=2.8346457 '
        function attribute(name, at) { at = index($0, name "=\""); return substr($0, at + length(name) + 2) + 0 }
        /<page / { ++pages; height = attribute("height"); full[pages] = 0; words[pages] = 0 }
        /<word / {
            x1 = attribute("xMin"); x2 = attribute("xMax"); y1 = attribute("yMin"); y2 = attribute("yMax")
            word = $0; sub(/<\/word>.*/, "", word); sub(/.*>/, "", word)
            if (y1 < (top - 1) * mm || y2 > height - (bottom - 1) * mm) next   # running header and footer
            ++words[pages]
            if (words[1] == 1) first = x1
            share = (y2 - top * mm) / (height - (top + bottom) * mm)
            if (share > full[pages]) full[pages] = share
            if (share > 1.005) printf "page %d runs into the lower margin.\n", pages
            if (pages == 1 && word == "Low" && !low) low = (x1 + x2) / 2
            if (pages == 1 && word == "Very") very = x1
            if (pages == 1 && word == "high" && very && !high) high = (very + x2) / 2
        }
        function off(value, wanted) { return value - wanted > mm || wanted - value > mm }
        END {
            if (off(first, left * mm)) printf "the text begins %.1f mm from the edge, not %.2f.\n", first / mm, left
            if (!low || !high) print "the strip of the overall priority is not on the first page."
            else if (off(high - low, 133.5 * mm))
                printf "the page was shrunk: the strip measures %.1f mm between its labels, not 133.5.\n", (high - low) / mm
            for (i = 1; i <= pages; ++i) {
                if (!words[i]) printf "page %d has no text.\n", i
                else if (i < pages && full[i] < 0.1) printf "page %d is only %.0f %% full.\n", i, full[i] * 100
            }
        }'
}

check_pdf() { # NAME PDF HTML PAPER ENGINE
    local name=$1 pdf=$2 html=$3 paper=$4 engine=$5 title size line margins
    [ -s "$pdf" ] || { cat "$pdf.log" >&2 && fail "$name: $engine made no PDF."; }
    title=$(sed -n 's:.*<title>\(.*\)</title>.*:\1:p' "$html" | head -n 1)
    if [ -z "$title" ] || [ "$(entry "$pdf" Title)" != "$title" ]; then say "$name: the PDF's title is not $title."; fi
    if [ "$engine" = chromium ]; then [ "$(entry "$pdf" Tagged)" = yes ] || say "$name: the PDF is not tagged."; fi
    if [ "$paper" = a4 ]; then size='595 842' margins='16 21 19'; else size='612 792' margins='18.95 16 14'; fi
    entry "$pdf" 'Page size' | awk -v size="$size" '{
        split(size, wanted, " ")
        exit !($1 - wanted[1] < 1 && wanted[1] - $1 < 1 && $3 - wanted[2] < 1 && wanted[2] - $3 < 1) }' ||
        say "$name: the page is $(entry "$pdf" 'Page size'), not $paper."
    # shellcheck disable=SC2086
    while read -r line; do say "$name: $line"; done < <(look_at_pages "$pdf" $margins)
}

check_report() { # NAME SAMPLE PAPER [OPTION…]
    local name=$1 sample=$2 paper=$3 html=$work/$1.html engine counts=()
    shift 3
    "$cli" report "$samples/$sample.json" -o "$html" --paper "$paper" "$@" || fail "$name: no report was made."
    for engine in chromium weasyprint; do
        "${engine}_print" "$html" "$work/$name-$engine.pdf"
        check_pdf "$name, $engine" "$work/$name-$engine.pdf" "$html" "$paper" "$engine"
        counts+=("$(entry "$work/$name-$engine.pdf" Pages)")
    done
    echo "$name: ${counts[0]} pages from chromium, ${counts[1]} from weasyprint"
    [ "${counts[0]}" = "${counts[1]}" ] || say "$name: the engines do not agree on the number of pages."
}

# A page of its own: as many pages from both engines, and no more than fit on one sheet of paper, or one page.
check_sheet() { # NAME COMMAND SAMPLE PAPER MOST
    local name=$1 html=$work/$1.html engine counts=()
    if [ "$3" = --organisation ]; then
        "$cli" "$2" --organisation "$work/organisation.ndjson" -o "$html" --paper "$4" || fail "$name: no page was made."
    else
        "$cli" "$2" "$samples/$3.json" -o "$html" --paper "$4" --today 2026-11-20 --country GB || fail "$name: no page was made."
    fi
    for engine in chromium weasyprint; do
        "${engine}_print" "$html" "$work/$name-$engine.pdf"
        [ -s "$work/$name-$engine.pdf" ] || { cat "$work/$name-$engine.pdf.log" >&2 && fail "$name: $engine made no PDF."; }
        counts+=("$(entry "$work/$name-$engine.pdf" Pages)")
    done
    echo "$name: ${counts[0]} pages from chromium, ${counts[1]} from weasyprint"
    [ "${counts[0]}" = "${counts[1]}" ] || say "$name: the engines do not agree on the number of pages."
    [ "${counts[0]}" -le "$5" ] || say "$name: ${counts[0]} pages, more than $5."
}

# Sixty people of five departments, from two samples that stand in one line each.
organisation() {
    local i sample
    for i in $(seq 60); do
        sample=$([ $((i % 4)) -eq 0 ] && echo lifting || echo office)
        tr '\n' ' ' <"$samples/$sample.json" |
            sed "s/\"reference\": \"[^\"]*\", \"department\": \"[^\"]*\"/\"reference\": \"P$i\", \"department\": \"D$((i % 5))\"/"
        echo
    done
}
organisation >"$work/organisation.ndjson"

for paper in a4 letter; do
    check_sheet "$paper-organisation" report --organisation "$paper" 9
    check_report "$paper-back" back "$paper"
    check_sheet "$paper-now" now back "$paper" 2
    check_sheet "$paper-clinician" letter back "$paper" 1
    check_sheet "$paper-card" card back "$paper" 2
    check_report "$paper" office "$paper"
    check_report "$paper-with-earlier" office "$paper" --previous "$samples/office-before.json"
    check_report "$paper-with-log" breaks-log "$paper"
done
exit $wrong
