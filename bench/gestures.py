"""Kills the desk again and again while a gesture loops, and measures for how long the gesture rests.

Usage: bench/gestures.py [--kills N] PROGRAM [ARGUMENT...]
e.g.   bench/gestures.py --kills 20 dotnet src/Daemon/bin/Release/net10.0/rvae.dll
Linux; needs nothing but Python 3. The time is that from the kill to the next move of the gesture, as a client hears it.
"""
import os
import random
import signal
import socket
import statistics
import struct
import subprocess
import sys
import tempfile
import time


def text(value: str) -> bytes:
    raw = value.encode() + b"\0"
    return raw + b"\0" * (-len(raw) % 4)


def message(address: str, *arguments) -> bytes:
    tags, values = ",", b""
    for argument in arguments:
        if isinstance(argument, str):
            tags, values = tags + "s", values + text(argument)
        else:
            tags, values = tags + ("i" if isinstance(argument, int) else "f"), values + struct.pack(">i" if isinstance(argument, int) else ">f", argument)
    return text(address) + text(tags) + values


def free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def desk_of(supervisor: int) -> int:
    """The child of the supervisor that is no stage."""
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        try:
            with open(f"/proc/{name}/stat", encoding="utf-8") as stat:
                parent = int(stat.read().rsplit(")", 1)[1].split()[1])
            with open(f"/proc/{name}/cmdline", "rb") as line:
                words = line.read().split(b"\0")
        except OSError:
            continue
        if parent == supervisor and b"stage" not in words:
            return int(name)
    return 0


class Listener:
    def __init__(self, port: int):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.socket.settimeout(0.002)
        self.daemon = ("127.0.0.1", port)

    def say(self, address: str, *arguments) -> None:
        self.socket.sendto(message(address, *arguments), self.daemon)

    def hears(self, address: str, seconds: float, each=None) -> bool:
        """Waits for a message of an address."""
        wanted, until = text(address), time.perf_counter() + seconds
        while time.perf_counter() < until:
            if each:
                each()
            try:
                if wanted in self.socket.recv(65536):
                    return True
            except (TimeoutError, ConnectionRefusedError):
                pass
        return False


def kill_again_and_again(supervisor: int, port: int, kills: int) -> list[float]:
    client = Listener(port)
    own = client.socket.getsockname()[1]
    if not client.hears("/rvae/welcome", 60, lambda: (client.say("/rvae/hello", "pauses", own, "events", "state", "lease", 3000), time.sleep(0.05))):
        raise SystemExit("the daemon does not answer")
    client.say("/rvae/gesture/record", "sweep", 1)
    if not client.hears("/rvae/gesture/recorded", 60, lambda: client.say("/rvae/swing", random.random())):
        raise SystemExit("nothing was recorded")
    pauses = []
    while len(pauses) < kills:
        for _ in range(20):
            client.hears("/rvae/swing", 5)
        # A desk that ends within ten seconds of its start is started again later each time.
        time.sleep(random.uniform(10.5, 12))
        desk = desk_of(supervisor)
        if not desk:
            continue
        os.kill(desk, signal.SIGKILL)
        killed = time.perf_counter()
        client.socket.settimeout(0)
        while True:  # what was told before the kill
            try:
                client.socket.recv(65536)
            except (BlockingIOError, ConnectionRefusedError):
                break
        client.socket.settimeout(0.002)
        if not client.hears("/rvae/swing", 60):
            raise SystemExit("the gesture does not come back")
        pauses.append(time.perf_counter() - killed)
    return pauses


def main() -> None:
    words, kills = sys.argv[1:], 20
    if words[:1] == ["--kills"]:
        kills, words = int(words[1]), words[2:]
    port = free_port()
    with tempfile.TemporaryDirectory() as data:
        daemon = subprocess.Popen(
            [*words, "serve", "--port", str(port), "--http-port", "0", "--data", data, "--model", "house", "--bpm", "120"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(os.environ, JACK_DEFAULT_SERVER="rvae-nobody", RVAE_PROCESSES="2"))
        try:
            pauses = sorted(kill_again_and_again(daemon.pid, port, kills))
        finally:
            daemon.terminate()
            daemon.wait(30)
    print(f"{len(pauses)} kills of the desk: a gesture rests {statistics.median(pauses) * 1000:.0f} ms (p50), "
          f"{pauses[0] * 1000:.0f} at least, {pauses[-1] * 1000:.0f} at most")


if __name__ == "__main__":
    main()
