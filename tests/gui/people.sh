# shellcheck shell=bash
# Sourced after window.sh by the stories about people: a store made by keyboard alone, and ways to it from outside.
# Sets store; needs window.sh.
store=$XDG_DATA_HOME/plumbline/people.plumbline
dialog() { until_true 15 dialog_focus "$1" || fail "no dialog: $1"; until_true 10 settled; }
back() { sleep 0.3; xdotool windowfocus --sync "$window"; until_true 10 settled; }
say() { xdotool type --delay 12 "$1"; }
go() { keys "$@"; until_true 10 settled; }
# While the window has the store open, others can only read it.
in_store() {
    PLUMBLINE_PLUGIN_PATH=$work/app/lib/plumbline/bundles "$cli" store "$1" --store "$store" --passphrase-fd 3 "${@:2}" \
        3<"$work/secret" 2>>"$work/told"
}
# A browser that shows nothing.
quiet_browser() {
    mkdir -p "$XDG_DATA_HOME/applications" "$XDG_CONFIG_HOME"
    printf '[Desktop Entry]\nType=Application\nName=None\nExec=true %%u\nMimeType=text/html;\n' \
        >"$XDG_DATA_HOME/applications/none.desktop"
    printf '[Default Applications]\ntext/html=none.desktop\n' >"$XDG_CONFIG_HOME/mimeapps.list"
}
# From the start page to the page that opens a store; from there to the recovery key of a new one.
to_stores() {
    go alt+o  # Assess others
    go alt+p  # People and visits
}
make_store() {
    printf 'correct horse battery\n' >"$work/secret"
    go alt+m  # Make a new store
    say 'N. Assessor'
    keys Tab Tab Tab
    say 'correct horse battery'
    keys Tab
    say 'correct horse battery'
    keys Return
    until_true 30 test -s "$store" || fail "no store was made."
    until_true 20 settled
}
# From the queue to the page of a new person.
add_person() {
    go alt+p  # People
    say 'Ann Example'
    keys alt+a  # Add a person
    dialog 'Add a person'
    keys Tab
    say 'R-17'
    keys Tab
    say 'Accounts'
    keys Tab Tab
    say 'Office, desk 14'
    keys Return
    back
}
# On the page of the organisation's key: a new one, into $work/keys.
make_key() {
    keys alt+m
    dialog 'Make a key'
    keys ctrl+a
    say "$work/keys"
    keys Return
    dialog 'A new key'
    keys Escape
    back
}
# From a person's page to the desk of a new visit.
begin_visit() {
    go alt+n  # New assessment
    dialog 'New assessment'
    keys alt+b
    sleep 0.5
    back
}
