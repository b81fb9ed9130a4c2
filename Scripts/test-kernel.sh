#!/usr/bin/env bash
# Runs the built wes against the real interfaces of a booted kernel (Tests/Rig/README.md).
# usage: test-kernel.sh [SCENARIO...]     default: all of Tests/Rig/scenarios
# Says "skipped" with the reason where the machine cannot run it; WES_RIG=required makes that a
# failure.
set -euo pipefail
cd "$(dirname "$0")/.."
. Scripts/tested.sh

skip() {
    echo "kernel tests: skipped, $1"
    [ "${WES_RIG:-}" != required ] || exit 1
    exit 0
}

[ "$(uname -m)" = x86_64 ] || skip "the rig is for x86-64"
command -v apt-get >/dev/null || skip "the rig takes its kernel from Debian's packages"
((EUID == 0)) || command -v qemu-system-x86_64 >/dev/null ||
    skip "QEMU is not installed and only root may: apt-get install qemu-system-x86 busybox-static"

rig=Tests/Rig/run-in-vm
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$rig" --prepare || skip "the rig could not be prepared (see above)"
printf 'true\n' >"$work/boot.sh"
"$rig" -t 120 "$work/boot.sh" >&2 || skip "QEMU does not boot the kernel (see above)"

swift build "${tested[@]}" --product wes >"$work/build.log" 2>&1 || { cat "$work/build.log"; exit 1; }
# Without its symbols: the guest lives in memory.
strip -o "$work/wes" "$(swift build "${tested[@]}" --show-bin-path)/wes"

(($# > 0)) || set -- Tests/Rig/scenarios/*.sh
failed=()
for scenario; do
    name=$(basename "$scenario" .sh)
    begun=$SECONDS
    # "# rig: --w1" on the second line of a scenario is for the rig.
    read -ra options < <(sed -n '2s/^# rig: *//p' "$scenario") || options=()
    if "$rig" -t 240 "${options[@]}" -f "$work/wes" "$scenario" >"$work/log" 2>&1; then
        sed "s/^/$name: /" "$work/log"
        echo "$name: ok in $((SECONDS - begun)) s"
    else
        sed "s/^/$name: /" "$work/log"
        echo "$name: failed after $((SECONDS - begun)) s"
        failed+=("$name: $(grep -a 'FAIL' "$work/log" | tail -n 1)")
    fi
done
# Once more at the end, where a reader of a long log looks first.
((${#failed[@]} == 0)) || printf 'failed: %s\n' "${failed[@]}" >&2
((${#failed[@]} == 0))
