"""`wes modbus` against a third-party server, pymodbus, on a pseudo-terminal."""

import json
import os
import signal
import subprocess
import tempfile

import program
from console import check
from program import skip
from verbs import run

SERVER = os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "../../WESIOTests/Support/rs485.py")


class Bus:
    """A bus of meters, MODEL=ADDRESS each; None where pymodbus is not installed."""

    def __init__(self, *meters):
        self.folder = tempfile.TemporaryDirectory()
        os.chmod(self.folder.name, 0o777)
        self.port = self.folder.name + "/rs485"
        self.process = subprocess.Popen(
            ["/usr/bin/python3", SERVER, self.port, *meters], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.figures = {}
        for line in self.process.stdout:
            if line.strip() == "ready":
                break
            address, name, value = line.split()
            self.figures.setdefault(int(address), {})[name] = float(value)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(10)
        self.folder.cleanup()

    def order(self, words):
        self.process.stdin.write(words + "\n")
        self.process.stdin.flush()
        check(self.process.stdout.readline().strip() == "done", f"order {words}")

    def unit(self, *tables):
        """A unit.toml with this bus."""
        file = self.folder.name + "/unit.toml"
        with open(file, "w") as out:
            out.write(f'[modbus]\ndevice = "{self.port}"\n')
            for name, address, model in tables:
                out.write(
                    f'[modbus.meters.{name}]\naddress = {address}\nmodel = "{model}"\n')
        return file


def is_missing():
    if os.path.isdir("/usr/lib/python3/dist-packages/pymodbus"):
        return False
    skip("python3-pymodbus is not installed")
    return True


def figures(found):
    return {
        each["quantity"] + (f"_{each['phase']}" if each["phase"] else ""): each["value"]
        for each in found["values"]}


def agree(found, wanted):
    read = figures(found)
    for name, value in wanted.items():
        check(name in read and abs(read[name] - value) <= abs(value) * 1e-6,
              f"{found['meter']} {name}: {read.get(name)}, the server holds {value}")


def modbus_read_agrees_with_the_server():
    if is_missing():
        return
    with Bus("SDM120=1", "EM24=7") as bus:
        file = bus.unit(("heater", 1, "SDM120"), ("pac", 7, "em24"))
        done = run("modbus", "read", "--config", file, "--json")
        check(done.returncode == 0, f"exit {done.returncode}: {done.stderr}")
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        check([each["meter"] for each in lines] == ["heater", "pac"], done.stdout)
        for each in lines:
            agree(each, bus.figures[each["address"]])
        done = run("modbus", "read", "pac", "--config", file, "--lang", "fr")
        check(done.returncode == 0 and "adresse 7" in done.stdout, done.stdout + done.stderr)
        check("tension L1" in done.stdout and "231,1 V" in done.stdout, done.stdout)
        bus.order("1 silent")
        done = run("modbus", "read", "--config", file, "--json", "--timeout", "300")
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        check(done.returncode == 2, f"exit {done.returncode}")
        check(lines[0].get("failure") == "silence", done.stdout)
        agree(lines[1], bus.figures[7])


def modbus_read_needs_no_file():
    if is_missing():
        return
    with Bus("EM111=3") as bus:
        port = ("--device", bus.port, "--address", "3")
        done = run("modbus", "read", *port, "--model", "EM111", "--json")
        check(done.returncode == 0, f"exit {done.returncode}: {done.stderr}")
        agree(json.loads(done.stdout), bus.figures[3])
        done = run("modbus", "read", *port, "--register", "0x0000", "--count", "2", "--json")
        check(json.loads(done.stdout) == {
            "address": 3, "function": 4, "register": 0, "registers": [2297, 0]}, done.stdout)
        done = run("modbus", "read", *port, "--register", "0x0000", "--count", "2")
        check(done.stdout.splitlines()[0].split() == ["0x0000", "0x08F9", "2297"], done.stdout)
        done = run("modbus", "read", *port, "--register", "500", "--json")
        check(done.returncode == 2 and json.loads(done.stdout)["exception"] == 2, done.stdout)


def modbus_scan_recognises_what_answers():
    if is_missing():
        return
    with Bus("SDM120=2", "EM330=5", "WE-514=6") as bus:
        bus.order("6 crc")
        done = run("modbus", "scan", "--device", bus.port, "--to", "7", "--formats", "9600-8N1",
                   "--timeout", "300", "--json")
        check(done.returncode == 0, f"exit {done.returncode}: {done.stderr}")
        found = json.loads(done.stdout)
        check(found["complete"] is True, done.stdout)
        models = {each["address"]: each["models"] for each in found["found"]}
        check(set(models) == {2, 5, 6}, done.stdout)
        check("SDM120" in models[2] and "SDM630" not in models[2], done.stdout)
        check("EM330" in models[5] and "EM24" not in models[5], done.stdout)
        check(found["found"][2]["damaged"] is True, done.stdout)
        check(abs(found["found"][0]["voltage_v"] - bus.figures[2]["voltage_1"]) < 0.01,
              done.stdout)
        done = run("modbus", "scan", "--device", bus.port, "--from", "8", "--to", "9",
                   "--formats", "9600-8N1,19200-8E1", "--timeout", "100", "--lang", "en")
        check(done.returncode == 3 and "Nothing answers" in done.stderr, done.stderr)
        check("19200 8E1" in done.stderr, done.stderr)


def modbus_scan_stops_and_tells_what_it_found():
    if is_missing():
        return
    with Bus("SDM120=1") as bus:
        environment = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": bus.folder.name}
        scan = subprocess.Popen(
            [program.path, "modbus", "scan", "--device", bus.port, "--formats", "9600-8N1",
             "--json", "--timeout", "1000", "--lang", "en"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)
        for line in scan.stderr:
            if "1 found" in line:
                break
        scan.send_signal(signal.SIGINT)
        output, _ = scan.communicate(timeout=20)
        check(scan.returncode == 130, f"exit {scan.returncode}")
        found = json.loads(output)
        check(found["complete"] is False, output)
        check([each["address"] for each in found["found"]] == [1], output)


def modbus_refuses_in_a_sentence():
    with tempfile.TemporaryDirectory() as folder:
        for arguments, status, words in (
            (["scan", "--device", folder + "/none"], 1, "not found"),
            (["scan", "--device", "/dev/null", "--from", "9", "--to", "3"], 64, "smaller first"),
            (["scan", "--device", "/dev/null", "--formats", "9600-9N1"], 64, "--formats"),
            (["read", "--device", "/dev/null"], 64, "--address"),
            (["read", "--device", "/dev/null", "--address", "1", "--model", "XX"], 64, "SDM120"),
            (["read", "--device", "/dev/null", "--address", "300", "--model", "EM24"], 64, "247"),
        ):
            done = run("modbus", *arguments, "--lang", "en")
            check(done.returncode == status and words in done.stderr,
                  f"{arguments}: exit {done.returncode}, {done.stderr}")
        file = folder + "/unit.toml"
        with open(file, "w") as out:
            out.write("[unit]\nname = \"a\"\n")
        done = run("modbus", "read", "--config", file, "--lang", "en")
        check(done.returncode == 1 and "no RS485 bus" in done.stderr, done.stderr)
