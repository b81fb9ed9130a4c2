#!/usr/bin/env bash
# Everything that must hold before a commit: format, import rules, code rules, build, tests.
set -euo pipefail
cd "$(dirname "$0")/.."
. Scripts/tested.sh

step() { printf '== %s\n' "$1"; }

step "format"
swift format lint --strict -r Sources Tests Package.swift

step "import rules"
Scripts/test-check-imports.sh
Scripts/check-imports.sh .

step "code rules"
Scripts/check-code.sh

step "build"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
swift build "${tested[@]}" --build-tests >"$log" 2>&1 || { cat "$log"; exit 1; }

step "tests"
export WES_BIN="${WES_BIN:-$(swift build "${tested[@]}" --show-bin-path)/wes}"
status=0
swift test "${tested[@]}" --skip-build --disable-xctest >"$log" 2>&1 || status=$?
grep -aE 'skipped' "$log" | grep -vE '^[◇✔]' || true
if ((status != 0)); then
    grep -aE '✘|error:|Fatal' "$log" || tail -n 60 "$log"
    # What a failed test said, screens included.
    grep -a -A 50 'recorded an issue' "$log" | head -n 300
    exit "$status"
fi
grep -aE 'Test run with' "$log"
if grep -aqE 'Test run with 0 tests' "$log"; then
    echo "No test was run." >&2
    exit 1
fi
