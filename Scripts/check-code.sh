#!/usr/bin/env bash
# Rules of style that the compiler does not see: nothing that traps, and nothing too long.
set -euo pipefail
cd "${1:-$(dirname "$0")/..}"
failed=0

if grep -rnE '\btry!|\bas!|\bfatalError\(|\bpreconditionFailure\(|\bprecondition\(|nonisolated\(unsafe\)|\bTODO\b|\bFIXME\b' --include='*.swift' Sources; then
    echo "These may trap, or are not finished." >&2
    failed=1
fi
# A force unwrap: a name, a bracket or a parenthesis followed by ! that is no operator.
if grep -rnE '[A-Za-z0-9_\])]!([.,)\]; ]|$)' --include='*.swift' Sources | grep -vE ':[0-9]+:\s*//|"[^"]*!|`' ; then
    echo "Force unwraps trap in the field." >&2
    failed=1
fi
while read -r lines file; do
    if [ "$file" != total ] && ((lines > 500)); then
        echo "$file: $lines lines, at most 500." >&2
        failed=1
    fi
done < <(find Sources -name '*.swift' -exec wc -l {} +)
while IFS= read -r line; do
    echo "$line" >&2
    failed=1
done < <(find Sources -name '*.swift' -exec awk '
    FNR == 1 { start = 0 }
    /^ *((public|private|internal|static|mutating|override|final|convenience|required|@[A-Za-z()_]+|nonisolated|deinit) *)*(func |init[?(<]|deinit)/ && /[{]$|[(]$/ && start == 0 {
        match($0, /^ */); indent = RLENGTH; start = FNR
    }
    start > 0 && /^ *}$/ {
        match($0, /^ */)
        if (RLENGTH == indent) {
            if (FNR - start + 1 > 60) printf "%s:%d: a function of %d lines, at most 60.\n", FILENAME, start, FNR - start + 1
            start = 0
        }
    }' {} +)
exit "$failed"
