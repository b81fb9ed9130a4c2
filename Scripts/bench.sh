#!/usr/bin/env bash
# What decoding and the console cost, beside their budgets.
set -euo pipefail

cd "$(dirname "$0")/.."
WES_BIN=$(swift build -c release --show-bin-path)/wes
export WES_BIN

echo "decoder (budget: 100 instructions/byte, no allocation; 1 % damage: all intact groups,"
echo "at most 31 ppm wrong in historique, 166 ppm in standard)"
Scripts/bench-decode.sh
echo
Scripts/bench-ui.py "${WES_BENCH_SECONDS:-60}"
