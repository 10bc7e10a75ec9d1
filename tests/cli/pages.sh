#!/bin/bash
# The manual pages are sound and name every command and option; the desktop's files are as the desktop wants them.
set -uo pipefail
cli=$1 source=$2
fail() {
    echo "pages: $*" >&2
    exit 1
}
shown() { MANWIDTH=2000 man --warnings -E UTF-8 -l "$1" 2>&1 | col -b; }
count=0
for page in "$source"/host/cli/share/plumbline-cli.1 "$source"/host/gui/share/plumbline.1; do
    told=$(man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null) || fail "$page cannot be shown: $told"
    [ -z "$told" ] || fail "$page: $told"
done
page=$(shown "$source/host/cli/share/plumbline-cli.1")
[ ${#page} -gt 2000 ] || fail "the page of plumbline-cli is empty: $page"
commands=$("$cli" --help | awk '/^Subcommands:/ { on = 1; next } on && /^  [a-z]/ { print $1 }')
for command in $commands; do
    grep -qE "(^|[ ,])$command([ ,]|$)" <<<"$page" || fail "plumbline-cli(1) does not name $command."
    for option in $("$cli" "$command" --help | grep -oE '^ +(-[a-z],)?--[a-z-]+' | grep -oE -- '--[a-z-]+'); do
        [ "$option" = --help ] || grep -qF -- "$option" <<<"$page" || fail "plumbline-cli(1) does not name $command $option."
        count=$((count + 1))
    done
done
[ $count -gt 40 ] || fail "only $count options were looked for."
version=$("$cli" --version | cut -d' ' -f2)
for page in plumbline plumbline-cli; do
    grep -q "^\.TH .*\"Plumbline $version\"" "$source"/host/*/share/$page.1 || fail "$page(1) is of another version than $version."
done
page=$(shown "$source/host/gui/share/plumbline.1")  # whole: a pipe that grep closes early would be a failure, too
grep -qF 'plumbline-cli(1)' <<<"$page" || fail "plumbline(1) does not lead to plumbline-cli(1)."
share=$source/host/gui/share
desktop-file-validate "$share/org.plumbline.Plumbline.desktop" || fail "the desktop file is not sound."
appstreamcli validate --no-net "$share/org.plumbline.Plumbline.metainfo.xml" || fail "the metadata is not sound."
grep -qF "release version=\"$version\"" "$share/org.plumbline.Plumbline.metainfo.xml" || fail "the metadata is of another version."
exit 0
