"""The console on a unit whose ports and configuration change under it."""

import contextlib
import os
import shutil
import subprocess
import tempfile

import program
from console import Console, check
from meter import Meter, frame
from program import skip


@contextlib.contextmanager
def unit(text):
    """A console on a configuration of its own: the console, the file, a way to save it."""
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "unit.toml")
        save(file, text)
        with Console(program.path, "--config", file, "--lang", "fr", "--tab", "teleinfo", columns=160) as console:
            console.opened()
            yield console, file


def save(file, text):
    """As an editor does: a new file, then its name."""
    with open(file + ".new", "w") as out:
        out.write(text)
    os.rename(file + ".new", file)


def served_capture():
    with tempfile.TemporaryDirectory() as folder:
        capture = os.path.join(folder, "capture.bin")
        with open(capture, "wb") as out:
            out.write(frame(power=4321) * 20)
        server = subprocess.Popen(
            [program.path, "demo", "--serve", folder + "/unit", "--meter", f"1={capture}"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        try:
            line = server.stdout.readline().decode()
            check("unit.toml" in line, f"said: {line!r}")
            with Console(
                program.path, "--config", folder + "/unit/unit.toml", "--lang", "fr", "--tab", "teleinfo"
            ) as console:
                console.opened().see("mode historique")
                console.see("4 321")
        finally:
            server.terminate()
            server.wait(10)
            server.stdout.close()


def second_owner():
    with unit('[unit]\nname = "cave"\n') as (first, file):
        folder = first.folder
        with Console(
            program.path, "--config", file, "--lang", "fr", "--tab", "teleinfo", STATE_DIRECTORY=folder.name + "/state"
        ) as second:
            second.ends(1)
            said = second.raw.decode()
            check(f"pid {first.pid}" in said, f"said: {said!r}")
            check("\x1b" not in said and said.strip().count("\n") == 0, f"said: {said!r}")
        first.send("q")
        first.ends(0)
        with Console(
            program.path, "--config", file, "--lang", "fr", "--tab", "teleinfo", STATE_DIRECTORY=folder.name + "/state"
        ) as third:
            third.opened()


def saved_configuration():
    with unit('[unit]\nname = "cave"\n') as (console, file):
        console.see("cave")
        save(file, '[unit]\nname = "grenier"\n')
        console.see("grenier")
        save(file, '[unit]\nnom = "toit"\n')
        console.see("configuration refusée")
        console.see("ligne 2")
        check("grenier" in console.lines[0], f"the refused file is in force\n{console.text}")
        save(file, '[unit]\nname = "toit"\n')
        console.see("toit")


def plugged_again():
    with tempfile.TemporaryDirectory() as folder:
        link = os.path.join(folder, "meter")
        meters = [Meter(link)]
        try:
            with unit(f'[teleinfo.1]\ndevice = "{link}"\n') as (console, _):
                console.see("021861348921")
                meters.pop().unplug()
                console.see("débranché")
                meters.append(Meter(link, frame(power=777)))
                console.see("777")
                console.not_see("débranché")
        finally:
            for meter in meters:
                meter.unplug()


def permission():
    user = ["setpriv", "--reuid=65534", "--clear-groups"]
    if os.getuid() != 0 or not shutil.which("setpriv"):
        return skip("only root, with setpriv, can become another user")
    if subprocess.run([*user, program.path, "--version"], capture_output=True).returncode != 0:
        return skip("another user cannot run the program where it is")
    meter = Meter(None)
    try:
        os.chmod(meter.device, 0o600)
        with tempfile.TemporaryDirectory() as folder:
            os.chmod(folder, 0o777)
            file = os.path.join(folder, "unit.toml")
            save(file, f'[teleinfo.1]\ndevice = "{meter.device}"\n')
            with Console(
                *user, program.path, "--config", file, "--lang", "fr", "--tab", "teleinfo", STATE_DIRECTORY=folder + "/state"
            ) as console:
                console.opened().see(f"accès refusé à {meter.device}")
                console.see("groupe")
                os.chmod(meter.device, 0o666)
                console.see("021861348921")
    finally:
        meter.unplug()
