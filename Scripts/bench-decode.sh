#!/bin/sh
# Measures the decoder: instructions per byte in both modes beside a loop that checks sums and does
# nothing else, heap allocations, and groups recovered and wrongly accepted at 1 % damage.
#
# Instructions are the difference between a 3 MB and a 1 MB stream, so that start-up cancels out.
# Streams come from gen-tic.py of $WES_TOOLS where it is, else from the generator of WESBench.
set -eu

cd "$(dirname "$0")/.."
tools=${WES_TOOLS:-../shared/tools}
build=${WES_BENCH_BUILD:-.build}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT HUP INT TERM

swift build -c release --product WESBench --scratch-path "$build" >&2
# valgrind does not read the debug information of the compiler.
strip -g -o "$work/bench" "$(swift build -c release --scratch-path "$build" --show-bin-path)/WESBench"
bench=$work/bench

stream() { # MODE BYTES FILE
    if [ -r "$tools/gen-tic.py" ] && command -v python3 >/dev/null 2>&1; then
        case $1 in historique) kind=histo ;; *) kind=std ;; esac
        python3 "$tools/gen-tic.py" "$kind" "$3" "$2" >/dev/null
    else
        "$bench" generate "$1" "$2" "$3"
    fi
}

instructions() { # ARGUMENTS
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$bench" "$@" 2>&1 |
        awk '/Collected/ { print $4 }'
}

allocations() { # ARGUMENTS
    valgrind --leak-check=no "$bench" "$@" 2>&1 |
        awk '/total heap usage/ { gsub(",", "", $5); print $5 }'
}

difference() { # LABEL MODE ARGUMENTS
    label=$1
    mode=$2
    shift 2
    small=$(instructions "$@" "$work/$mode.1")
    large=$(instructions "$@" "$work/$mode.3")
    bytes=$(($(wc -c <"$work/$mode.3") - $(wc -c <"$work/$mode.1")))
    awk -v a="$small" -v b="$large" -v n="$bytes" -v l="$label" -v m="$mode" \
        'BEGIN { printf "%-11s %-15s %6.1f instructions/byte\n", m, l, (b - a) / n }'
}

for mode in historique standard; do
    stream "$mode" 1000000 "$work/$mode.1"
    stream "$mode" 3000000 "$work/$mode.3"
    if command -v valgrind >/dev/null 2>&1; then
        difference "checksum loop" "$mode" checksum
        difference "decoder" "$mode" decode "$mode"
        difference "decode stream" "$mode" summary
        extra=$(($(allocations decode "$mode" "$work/$mode.3") - \
            $(allocations decode "$mode" "$work/$mode.1")))
        printf '%-11s %-15s %6d allocations for 2 MB more\n' "$mode" decoder "$extra"
    else
        echo "instructions per byte: skipped, valgrind is not installed (apt install valgrind)"
    fi
    stream "$mode" 16777216 "$work/clean"
    if [ -r "$tools/gen-tic.py" ] && command -v python3 >/dev/null 2>&1; then
        python3 "$tools/gen-tic.py" corrupt "$work/clean" "$work/damaged" 0.01 >/dev/null
        "$bench" damage "$mode" "$work/clean" "$work/damaged"
    else
        "$bench" damage "$mode"
    fi
done
