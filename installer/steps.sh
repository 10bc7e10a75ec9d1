# shellcheck shell=bash
# Sourced by installer/run.sh and tests/run.sh: steps with a log each, in the checkout's build/ folder.
# Sets root (the checkout, also the current directory), logs and jobs; holds build/.lock until the script ends.
# Environment: PLUMB_JOBS, how many compilers or tests run at the same time (default: one for each processor).
set -euo pipefail
root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd -P)
logs=$root/build/log
jobs=${PLUMB_JOBS:-$(nproc)}
summary=()
step_seconds=0

# The last thing that a script prints when it cannot go on.
fail() {
    [ ${#summary[@]} -eq 0 ] || printf '%s\n' '' "${summary[@]}"
    printf '%s\n' "$1" >&2
    exit 1
}

# step NAME LOG COMMAND...: runs it with its output in build/log/LOG.log; the first that fails ends the script.
# Seconds are left in step_seconds.
step() {
    local name=$1 log=$logs/$2.log start=$SECONDS
    shift 2
    printf '%s ... ' "$name"
    # Without the lock, so that a service that a package starts cannot keep it.
    if "$@" >"$log" 2>&1 </dev/null 9>&-; then
        step_seconds=$((SECONDS - start))
        echo "$step_seconds s"
        return 0
    fi
    echo 'FAILED'
    tail -n 30 -- "$log" >&2
    fail "The step \"$name\" failed; all that it printed is in $log."
}

# configure PRESET OPTION...: anew when the checkout has been moved since.
configure() {
    local preset=$1 cache=build/$1/CMakeCache.txt fresh=()
    shift
    if [ -f "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then fresh=(--fresh); fi
    cmake --preset "$preset" ${fresh[@]+"${fresh[@]}"} "$@"
}

cd -- "$root"
[[ $jobs =~ ^[1-9][0-9]*$ ]] || fail "PLUMB_JOBS is \"$jobs\"; it should be a number, 1 or more."
mkdir -p build/log 2>/dev/null || fail "$root/build cannot be written: start this as the owner of the checkout."
foreign=$(find build -maxdepth 2 ! -writable -print -quit)
[ -z "$foreign" ] || fail "$root/$foreign belongs to $(stat -c %U -- "$foreign") and you may not write it:\
 remove the folder $root/build as that user, then start this again."
exec 9>build/.lock
if ! flock -n 9; then
    echo "Another run is at work in this checkout; waiting until it ends."
    flock 9
fi
