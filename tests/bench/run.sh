#!/bin/bash
# Runs every benchmark, in full or, with --smoke, once with few items and only for equal results.
#   tests/bench/run.sh [--smoke | --full]
# --full: the store's batch with 1,000,000 rows, once, and nothing else.
# Environment: PLUMB_BUILD, the build folder (default build/release).
set -euo pipefail
here=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
build=${PLUMB_BUILD:-$here/../../build/release}
case "$#,${1:-}" in
0, | 1,--smoke) ;;
1,--full) exec "$build/bin/bench_store" --full ;;
*) echo "Usage: tests/bench/run.sh [--smoke | --full]" >&2 && exit 2 ;;
esac
for name in bench_rosa bench_lifting bench_plan bench_report bench_stream bench_import bench_store; do
    echo "== $name"
    "$build/bin/$name" "$@"
done
echo "== memory.sh"
PLUMB_BUILD=$build "$here/memory.sh" "$@" 2>&1
if [ -x "$build/bin/plumbline" ]; then
    echo "== startup.sh"
    PLUMB_BUILD=$build "$here/startup.sh" "$@"
    echo "== slider.sh"
    PLUMB_BUILD=$build "$here/slider.sh" "$@"
fi
