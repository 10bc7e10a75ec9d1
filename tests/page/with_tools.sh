#!/bin/bash
# Runs a test that needs the npm packages in FOLDER; exit status 77 (skipped) when install.sh could not fetch them.
#   with_tools.sh FOLDER COMMAND...
folder=$1
shift
[ -f "$folder/installed.json" ] || { echo "tests/page: skipped without the npm packages, see page.tools." && exit 77; }
exec "$@"
