"""A meter made here: frames of the historique mode, and a pseudo-terminal that sends them."""

import os
import threading
import tty


def group(label, value):
    text = f"{label} {value}"
    total = (sum(text.encode()) & 0x3F) + 0x20
    return f"\n{text} {chr(total)}\r".encode()


def frame(power=540, number="021861348921"):
    groups = [("ADCO", number), ("OPTARIF", "BASE"), ("ISOUSC", "30"), ("BASE", "012345678"),
              ("PTEC", "TH.."), ("IINST", "002"), ("IMAX", "030"), ("PAPP", f"{power:05}"),
              ("HHPHC", "A"), ("MOTDETAT", "000000")]
    return b"\x02" + b"".join(group(*each) for each in groups) + b"\x03"


class Meter:
    """Sends its frame ten times a second until it is unplugged, under the name `link`."""

    def __init__(self, link, data=None):
        self.data = frame() if data is None else data
        self.master, self.slave = os.openpty()
        tty.setraw(self.slave)
        self.device = os.ttyname(self.slave)
        os.set_blocking(self.master, False)
        if link:
            os.symlink(self.device, link + ".new")
            os.rename(link + ".new", link)
        self.link = link
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self._send, daemon=True)
        self.thread.start()

    def _send(self):
        while not self.stop.wait(0.1):
            try:
                os.write(self.master, self.data)
            except BlockingIOError:
                pass

    def unplug(self):
        self.stop.set()
        self.thread.join()
        if self.link:
            os.unlink(self.link)
        os.close(self.slave)
        os.close(self.master)
