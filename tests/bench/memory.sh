#!/bin/bash
# Peak memory and CPU time of `plumbline-cli score -` over streams of very different length. The peak must not grow.
#   tests/bench/memory.sh [--smoke]
# Environment: PLUMB_BUILD, the build folder (default build/release).
set -euo pipefail
root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/../.." && pwd -P)
build=${PLUMB_BUILD:-$root/build/release}
counts=(1000 100000 1000000)
[ "${1:-}" != --smoke ] || counts=(10 100)

for program in "$build"/bin/plumbline-cli "$build"/tests/bench/bench_{documents,peak}; do
    [ -x "$program" ] && continue
    echo "tests/bench/memory.sh: there is no $program: build first, or set PLUMB_BUILD." >&2
    exit 2
done
export XDG_DATA_HOME=$build/none # no plugins but those of the build
for count in "${counts[@]}"; do
    "$build/tests/bench/bench_documents" "$count" 1 |
        "$build/tests/bench/bench_peak" "$count" "$build/bin/plumbline-cli" score - >/dev/null
done
