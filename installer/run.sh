#!/bin/bash
# Builds Plumbline on a Debian 12 and assesses the sample office with it. See --help.
usage() {
    cat <<'END'
installer/run.sh [--prefix DIR]
Installs the Debian packages that are missing, builds Plumbline, assesses the sample office, says where the report is.
  --prefix DIR   also installs the programs, the plugins and their data into DIR
Environment: PLUMB_JOBS, how many compilers run at the same time.
END
}

prefix=
while [ $# -gt 0 ]; do
    case $1 in
    --prefix) prefix=${2:-} && shift ;;
    --prefix=*) prefix=${1#*=} ;;
    -h | --help) usage && exit 0 ;;
    *) echo "installer/run.sh: \"$1\" is not understood; see installer/run.sh --help." >&2 && exit 2 ;;
    esac
    [ -n "$prefix" ] || { echo "installer/run.sh: --prefix needs a folder." >&2 && exit 2; }
    shift
done
[ -z "$prefix" ] || prefix=$(realpath -m -- "$prefix")

here=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
. "$here/steps.sh"
. "$here/packages.sh"

# assess PROGRAM REPORT: with the plugins that belong to the program, whatever else the user has.
assess() {
    env -u PLUMBLINE_PLUGIN_PATH "$1" report forms/sample/office.json \
        --previous forms/sample/office-before.json --output "$2"
}

# Through sudo only when the user may not write there.
install_into() (
    run=()
    folder=$1
    while [ ! -e "$folder" ]; do folder=$(dirname -- "$folder"); done
    [ -w "$folder" ] || run=(as_root)
    umask 022
    ${run[@]+"${run[@]}"} cmake --install build/release --prefix "$1" &&
        ${run[@]+"${run[@]}"} rm -f build/release/install_manifest.txt
)

# Every file of the build's bundles, page words and window words must have arrived, and the installed program must do with them.
check_installed() {
    local folder file absent=0
    for folder in lib/plumbline/bundles share/plumbline/reports share/plumbline/words; do
        while IFS= read -r -d '' file; do
            [ -r "$1/$folder/$file" ] || { echo "not installed: $folder/$file" && absent=1; }
        done < <(cd "build/release/$folder" && find . -type f -printf '%P\0')
    done
    [ $absent -eq 0 ] && "$1/bin/plumbline" --version &&
        env -u PLUMBLINE_PLUGIN_PATH "$1/bin/plumbline-cli" plugins --load &&
        assess "$1/bin/plumbline-cli" build/log/installed.html
}

install_packages "${build_packages[@]}"
step "Configuring" configure configure release -DPLUMB_TESTS=OFF -DPLUMB_BENCH=OFF -DPLUMB_GUI=ON
step "Building, $jobs at a time" build cmake --build --preset release -j "$jobs"
report=$root/build/report.html
step "Assessing the sample office" assess assess build/release/bin/plumbline-cli "$report"
programs=$root/build/release/bin
if [ -n "$prefix" ]; then
    step "Installing into $prefix" install install_into "$prefix"
    step "Checking what was installed" installed check_installed "$prefix"
    programs=$prefix/bin
fi

echo "The report: $report"
echo "Next: open it in a browser. To assess your own workplace, start the desktop program: \"$programs/plumbline\""
echo "Without windows: change a copy of forms/sample/office.json and run" \
    "\"$programs/plumbline-cli\" report COPY -o report.html"
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && command -v xdg-open >/dev/null; then
    (setsid xdg-open "$report" >/dev/null 2>&1 </dev/null 9>&- &)
fi
