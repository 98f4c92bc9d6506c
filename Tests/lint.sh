#!/usr/bin/env bash
# What the formatter does not see: files that grew too long, and left-over marks.
set -euo pipefail
cd "$(dirname "$0")/.."
status=0
while read -r count file; do
  if [ "$file" != total ] && [ "$count" -gt 600 ]; then
    echo "$file has $count lines; no file has more than 600"
    status=1
  fi
# The table of modules is written by a program, three lines a module.
done < <(git ls-files 'Sources/*.swift' 'Sources/*.c' ':!Sources/CModules/modules.c' | xargs wc -l)
if git grep -nwE 'TODO|FIXME|XXX' -- Sources ':!*.md'; then
  echo 'unfinished work is not committed'
  status=1
fi
# The address of a temporary tensor's elements is stale when the call that took it returns.
if git grep -nE '\)\.pointer\(' -- Sources/Tensors; then
  echo 'a tensor whose elements are addressed needs a name'
  status=1
fi
exit $status
