#!/bin/bash
# Under a German locale the windows speak German, a decimal comma is typed and shown, and the files hold points.
story=german
. "$(dirname -- "$0")/window.sh"
install_for "$1" breaks
mkdir "$work/locales"
localedef -i de_DE -f UTF-8 "$work/locales/de_DE.UTF-8" 2>/dev/null
[ -e "$work/locales/de_DE.UTF-8/LC_NUMERIC" ] || fail "localedef and its sources are needed: install the Debian package locales."
export LOCPATH=$work/locales LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8
start
keys Return
until_true 10 settled
keys Return
until_true 15 draft_says '"page":"about"' || fail "the assessment did not begin."
until_true 10 settled
keys alt+k # of “&Kennung”; in English it is R
xdotool type --delay 15 'R-7'
until_true 10 draft_says '"reference":"R-7"' || fail "the window does not speak the language of its first start."
keys Return
until_true 10 settled
xdotool type --delay 15 '7,5'
until_true 10 draft_says '"work.hours_per_day":7.5' || fail "7,5 was not understood: $(draft)"
keys Return
until_true 10 settled
keys shift+Tab shift+Tab ctrl+a ctrl+c
xdotool type --delay 15 '8.25'
until_true 10 draft_says '"work.hours_per_day":8.25' || fail "8.25 was not understood: $(draft)"
keys ctrl+r
until_true 10 draft_says '"page":"result"' || fail "there is no result."
draft | grep -q '[0-9],[0-9]' && fail "a number with a comma is in the file."
exit 0
