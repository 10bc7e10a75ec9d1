# shellcheck shell=bash
# Sourced by the stories: the program installed for one form into a folder of the story's own, its window, its draft.
# Sets work, program, drafts; needs story, and $1 plumbline, $2 plumbline-cli, $3 the build's folder.
set -uo pipefail
cli=$2 build=$3
work=$(mktemp -d) || exit 1
fail() {
    echo "$story: $*" >&2
    import -window root "$build/gui-$story.png" 2>/dev/null
    cat "$work/told" >&2
    exit 1
}
pid=
# finish STATUS: at the end. GTK's complaints are mistakes of ours.
finish() {
    local status=$1
    if [ $status -eq 0 ] && grep -E '(Gtk|Gdk|GLib|GLib-GObject|Pango)-(CRITICAL|WARNING|ERROR)' "$work/told" |
        grep -vE "Negative content${passing:-}" >&2; then  # complaints.cpp says why not these
        echo "$story: the toolkit complains." >&2
        status=1
    fi
    if [ -n "$pid" ]; then kill -9 "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; fi
    rm -rf "$work"
    exit $status
}
trap 'finish $?' EXIT

# A home of its own, and only the form FORM, so that it is the only one to choose from.
install_for() {
    mkdir -p "$work/app/bin" "$work/app/lib/plumbline/bundles" "$work/home" "$work/app/share"
    mkdir -p -m 700 "$XDG_RUNTIME_DIR"
    cp "$1" "$work/app/bin/plumbline" && cp -r "$build/lib/plumbline/bundles/$2" "$work/app/lib/plumbline/bundles/" &&
        cp -r "$build/share/plumbline" "$work/app/share/" || fail "the program could not be copied."
}
# assessed SAMPLE: a file that holds the sample as an assessor's own work.
assessed() {
    sed 's/^  "by": "self",$/  "by": "assessor",/' "$(dirname -- "$(readlink -f -- "$0")")/../../forms/sample/$1" >"$work/$1" &&
        grep -q '^  "by": "assessor"' "$work/$1" || fail "no sample $1 of an assessor."
    echo "$work/$1"
}
program=$work/app/bin/plumbline
export HOME=$work/home XDG_DATA_HOME=$work/data XDG_CONFIG_HOME=$work/config XDG_RUNTIME_DIR=$work/run
unset PLUMBLINE_PLUGIN_PATH
: >"$work/told"
drafts=$XDG_DATA_HOME/plumbline/drafts

# until_true SECONDS COMMAND...: asks again and again; false when the time is over.
until_true() {
    local until=$((SECONDS + $1))
    shift
    while ! "$@"; do
        [ $SECONDS -lt "$until" ] || return 1
        sleep 0.05
    done
}

# The program with its window in focus; without a window manager nobody else gives the focus.
start() {
    "$program" "$@" >>"$work/told" 2>&1 &
    pid=$!
    until_true 40 main_window || fail "no window came."
    xdotool windowfocus --sync "$window"
    until_true 20 settled || fail "the window does not come to rest."
}
main_window() { window=$(xdotool search --onlyvisible --name 'Plumbline$' 2>/dev/null | tail -1) && [ -n "$window" ]; }
# Two pictures in a row alike: everything that was to be drawn is drawn.
settled() {
    local one two
    one=$(import -window root rgb:- | md5sum)
    sleep 0.15
    two=$(import -window root rgb:- | md5sum)
    [ "$one" = "$two" ]
}
dialog_focus() {
    local at
    at=$(xdotool search --onlyvisible --name "$1" 2>/dev/null | tail -1) && [ -n "$at" ] && xdotool windowfocus --sync "$at"
}
keys() { xdotool key --delay 15 "$@"; }
draft() { cat "$drafts"/*.json 2>/dev/null; }
draft_says() { draft | grep -qF -- "$1"; }
