#!/bin/bash
# Looks for the programs that the tests of the page need, and installs the npm packages of package-lock.json, exactly
# those, into FOLDER. What is there already is not fetched again, so that a second run needs no network. Exit status 77,
# which CTest counts as skipped: they are not there and npm's registry cannot be reached.
#   install.sh FOLDER
set -euo pipefail
here=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
folder=$1
seconds=240
fail() { echo "tests/page: $*" >&2 && exit 1; }

need() { command -v "$1" >/dev/null || fail "$1 is needed to test the page of a report: install the Debian package $2."; }
need node nodejs
need npm npm
need java default-jre-headless
need chromium chromium
need weasyprint weasyprint
need pdfinfo poppler-utils
for font in 'Liberation Sans' 'DejaVu Sans' 'WenQuanYi Micro Hei'; do
    [ -n "$(fc-list "$font" 2>/dev/null)" ] || fail "the font $font is needed to test the page of a report: install the" \
        "Debian packages fonts-liberation, fonts-dejavu-core and fonts-wqy-microhei."
done

mkdir -p "$folder"
if cmp -s "$here/package-lock.json" "$folder/installed.json"; then
    echo "tests/page: the npm packages are there."
    exit 0
fi
rm -f "$folder/installed.json"
cp "$here/package.json" "$here/package-lock.json" "$folder/"
cd "$folder"
# No script of a package is run: the one of vnu-jar would fetch a Java of its own.
timeout "$seconds" npm ci --ignore-scripts --no-audit --no-fund --fetch-retries=2 --fetch-timeout=30000 >npm.log 2>&1 || {
    tail -n 5 npm.log >&2
    if grep -Eq 'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT' npm.log; then
        echo "tests/page: skipped, because npm's registry cannot be reached; what is missing is in $folder/npm.log." >&2
        exit 77
    fi
    fail "npm could not fetch the packages of tests/page/package-lock.json from $(npm config get registry 2>/dev/null):" \
        "connect this machine to the npm registry once, or leave these tests out with ctest --label-exclude page." \
        "All that npm printed is in $folder/npm.log."
}
for file in axe-core/axe.min.js playwright-core/index.mjs vnu-jar/build/dist/vnu.jar; do
    [ -s "node_modules/$file" ] || fail "npm installed something else than expected: there is no node_modules/$file."
done
cp "$here/package-lock.json" installed.json
