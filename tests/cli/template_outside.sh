#!/bin/bash
# The plugin template, copied away from the tree, builds with nothing but the sdk, in C++ and in C, and works.
# template_outside.sh PLUMBLINE-CLI SDK C-COMPILER C++-COMPILER
set -euo pipefail
cli=$1 sdk=$2
export CC=$3 CXX=$4
unset CFLAGS CXXFLAGS LDFLAGS XDG_DATA_HOME

fail() { echo "template_outside.sh: $*" >&2 && exit 1; }

work=$(mktemp -d) || fail "no temporary folder to be had."
trap 'rm -rf "$work"' EXIT
mkdir "$work/home"
export HOME=$work/home

cp -R "$sdk/template" "$work/template"
cat >"$work/answers.json" <<'END'
{ "format": "plumbline-answers/1", "forms": { "sit": { "sitting.longest": 90 } } }
END
expected='{"format":"plumbline-result/1","results":[{"plugin":"sit","version":"1.0.0","form":"sit","form_revision":1,'
expected+='"scores":[{"scale":"sit.longest","row":null,"value":90,"level":"act"}],"factors":[],'
expected+='"findings":[{"finding":"sit.too_long","question":"sitting.longest","row":null,"level":"act","value":0}],'
expected+='"needs":[],"declined":[]}],"warnings":[]}'

check_bundle() { # LANGUAGE FOLDER-OF-BUNDLES
    local listed scored
    export PLUMBLINE_PLUGIN_PATH=$2
    listed=$("$cli" plugins --load) || fail "$1: the plugin is refused."
    grep -qx 'sit 1.0.0, form sit' <<<"$listed" || fail "$1: the plugin is not listed."
    grep -qx '    reads, and can see nothing else: sitting.longest' <<<"$listed" || fail "$1: it reads something else."
    scored=$("$cli" score "$work/answers.json") || fail "$1: the answers are not scored."
    [ "$scored" = "$expected" ] || fail "$1: scored $scored instead of $expected"
    "$cli" report "$work/answers.json" -o "$work/report.html" || fail "$1: there is no report."
    grep -q 'Get up once in every hour' "$work/report.html" || fail "$1: the advice is not in the report."
    "$cli" check-form "$2/sit/form.json" | grep -q ': sound: form sit' || fail "$1: the form is not sound."
}

for in_c in OFF ON; do
    build=$work/build-$in_c
    if ! { cmake -S "$work/template" -B "$build" -DSIT_IN_C=$in_c -Dplumb_DIR="$sdk/cmake" &&
        cmake --build "$build"; } >"$work/log" 2>&1; then
        cat "$work/log" >&2
        fail "the template does not build."
    fi
    ! grep -i warning "$work/log" || fail "the template does not build without warnings."
    check_bundle "in C $in_c" "$build/lib/plumbline/bundles"
done
echo "the template works from outside, in C++ and in C"
