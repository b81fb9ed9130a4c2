#!/usr/bin/env bash
# Installs what is missing, on Debian 12 and later; does nothing, quickly, when nothing is.
# usage: setup.sh [bench]    bench: also what measuring needs
set -euo pipefail

if ! command -v swift >/dev/null 2>&1; then
    echo "Swift is not installed: follow https://www.swift.org/install/linux/ (swiftly installs it), then run this again." >&2
    exit 1
fi
version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
read -r major minor <<<"${version:-0 0}"
if ((major < 6 || (major == 6 && minor < 2))); then
    echo "Swift 6.2 or later is needed, $(swift --version 2>/dev/null | head -n 1) was found: see https://www.swift.org/install/linux/." >&2
    exit 1
fi

# The console needs ncurses, the RS485 bus libmodbus; the tests and the pictures need Debian's Python
# packages, the tests of the 1-Wire masters an owserver and digitemp, those of the RS485 bus pymodbus.
packages=(libncurses-dev libmodbus-dev python3-pyte python3-pil fonts-dejavu-core owserver ow-shell
    digitemp python3-pymodbus python3-serial python3-serial-asyncio)
[ "${1:-}" = bench ] && packages+=(valgrind htop bmon tig)
missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
((${#missing[@]} == 0)) && exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "These packages are missing, and apt-get is not here to install them: ${missing[*]}." >&2
    exit 1
fi
as_root=()
if ((EUID != 0)); then
    # A person may type a password; without a terminal nobody can.
    as_root=(sudo)
    [ -t 0 ] || as_root=(sudo -n)
    if ! "${as_root[@]}" true 2>/dev/null; then
        echo "These packages are missing, and sudo does not give root here; run as root: apt-get install ${missing[*]}." >&2
        exit 1
    fi
fi
echo "Installing ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq >/dev/null
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
