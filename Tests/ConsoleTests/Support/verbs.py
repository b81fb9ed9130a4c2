"""The verbs that need no screen: `wes check`, `wes relay` and `wes search`."""

import fcntl
import json
import os
import shutil
import socket
import subprocess
import tempfile
import termios
import time

import program
from console import check
from house import House
from meter import Meter
from program import skip


def run(*arguments, before=(), limit=120, keys="", **env):
    """Runs a verb without a terminal; what it gave."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o777)
        environment = {
            "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder, "TMPDIR": folder,
            "STATE_DIRECTORY": folder + "/state", **env}
        return subprocess.run(
            [*before, program.path, *arguments], input=keys, capture_output=True, text=True,
            timeout=limit, env=environment)


def checked(*arguments, status, **options):
    done = run("check", *arguments, "--json", "--lang", "fr", **options)
    check(done.returncode == status,
          f"{arguments}: exit status {done.returncode}, expected {status}: {done.stderr}")
    return json.loads(done.stdout)


def codes(found, state):
    return {each["code"] for each in found["checks"] if each["state"] == state and each["code"]}


def check_tells_by_its_status():
    found = checked("--demo=maison", status=3)
    check(found["verdict"] == "todo", f"verdict {found['verdict']}")
    check(not codes(found, "fault"), f"faults in a healthy house: {codes(found, 'fault')}")
    found = checked("--demo=pince-inversee", status=2)
    check(found["verdict"] == "faults", f"verdict {found['verdict']}")
    check("clamp.reversed" in codes(found, "fault"), f"{found}")
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "unit.toml")
        with open(file, "w") as out:
            out.write("[teleinfo.1]\ndevise = 3\n")
        for arguments, status in (
            (["--config", file], 64), (["--config", folder + "/none.toml"], None),
            (["--demo=no-such-scene"], None), (["--no-such-option"], 64), (["--for", "x"], 64),
        ):
            done = run("check", *arguments)
            wanted = (status,) if status else (1, 64)
            check(done.returncode in wanted, f"{arguments}: exit status {done.returncode}")
            check(not done.stdout, f"{arguments}: {done.stdout}")
            if "--no" not in arguments[0] and arguments[0] != "--for":
                check(done.stderr.strip().count("\n") == 0, f"more than one line: {done.stderr}")


def check_speaks_both_languages():
    french = checked("--demo=pince-inversee", status=2)
    done = run("check", "--demo=pince-inversee", "--json", "--lang", "en")
    english = json.loads(done.stdout)
    for found, other in zip(french["checks"], english["checks"], strict=True):
        check(found["code"] == other["code"] and found["state"] == other["state"], f"{found}")
    texts = [each["text"] for each in french["checks"] if each["code"] == "clamp.reversed"]
    others = [each["text"] for each in english["checks"] if each["code"] == "clamp.reversed"]
    check(texts and texts != others, f"{texts}, {others}")


def ordinary_user():
    """The words that make another user run the program; none, with a reason, where it cannot."""
    user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    if os.getuid() != 0 or not shutil.which("setpriv"):
        skip("only root, with setpriv, can become another user")
        return None
    if subprocess.run([*user, program.path, "--version"], capture_output=True).returncode != 0:
        skip("another user cannot run the program where it is")
        return None
    return user


def checked_port(device, user):
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        file = os.path.join(folder, "unit.toml")
        with open(file, "w") as out:
            out.write(f'[teleinfo.1]\ndevice = "{device}"\n')
        return checked("--config", file, "--for", "6", status=2, before=user)


def source_permission():
    user = ordinary_user()
    if user is None:
        return
    meter = Meter(None)
    try:
        os.chmod(meter.device, 0o600)
        found = checked_port(meter.device, user)
        check("source.permission" in codes(found, "fault"), f"{found}")
        texts = [each["text"] + each["action"] for each in found["checks"]
                 if each["code"] == "source.permission"]
        check(all(meter.device in text for text in texts), f"the device is not named: {texts}")
    finally:
        meter.unplug()


def source_busy():
    """A port that another program holds alone, as an ordinary user meets it."""
    user = ordinary_user()
    if user is None:
        return
    meter = Meter(None)
    try:
        os.chmod(meter.device, 0o666)
        fcntl.ioctl(meter.slave, termios.TIOCEXCL)
        found = checked_port(meter.device, user)
        check("source.busy" in codes(found, "fault"), f"{found}")
    finally:
        fcntl.ioctl(meter.slave, termios.TIOCNXCL)
        meter.unplug()


def source_missing():
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "unit.toml")
        with open(file, "w") as out:
            out.write('[teleinfo.1]\ndevice = "/dev/wes-no-such-port"\n')
        found = checked("--config", file, "--for", "3", status=2)
        check("source.missing" in codes(found, "fault"), f"{found}")


def relay_verb_tests():
    with House() as house:
        done = run("relay", "1", "test", "--yes", "--config", house.configuration, "--lang", "fr")
        check(done.returncode == 0, f"exit status {done.returncode}: {done.stderr}")
        check(len(house.closings) == 1, f"not closed once: {house.written}")
        closed = house.closings[0]
        opened = [each for each in house.written if each[0] > closed[0] and not each[1]]
        check(opened and 9 < opened[0][0] - closed[0] < 30, f"{house.written}")


def relay_verb_drives_a_board():
    """A relay on a board of the 1-Wire bus closes and returns by itself."""
    done = run("relay", "4", "test", "--yes", "--demo=maison-bus", "--lang", "fr")
    check(done.returncode == 0, f"exit status {done.returncode}: {done.stderr}")
    check("rouvert" in done.stdout, done.stdout)


def relay_verb_asks():
    """Without `--yes` and without a terminal nothing is switched."""
    with House() as house:
        for word in ("on", "test"):
            for keys in ("", "\n", "o\n", "1\n", "yes\n"):
                done = run(
                    "relay", "1", word, "--config", house.configuration, "--lang", "fr", keys=keys)
                check(done.returncode not in (0,), f"{word}, {keys!r}: exit status 0")
                check(done.stderr.strip() != "", f"{word}: no sentence")
                check(not house.closings, f"{word}, {keys!r}: {house.written}")


def relay_verb_refuses():
    with House(change=('kind = "resistive"', 'kind = "compressor"')) as house:
        for words in (["1", "test", "--yes"], ["9", "on", "--yes"], ["1", "jump"], ["x", "on"]):
            done = run("relay", *words, "--config", house.configuration, "--lang", "fr")
            check(done.returncode != 0, f"{words}: exit status 0: {done.stdout}")
            check(done.stderr.strip() != "", f"{words}: no sentence")
            check(not house.closings, f"{words}: {house.written}")


def relay_verb_tells_the_state():
    done = run("relay", "1", "state", "--demo", "--lang", "fr")
    check(done.returncode == 0, f"exit status {done.returncode}: {done.stderr}")
    check("ouvert" in done.stdout, done.stdout)


def search_finds_the_devices_of_a_scene():
    done = run("search", "--demo=maison", "--passes", "2", "--json")
    check(done.returncode == 0, f"exit status {done.returncode}: {done.stderr}")
    found = json.loads(done.stdout)
    check(found["line"] == "ok" and found["passes"] == 2, f"{found}")
    check(found["devices"], "no device in a healthy house")
    for device in found["devices"]:
        check(device["seen"] == 2, f"{device} was not seen by each pass")
        check(device["crc_errors"] == 0, f"{device}")
        if device["family"].startswith("DS18"):
            check(-55 <= device["value"]["temperature_c"] <= 125, f"{device}")
    done = run("search", "--demo=maison", "--lang", "en")
    check(done.stdout.splitlines()[0].count("line ok") == 1, done.stdout)
    check(len(done.stdout.splitlines()) == len(found["devices"]) + 1, done.stdout)


def search_reads_an_owserver():
    server = "/usr/bin/owserver"
    if not os.path.exists(server):
        skip("no owserver here (Scripts/setup.sh)")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [server, "--foreground", "--error_level=0", "--port", f"127.0.0.1:{port}",
         "--tester=28,10,26,29"], stderr=subprocess.DEVNULL)
    try:
        limit = time.monotonic() + 10
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                check(time.monotonic() < limit, "the owserver does not start")
                time.sleep(0.05)
        done = run("search", "--master", f"owserver:127.0.0.1:{port}", "--passes", "2", "--json")
    finally:
        process.kill()
        process.wait()
    check(done.returncode == 0, f"exit status {done.returncode}: {done.stderr}")
    found = json.loads(done.stdout)
    families = [each["family"] for each in found["devices"]]
    check(families == ["DS18S20", "DS2438", "DS18B20", "DS2408"], f"{found}")
    check(all(each["seen"] == 2 for each in found["devices"]), f"{found}")
    check(found["devices"][2]["value"] == {"temperature_c": 4}, f"{found}")


def search_refuses_in_a_sentence():
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "unit.toml")
        with open(file, "w") as out:
            out.write('[unit]\nname = "x"\n')
        for arguments, status in (
            (["--master", "owserver:127.0.0.1:9"], 1), (["--master", "w1:/nowhere"], 1),
            (["--master", "ds2480b:/dev/nothing"], 1), (["--config", file], 1),
            (["--master", "tcp://host:1"], 64), (["--passes", "0"], 64),
            (["--master", "w1", "--demo"], 64),
        ):
            done = run("search", *arguments)
            check(done.returncode == status,
                  f"{arguments}: exit status {done.returncode}: {done.stderr}")
            check(not done.stdout, f"{arguments}: {done.stdout}")
            if status == 1:
                check(done.stderr.strip().count("\n") == 0, f"more than one line: {done.stderr}")
                check(len(done.stderr) > 20, f"{arguments}: {done.stderr}")
