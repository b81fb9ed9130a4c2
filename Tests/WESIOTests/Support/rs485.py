#!/usr/bin/python3
"""An RS485 bus of third-party meters: a pymodbus server behind a line that can be damaged.

usage: rs485.py LINK MODEL=ADDRESS [MODEL=ADDRESS...]

LINK becomes the port of the bus. Printed are the figures that the server holds, as lines of
ADDRESS NAME VALUE, then "ready". Each line of standard input is an order, answered with "done":

    ADDRESS ok | silent | crc | cut N | delay MS | exception N | garble | elsewhere ADDRESS

Between the port and the server runs the program of this file: what it does to the bytes is what a
line or a UART would do to them. The registers are those of the makers' lists, not of wes.
"""

import asyncio
import os
import pty
import struct
import sys
import tty

from pymodbus.datastore import ModbusServerContext, ModbusSlaveContext, ModbusSparseDataBlock
from pymodbus.server.async_io import ModbusSerialServer
from pymodbus.transaction import ModbusRtuFramer

F32, U16, I16, U32, I32, I64 = "f", "H", "h", "I", "i", "q"


def eastron(phases):
    lines = [("voltage", n, 0x00 + 2 * n - 2, F32, 1) for n in phases]
    lines += [("current", n, 0x06 + 2 * n - 2, F32, 1) for n in phases]
    lines += [("power", n, 0x0C + 2 * n - 2, F32, 1) for n in phases]
    lines += [("frequency", 0, 0x46, F32, 1), ("imported", 0, 0x48, F32, 1000),
              ("exported", 0, 0x4A, F32, 1000)]
    if len(phases) == 3:
        return lines + [("power", 0, 0x34, F32, 1), ("power_factor", 0, 0x3E, F32, 1)]
    return lines + [("power_factor", 0, 0x1E, F32, 1)]


def gavazzi(factor, hertz, drawn, given):
    lines = []
    for n in (1, 2, 3):
        step = 2 * n - 2
        lines += [("voltage", n, 0x00 + step, I32, 0.1), ("current", n, 0x0C + step, I32, 0.001),
                  ("power", n, 0x12 + step, I32, 0.1)]
    return lines + [
        ("power", 0, 0x28, I32, 0.1), ("power_factor", 0, factor, I16, 0.001),
        ("frequency", 0, hertz, I16, 0.1), ("imported", 0, drawn, I32, 100),
        ("exported", 0, given, I32, 100)]


# Model: function, low word first, lines of (quantity, phase, address, format, worth of a count).
MODELS = {
    "SDM120": (4, False, eastron((1,))),
    "SDM230": (4, False, eastron((1,))),
    "SDM630": (4, False, eastron((1, 2, 3))),
    "SDM72V2": (4, False, eastron((1, 2, 3))),
    "WE-504": (3, False, [
        ("voltage", 1, 0x00, U16, 0.1), ("current", 1, 0x01, U16, 0.1),
        ("frequency", 0, 0x02, U16, 0.1), ("power", 1, 0x03, U16, 1),
        ("power_factor", 0, 0x06, U16, 0.001), ("imported", 0, 0x07, U32, 1)]),
    "WE-514": (3, False, [
        ("frequency", 0, 0x130, U16, 0.01), ("voltage", 1, 0x131, U16, 0.01),
        ("current", 1, 0x139, U32, 0.001), ("power", 1, 0x140, U32, 1),
        ("power_factor", 0, 0x158, U16, 0.001), ("imported", 0, 0xA000, U32, 10)]),
    "WE-516": (3, False, [
        ("voltage", n, 0x0E + 2 * n - 2, F32, 1) for n in (1, 2, 3)
    ] + [("current", n, 0x16 + 2 * n - 2, F32, 1) for n in (1, 2, 3)] + [
        ("power", n, 0x1E + 2 * n - 2, F32, 1000) for n in (1, 2, 3)] + [
        ("frequency", 0, 0x14, F32, 1), ("power", 0, 0x1C, F32, 1000),
        ("power_factor", 0, 0x34, F32, 1), ("imported", 0, 0x108, F32, 1000),
        ("exported", 0, 0x110, F32, 1000)]),
    "EM111": (4, True, [
        ("voltage", 1, 0x00, I32, 0.1), ("current", 1, 0x02, I32, 0.001),
        ("power", 1, 0x04, I32, 0.1), ("power_factor", 0, 0x0E, I16, 0.001),
        ("frequency", 0, 0x0F, I16, 0.1), ("imported", 0, 0x10, I32, 100),
        ("exported", 0, 0x20, I32, 100)]),
    "EM24": (4, True, gavazzi(0x35, 0x37, 0x42, 0x5C)),
    "EM330": (4, True, gavazzi(0x31, 0x33, 0x34, 0x4E)),
    "iEM3155": (3, False, [
        ("current", n, 0xBB7 + 2 * n - 2, F32, 1) for n in (1, 2, 3)
    ] + [("voltage", n, 0xBD3 + 2 * n - 2, F32, 1) for n in (1, 2, 3)] + [
        ("power", n, 0xBED + 2 * n - 2, F32, 1000) for n in (1, 2, 3)] + [
        ("power", 0, 0xBF3, F32, 1000), ("power_factor", 0, 0xC0B, F32, 1),
        ("frequency", 0, 0xC25, F32, 1), ("imported", 0, 0xC83, I64, 1),
        ("exported", 0, 0xC87, I64, 1)]),
}

VALUES = {
    "voltage": lambda n, a: 228.4 + n + a / 10, "current": lambda n, a: 3.2 * n + a / 10,
    "power": lambda n, a: 700 * n + 12 * a if n else 4300 + a, "power_factor": lambda n, a: 0.95,
    "frequency": lambda n, a: 50.1, "imported": lambda n, a: 1234500 + 100 * a,
    "exported": lambda n, a: 67800,
}


def meter(model, address):
    """The server's store of one meter, and the figures that it stands for."""
    function, low, lines = MODELS[model]
    words, figures = {}, {}
    for quantity, phase, first, kind, worth in lines:
        count = VALUES[quantity](phase, address) / worth
        count = count if kind == F32 else round(count)
        raw = struct.pack(">" + kind, count)
        pieces = list(struct.unpack(f">{len(raw) // 2}H", raw))
        for offset, word in enumerate(reversed(pieces) if low else pieces):
            words[first + offset] = word
        name = f"{quantity}_{phase}" if phase else quantity
        figures[name] = struct.unpack(">" + kind, raw)[0] * worth
    block = ModbusSparseDataBlock(words)
    other = ModbusSparseDataBlock({0xFFFF: 0})
    slave = ModbusSlaveContext(
        ir=block if function == 4 else other, hr=block if function == 3 else other,
        zero_mode=True)
    return slave, figures


def crc(data):
    value = 0xFFFF
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ 0xA001 if value & 1 else value >> 1
    return struct.pack("<H", value)


class Line:
    """What runs between the port and the server, with what is wrong for each address."""

    def __init__(self, port, server):
        self.port, self.server = port, server
        self.wrong, self.question, self.asked = {}, b"", 0

    def from_port(self):
        self.question += os.read(self.port, 512)
        while len(self.question) >= 8:
            question, self.question = self.question[:8], self.question[8:]
            self.asked = question[0]
            words = self.wrong.get(self.asked, ["ok"])
            if words[0] == "silent":
                continue
            if words[0] == "exception":
                body = bytes([question[0], question[1] | 0x80, int(words[1])])
                os.write(self.port, body + crc(body))
                continue
            if words[0] == "elsewhere":
                continue
            for address, other in self.wrong.items():
                if other[0] == "elsewhere" and int(other[1]) == self.asked:
                    question = bytes([address]) + question[1:6]
                    question += crc(question)
            os.write(self.server, question)

    def from_server(self):
        answer = os.read(self.server, 512)
        words = self.wrong.get(self.asked, ["ok"])
        if self.asked != answer[0] and len(answer) > 4:
            answer = bytes([self.asked]) + answer[1:-2]
            answer += crc(answer)
        if words[0] == "crc":
            answer = answer[:-1] + bytes([answer[-1] ^ 0x21])
        elif words[0] == "cut":
            answer = answer[:int(words[1])]
        elif words[0] == "garble":
            # Characters of another parity, as a UART hands them over.
            answer = bytes(byte ^ (0x80 if bin(byte).count("1") % 2 else 0) for byte in answer)
        if words[0] == "delay":
            loop = asyncio.get_running_loop()
            loop.call_later(int(words[1]) / 1000, os.write, self.port, answer)
        else:
            os.write(self.port, answer)


async def main(link, meters):
    port, port_end = pty.openpty()
    server_master, server_end = pty.openpty()
    for end in (port, port_end, server_master, server_end):
        tty.setraw(end)
    stores, figures = {}, {}
    for each in meters:
        model, address = each.rsplit("=", 1)
        stores[int(address)], figures[address] = meter(model, int(address))
    server = ModbusSerialServer(
        ModbusServerContext(slaves=stores, single=False), framer=ModbusRtuFramer,
        port=os.ttyname(server_end), baudrate=9600, timeout=1, ignore_missing_slaves=True)
    await server.start()
    line = Line(port, server_master)
    loop = asyncio.get_running_loop()
    loop.add_reader(port, line.from_port)
    loop.add_reader(server_master, line.from_server)
    if os.path.lexists(link):
        os.unlink(link)
    os.symlink(os.ttyname(port_end), link)
    for address, values in figures.items():
        for name, value in values.items():
            print(address, name, repr(value))
    print("ready", flush=True)
    ended = asyncio.Event()

    def order():
        text = os.read(0, 4096).decode()
        if not text:
            ended.set()
        for each in text.splitlines():
            words = each.split()
            line.wrong[int(words[0])] = words[1:]
            print("done", flush=True)

    loop.add_reader(0, order)
    await ended.wait()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2:]))
