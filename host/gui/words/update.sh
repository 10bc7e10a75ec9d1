#!/bin/bash
# update.sh: puts the sentences that the windows say now into every catalogue beside it. New ones come without a
# translation, changed ones as new, and those that nothing says any more go.
# update.sh --check: changes nothing, and tells which catalogue would change. Both need gettext.
set -euo pipefail
here=$(cd "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
cd "$here/../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Rooms below the windows ask for the sentences that everybody meets. Without the numbers of lines, which change with
# every commit.
find host -name '*.cpp' -o -name '*.h' | LC_ALL=C sort >"$work/files"
xgettext --language=C++ --from-code=UTF-8 --keyword --keyword=tr:1 --keyword=trn:1,2 --keyword=trMark:1 \
    --add-location=file --sort-by-file --package-name=Plumbline --files-from="$work/files" --output="$work/words.pot"
# No sentence here goes through printf.
sed -i '/^#, c-format$/d; s/^#, c-format, /#, /; /^"POT-Creation-Date:/d' "$work/words.pot"

status=0
for po in "$here"/*.po; do
    msgmerge --quiet --no-fuzzy-matching --add-location=file --sort-by-file --output-file="$work/merged" "$po" "$work/words.pot"
    msgattrib --no-obsolete --output-file="$work/new" "$work/merged"
    if [ "${1-}" != --check ]; then
        cp "$work/new" "$po"
        msgfmt --statistics --output-file=/dev/null "$po"
    elif ! diff -u "$po" "$work/new"; then
        echo "${po##*/} does not hold what the windows say: run host/gui/words/update.sh and translate what is new."
        status=1
    elif [ -n "$(msgattrib --untranslated "$po")$(msgattrib --only-fuzzy "$po")" ]; then
        msgattrib --untranslated "$po"
        msgattrib --only-fuzzy "$po"
        echo "${po##*/} lacks translations."
        status=1
    else
        msgfmt --check-format --check-domain --output-file=/dev/null "$po" || status=1
    fi
done
exit $status
