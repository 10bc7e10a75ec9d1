#!/bin/bash
# The wheel over every control of every page changes no answer, though the page scrolls.
story=wheel
. "$(dirname -- "$0")/window.sh"
install_for "$1" desk
start "$(assessed office.json)"
until_true 20 draft_says '"by":"assessor"' || fail "the answers were not opened."
answers() { draft | sed 's/"x-draft".*//'; }
before=$(answers)
[ ${#before} -gt 1000 ] || fail "the sample is not there."
turns=0
scrolled=0
for page in 1 2 3 4 5 6 7; do
    keys ctrl+Next
    until_true 10 settled
    top=$(import -window root rgb:- | md5sum)
    for y in 100 190 280 370 460 550 640; do
        for x in 340 420 560; do
            xdotool mousemove $x $y click --repeat 2 --delay 4 5 click --delay 4 4
            turns=$((turns + 1))
        done
    done
    until_true 10 settled
    [ "$(import -window root rgb:- | md5sum)" = "$top" ] || scrolled=$((scrolled + 1))
done
[ "$(answers)" = "$before" ] || fail "an answer was changed by the wheel."
[ $turns -eq 147 ] && [ $scrolled -ge 4 ] || fail "$turns turns scrolled only $scrolled pages."
exit 0
