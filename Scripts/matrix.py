#!/usr/bin/env python3
"""Plays every scene in wall time and compares it with the virtual clock.

usage: matrix.py WES [SCENE...]

Each scene is served by one process over pseudo-terminals and checked by another, as an ordinary
account where this one is root (permissions and exclusive ports do not bind root). The findings
must be those that `wes check --demo=SCENE` gives on the virtual clock; work to do is left out.
A scene in which a person starts a load test is left out as well: nobody is there in wall time.
So is one about parity bits, which a pseudo-terminal does not have.
"""
import concurrent.futures
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

SECONDS = 34
SCENES = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                      "../Sources/WESIO/Simulation/Scenes")
AT_ONCE = int(os.environ.get("AT_ONCE", "12"))


def ordinary():
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        return []
    return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]


def findings(text):
    checks = json.loads(text)["checks"]
    return sorted(
        (c["code"], c["terminal"], c["state"]) for c in checks
        if c["text"] is not None and c["state"] in ("look", "fault"))


def has_person(scene):
    try:
        with open(os.path.join(SCENES, f"{scene}.scene"), encoding="utf-8") as file:
            return re.search(r"^at \S+ \S+ (test|parity)\b", file.read(), re.MULTILINE) is not None
    except OSError:
        return False


def check(wes, arguments, prefix=()):
    done = subprocess.run([*prefix, wes, "check", "--json", *arguments], capture_output=True,
                          text=True, timeout=SECONDS * 6)
    if not done.stdout:
        raise RuntimeError(done.stderr.strip() or f"exit {done.returncode}")
    return findings(done.stdout)


def play(wes, scene):
    folder = tempfile.mkdtemp(prefix="wes-matrix-")
    os.chmod(folder, 0o777)
    unit = os.path.join(folder, "unit")
    prefix = ordinary()
    server = subprocess.Popen(
        [*prefix, wes, "demo", "--serve", unit, "--scene", scene],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        file = os.path.join(unit, "unit.toml")
        for _ in range(300):
            if os.path.exists(file):
                break
            time.sleep(0.1)
        real = check(wes, ["--config", file, "--for", str(SECONDS)], prefix)
        return real, check(wes, [f"--demo={scene}", "--for", str(SECONDS)])
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(folder, ignore_errors=True)


def main():
    wes = sys.argv[1]
    scenes = sys.argv[2:]
    if not scenes:
        listed = subprocess.run([wes, "demo", "--list"], capture_output=True, text=True, check=True)
        scenes = [line.split()[0] for line in listed.stdout.splitlines() if line.strip()]
        scenes = [scene for scene in scenes if not has_person(scene)]
    wrong = 0
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        futures = {scene: pool.submit(play, wes, scene) for scene in scenes}
        for scene, future in futures.items():
            try:
                real, virtual = future.result()
            except Exception as error:
                wrong += 1
                print(f"FAIL {scene}: {error}")
                continue
            if real == virtual:
                codes = ", ".join(f"{code} {terminal}" for code, terminal, _ in real)
                print(f"ok   {scene}: {codes or 'nothing'}")
            else:
                wrong += 1
                print(f"FAIL {scene}: wall time {real}, virtual clock {virtual}")
    print(f"{len(scenes) - wrong} of {len(scenes)} scenes show the same in wall time")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
