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
echo "power (bounds from 1 A: V 0.1 %, I 0.1 %, P 0.1 % of S, mixed 0.2 %, 10 bits below 3 A 0.3 %,"
echo "phasecut and smps 0.6 % and 0.7 %; 5 mHz; PF 0.005; 0.1 A at 12 bits: P 1.5 % of S)"
Scripts/bench-power.sh
echo
echo "1-Wire (budget: a cycle within 1.05 of the computed time of its schedule)"
"$(swift build -c release --show-bin-path)/WESBench" onewire
echo
Scripts/bench-ui.py "${WES_BENCH_SECONDS:-60}"
