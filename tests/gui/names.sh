#!/bin/bash
# What a screen reader is told: the program on a message bus of its own, asked over AT-SPI.
story=names
here=$(dirname -- "$(readlink -f -- "$0")")
. "$here/window.sh"
# Heard only while the program is asked over AT-SPI, and not found where; printed, and no failure.
passing="|g_object_unref: assertion 'G_IS_OBJECT"
export NO_AT_BRIDGE=0
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
launcher=$!
trap 'status=$?; kill $launcher 2>/dev/null; finish $status' EXIT
install_for "$1" desk
start "$here/../../forms/sample/office.json"
until_true 20 draft_says '"by":"assessor"' || fail "the answers were not opened."
next() { keys ctrl+Next && until_true 10 settled; }
checked=0
for page in about place chair screen mouse other fit comfort review result; do
    until_true 10 settled
    told=$(/usr/bin/python3 "$here/names.py" "$page") || fail "page $page: $told"
    checked=$((checked + told))
    [ $page = result ] || next
done
[ $checked -gt 250 ] || fail "only $checked controls were seen."
echo "$checked controls"
exit 0
