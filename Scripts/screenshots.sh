#!/usr/bin/env bash
# Remakes screenshots/ from the program. usage: screenshots.sh PROGRAM
set -euo pipefail
cd "$(dirname "$0")/.."
exec /usr/bin/python3 Scripts/screenshots.py "$1" screenshots
