"""Subscribes with python3-liblo over UDP or TCP, and prints the hits that it hears."""
import sys
import time

import liblo

protocol, port = sys.argv[1], int(sys.argv[2])
transport = liblo.TCP if protocol == "tcp" else liblo.UDP
server = liblo.Server(proto=transport)
daemon = liblo.Address("127.0.0.1", port, transport)
welcome = []


def hit(path, arguments):
    print("osc:", *arguments, flush=True)


def welcomed(path, arguments):
    welcome.append(arguments)


def clamped(path, arguments):
    print("threshold:", *arguments, flush=True)


server.add_method("/rvae/hit", "iiiifii", hit)
server.add_method("/rvae/welcome", None, welcomed)
server.add_method("/rvae/threshold", "f", clamped)
server.send(daemon, "/rvae/hello", "liblo", "lease", 300)
while not welcome:
    server.recv(100)
# A bundle in immediate succession: two values, of which one is clamped and told.
server.send(daemon, liblo.Bundle(liblo.Message("/rvae/gap", 0), liblo.Message("/rvae/threshold", ("d", 7.0))))
server.send(daemon, "/rvae/threshold", 0.5)
end = time.monotonic() + 60
while time.monotonic() < end:
    server.recv(100)
