"""Measures the time from the start of a daemon to the first hit that a client hears, and its memory while it plays.

Usage: bench/start.py [--runs N] [--scsynth] PROGRAM [ARGUMENT...]
e.g.   bench/start.py artifacts/build/deb/rvae/usr/lib/rvae/rvae
       bench/start.py dotnet src/Daemon/bin/Release/net10.0/rvae.dll
With --scsynth SuperCollider's server is started in turn, on JACK's dummy driver, until it answers.
Needs nothing but Python 3 and Linux, and for that jackd and scsynth.
"""
import os
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


def free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def resident(pid: int) -> float:
    """MB of a process and of those that it has started; what they share counts once."""
    with open(f"/proc/{pid}/smaps_rollup", encoding="utf-8") as usage:
        own = int(next(line for line in usage if line.startswith("Pss:")).split()[1]) / 1024
    children = [int(child) for task in os.listdir(f"/proc/{pid}/task")
                for child in open(f"/proc/{pid}/task/{task}/children", encoding="utf-8").read().split()]
    return own + sum(resident(child) for child in children)


def run(command: list[str], data: str) -> tuple[float, float]:
    port, peer = free_port(), socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    peer.bind(("127.0.0.1", 0))
    # Asked every 2 ms, so that little is added to what is measured.
    peer.settimeout(0.002)
    hello = text("/rvae/hello") + text(",si") + text("start") + struct.pack(">i", peer.getsockname()[1])
    environment = dict(os.environ, JACK_DEFAULT_SERVER="rvae-nobody")
    begun = time.perf_counter()
    daemon = subprocess.Popen(
        [*command, "serve", "--port", str(port), "--http-port", "0", "--data", data],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    try:
        joined, asked = False, 0.0
        while time.perf_counter() - begun < 60:
            # Every hello begins the state anew: one that waits asks now and then.
            if not joined and time.perf_counter() - asked > 0.02:
                asked = time.perf_counter()
                peer.sendto(hello, ("127.0.0.1", port))
            try:
                packet = peer.recv(65536)
            except (TimeoutError, ConnectionRefusedError):
                continue
            joined = True
            if b"/rvae/hit\0" in packet:
                first = time.perf_counter() - begun
                time.sleep(2)
                return first, resident(daemon.pid)
        raise SystemExit("no hit within a minute")
    finally:
        daemon.terminate()
        daemon.wait()
        peer.close()


def run_scsynth(environment: dict[str, str]) -> float:
    port, peer = free_port(), socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    peer.bind(("127.0.0.1", 0))
    peer.settimeout(0.002)
    begun = time.perf_counter()
    server = subprocess.Popen(["scsynth", "-u", str(port), "-i", "0", "-o", "2"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    try:
        while time.perf_counter() - begun < 60:
            peer.sendto(text("/status") + text(","), ("127.0.0.1", port))
            try:
                peer.recv(65536)
                return time.perf_counter() - begun
            except (TimeoutError, ConnectionRefusedError):
                continue
        raise SystemExit("scsynth did not answer within a minute")
    finally:
        server.terminate()
        server.wait()
        peer.close()


def main(words: list[str]) -> None:
    runs, beside = 20, False
    if words[:1] == ["--runs"]:
        runs, words = int(words[1]), words[2:]
    if words[:1] == ["--scsynth"]:
        beside, words = True, words[1:]
    if not words:
        raise SystemExit(__doc__)
    environment = dict(os.environ, JACK_DEFAULT_SERVER="rvae-start", JACK_NO_AUDIO_RESERVATION="1")
    jack = subprocess.Popen(["jackd", "--no-realtime", "-n", "rvae-start", "-d", "dummy", "-r", "48000", "-p", "128"],
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) if beside else None
    measured, others = [], []
    try:
        for _ in range(runs + 1):
            # A new performance each time: one that goes on is heard when its next hit is due.
            with tempfile.TemporaryDirectory() as data:
                measured.append(run(words, data))
            if beside:
                others.append(run_scsynth(environment) * 1000)
    finally:
        if jack:
            jack.terminate()
            jack.wait()
    measured = measured[1:]  # the first brings the files into memory
    times = sorted(first * 1000 for first, _ in measured)
    print(f"start to first hit: p50 {statistics.median(times):.0f} ms, least {times[0]:.0f}, most {times[-1]:.0f} ({runs} runs); "
          f"resident while it plays: {statistics.median(memory for _, memory in measured):.0f} MB")
    if beside:
        print(f"scsynth, start to first answer: p50 {statistics.median(others[1:]):.0f} ms, least {min(others[1:]):.0f}, most {max(others[1:]):.0f}")


if __name__ == "__main__":
    main(sys.argv[1:])
