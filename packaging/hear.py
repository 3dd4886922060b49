"""Joins a daemon on this machine with nothing but Python's own library, and ends when it has heard hits.

Usage: hear.py PORT SECONDS [MODEL]      with a model: asks for it, and hears it
"""
import socket
import struct
import sys
import time


def text(value: str) -> bytes:
    raw = value.encode() + b"\0"
    return raw + b"\0" * (-len(raw) % 4)


def main(port: int, seconds: float, model: str = "") -> int:
    peer = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    peer.bind(("127.0.0.1", 0))
    peer.settimeout(0.5)
    own = peer.getsockname()[1]
    hello = text("/rvae/hello") + text(",si") + text("hear") + struct.pack(">i", own)
    end, hits, begun = time.monotonic() + seconds, 0, time.monotonic()
    wanted = text("/rvae/model") + text(",s") + text(model)
    peer.sendto(hello, ("127.0.0.1", port))
    if model:
        peer.sendto(wanted, ("127.0.0.1", port))
    while time.monotonic() < end:
        try:
            packet = peer.recv(65536)
        except (socket.timeout, ConnectionRefusedError):
            peer.sendto(hello, ("127.0.0.1", port))
            continue
        if model and wanted not in packet:
            continue
        model = ""
        hits += packet.count(b"/rvae/hit\0")
        if hits >= 8:
            print(f"heard {hits} hits within {time.monotonic() - begun:.1f} s")
            return 0
    print(f"heard {hits} hits in {seconds} s")
    return 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), float(sys.argv[2]), *sys.argv[3:]))
