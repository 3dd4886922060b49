"""Clients as they are in the field, one check a line: python3 field.py PORT HTTPPORT. Each line ends with ok or with what was seen."""
import ctypes
import ctypes.util
import http.client
import json
import socket
import struct
import sys
import time

PORT, HTTP = int(sys.argv[1]), int(sys.argv[2])


def pad(text):
    data = text.encode() + b"\0"
    return data + b"\0" * (-len(data) % 4)


def message(address, tags="", *data):
    return pad(address) + pad("," + tags) + b"".join(data)


def text_of(packet):
    end = packet.index(b"\0")
    return packet[:end].decode()


def udp(family, host):
    peer = socket.socket(family, socket.SOCK_DGRAM)
    peer.settimeout(30)
    peer.connect((host, PORT))
    return peer


def ask(peer, packet):
    peer.send(packet)
    try:
        return peer.recv(4096)
    except socket.timeout:
        return b"nothing\0"


def tell(name, seen, wanted):
    print(f"{name}: {'ok' if seen == wanted else f'{seen!r} and not {wanted!r}'}", flush=True)


def both_loopbacks():
    for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        tell(f"udp {host}", text_of(ask(udp(family, host), message("/rvae/version"))), "/rvae/version")
        with socket.create_connection((host, PORT), 30) as peer:
            packet = message("/rvae/version")
            peer.sendall(struct.pack(">i", len(packet)) + packet)
            tell(f"tcp {host}", text_of(peer.recv(4096)[4:]), "/rvae/version")
        asker = http.client.HTTPConnection(host, HTTP, timeout=30)
        asker.request("GET", "/rvae/tempo?VALUE=", headers={"Host": "localhost."})
        tell(f"http {host}", asker.getresponse().status, 200)
    # As python-osc resolves a name: the first address of the system's list.
    family, _, _, _, address = socket.getaddrinfo("localhost", PORT, type=socket.SOCK_DGRAM)[0]
    tell("udp localhost", text_of(ask(udp(family, address[0]), message("/rvae/version"))), "/rvae/version")


def liblo_slip():
    name = ctypes.util.find_library("lo") or "liblo.so.7"
    lo = ctypes.CDLL(name)
    lo.lo_address_new_with_proto.restype = ctypes.c_void_p
    lo.lo_address_new_with_proto.argtypes = [ctypes.c_int, ctypes.c_char_p, ctypes.c_char_p]
    lo.lo_address_set_stream_slip.argtypes = [ctypes.c_void_p, ctypes.c_int]
    lo.lo_message_new.restype = ctypes.c_void_p
    lo.lo_message_add_float.argtypes = [ctypes.c_void_p, ctypes.c_float]
    lo.lo_send_message.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
    to = lo.lo_address_new_with_proto(4, b"127.0.0.1", str(PORT).encode())  # LO_TCP
    lo.lo_address_set_stream_slip(to, 1)
    for tempo in (91.0, 92.0):
        data = lo.lo_message_new()
        lo.lo_message_add_float(data, tempo)
        lo.lo_send_message(to, b"/rvae/tempo", data)
    peer = udp(socket.AF_INET, "127.0.0.1")
    until = time.monotonic() + 60
    while time.monotonic() < until:
        time.sleep(0.05)
        if struct.unpack(">f", ask(peer, message("/rvae/tempo"))[-4:])[0] == 92:
            break
    tell("liblo over TCP with SLIP", struct.unpack(">f", ask(peer, message("/rvae/tempo"))[-4:])[0], 92.0)


def other_protocols():
    peer = udp(socket.AF_INET, "127.0.0.1")
    ask(peer, message("/rvae/call", "isf", struct.pack(">i", 1), pad("/rvae/tempo"), struct.pack(">f", 120)))
    evil = message("/rvae/tempo", "f", struct.pack(">f", 66))
    body = struct.pack(">i", len(evil)) + evil
    head = f"POST / HTTP/1.1\r\nHost: 127.0.0.1:{PORT}\r\nContent-Length: 400000\r\n\r\n".encode()
    with socket.create_connection(("127.0.0.1", PORT), 30) as web:
        try:
            web.sendall(head + body * 20000)
        except OSError:
            pass  # Closed at once, as it should be.
    tell("a web page's POST", struct.unpack(">f", ask(peer, message("/rvae/tempo"))[-4:])[0], 120.0)
    # As Pd's mrpeach sends after [typetags 0(.
    tell("no type tags", b"type tags are missing" in ask(peer, pad("/rvae/tempo") + struct.pack(">f", 66)), True)
    tell("Pd's text", b"netsend -b" in ask(peer, b"tempo 120;\n"), True)
    # As sclang writes an array.
    ask(peer, message("/rvae/call", "is[ff]", struct.pack(">i", 2), pad("/rvae/latent"), struct.pack(">ff", 1, -1)))
    tell("an array", struct.unpack(">ff", ask(peer, message("/rvae/latent"))[-8:]), (1.0, -1.0))


def old_http():
    with socket.create_connection(("127.0.0.1", HTTP), 30) as peer:
        peer.sendall(b"GET /rvae/tempo HTTP/1.0\r\n\r\n")
        tell("http 1.0", b" 200 " in peer.recv(4096), True)
    with socket.create_connection(("127.0.0.1", HTTP), 30) as peer:
        peer.sendall(b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n")
        tell("a foreign name", b" 421 " in peer.recv(4096), True)
    with socket.create_connection(("127.0.0.1", HTTP), 30) as peer:
        peer.sendall((f"GET / HTTP/1.1\r\nHost: localhost:{HTTP}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                      "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                      "Sec-WebSocket-Protocol: osc, binary\r\n\r\n").encode())
        head = peer.recv(4096).lower()
        tell("a subprotocol", b"sec-websocket-protocol: osc\r\n" in head, True)


def chataigne():
    """Takes the tree as Chataigne does: a node with CONTENTS is a folder, a leaf with TYPE a control named by DESCRIPTION."""
    asker = http.client.HTTPConnection("127.0.0.1", HTTP, timeout=60)
    asker.request("GET", "/")
    root = json.loads(asker.getresponse().read())
    controls, longest = {}, 0

    def take(node):
        nonlocal longest
        if "CONTENTS" in node:
            for child in node["CONTENTS"].values():
                take(child)
        elif "TYPE" in node:
            controls[node["FULL_PATH"]] = node
            longest = max(longest, len(node["DESCRIPTION"]))

    take(root)
    wanted = ["/rvae/latent/value", "/rvae/threshold/value", "/rvae/model/value", "/rvae/mute/value", "/rvae/chaos/value", "/rvae/noise/value"]
    tell("Chataigne's values", [path for path in wanted if path not in controls], [])
    tell("Chataigne's labels", longest <= 60, True)
    peer = udp(socket.AF_INET, "127.0.0.1")
    ask(peer, message("/rvae/call", "isf", struct.pack(">i", 3), pad("/rvae/threshold/value"), struct.pack(">f", 0.25)))
    tell("a leaf that is set", struct.unpack(">f", ask(peer, message("/rvae/threshold"))[-4:])[0], 0.25)


both_loopbacks()
liblo_slip()
other_protocols()
old_http()
chataigne()
