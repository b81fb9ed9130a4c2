#!/usr/bin/env bash
# A rule that cannot fail is no rule: each violation below must be found.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT

# try FILE LINE: the tree with this line in this file must be refused
try() {
    rm -rf "$tree/Sources"
    mkdir -p "$tree/$(dirname "$1")" "$tree/Sources/WESIO/Simulation"
    printf 'public struct SimulatedThing {}\n' >"$tree/Sources/WESIO/Simulation/SimulatedThing.swift"
    printf '%s\n' "$2" >"$tree/$1"
    if "$here/check-imports.sh" "$tree" 2>/dev/null; then
        echo "check-imports.sh lets '$2' pass in $1." >&2
        exit 1
    fi
}

try Sources/WESModel/Unit/A.swift 'import Foundation'
try Sources/WESModel/Unit/A.swift 'import Glibc'
try Sources/WESIO/Codecs/A.swift 'import CHost'
try Sources/WESIO/Drivers/A.swift 'import CHost'
try Sources/WESIO/Drivers/A.swift 'internal import TOMLKit'
try Sources/WESTUI/Screens/A.swift 'import WESIO'
try Sources/WESTUI/App/A.swift 'import CNcurses'
try Sources/WESTUI/Overlays/A.swift 'import ArgumentParser'
try Sources/WESIO/Drivers/A.swift 'let thing = SimulatedThing()'

rm -rf "$tree/Sources"
mkdir -p "$tree/Sources/WESTUI/Terminal"
echo 'import CNcurses' >"$tree/Sources/WESTUI/Terminal/A.swift"
"$here/check-imports.sh" "$tree"
