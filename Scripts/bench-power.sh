#!/usr/bin/env bash
# The worst errors of the power computation for each load of $WES_WAVEFORMS beside its peers', and
# its cost.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product WESBench >&2
bench=$(swift build -c release --show-bin-path)/WESBench

folder=${WES_WAVEFORMS:-}
[ -n "$folder" ] || [ ! -d ../shared/data/waveforms ] || folder=../shared/data/waveforms
if [ -n "$folder" ]; then
    "$bench" power "$folder"
else
    echo "errors for each load: skipped, WES_WAVEFORMS is not set"
    "$bench" power
fi
