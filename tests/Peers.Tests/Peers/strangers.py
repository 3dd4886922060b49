"""Who can do what, as SECURITY.md says it: a daemon in one network, a stranger in another, a cable between them.

unshare --net --mount python3 strangers.py FOLDER COMMAND...     COMMAND starts the daemon. One check a line, ending with ok or what was seen.
"""
import hashlib
import hmac
import os
import socket
import struct
import subprocess
import sys
import time

HERE, THERE, PORT, HTTP = "10.77.0.1", "10.77.0.2", 9600, 9680
HERE6, THERE6 = "fd77::1", "fd77::2"
SECRET = "a secret of the test"


def pad(text):
    data = text.encode() + b"\0"
    return data + b"\0" * (-len(data) % 4)


def message(address, tags="", *data):
    return pad(address) + pad("," + tags) + b"".join(data)


def tempo(value):
    return message("/rvae/tempo", "f", struct.pack(">f", value))


def tell(name, seen, wanted):
    print(f"{name}: {'ok' if seen == wanted else f'{seen!r} and not {wanted!r}'}", flush=True)


def udp(host=HERE, wait=3.0):
    peer = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_DGRAM)
    peer.settimeout(wait)
    peer.connect((host, PORT))
    return peer


def ask(peer, packet):
    try:
        peer.send(packet)
        return peer.recv(4096)
    except OSError:
        return b""


def checksum(data):
    data += b"\0" * (len(data) % 2)
    total = sum(struct.unpack(f">{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF or 0xFFFF


def forge(payload, version, mac):
    """A frame whose sender says that it is the daemon's own machine."""
    head = struct.pack(">HHHH", 40000, PORT, 8 + len(payload), 0)
    if version == 4:
        source, target = socket.inet_aton("127.0.0.1"), socket.inet_aton(HERE)
        ip = struct.pack(">BBHHHBBH", 0x45, 0, 28 + len(payload), 1, 0, 64, 17, 0) + source + target
        ip = ip[:10] + struct.pack(">H", checksum(ip)) + ip[12:]
        kind = 0x0800
    else:
        source = socket.inet_pton(socket.AF_INET6, "::ffff:127.0.0.1" if version == 6 else "::1")
        target = socket.inet_pton(socket.AF_INET6, HERE6)
        ip = struct.pack(">IHBB", 6 << 28, 8 + len(payload), 17, 64) + source + target
        kind = 0x86DD
    pseudo = source + target + struct.pack(">IHH", 8 + len(payload), 0, 17)
    head = head[:6] + struct.pack(">H", checksum(pseudo + head + payload))
    with socket.socket(socket.AF_PACKET, socket.SOCK_RAW) as raw:
        raw.bind(("there", 0))
        raw.send(mac + raw.getsockname()[4] + struct.pack(">H", kind) + ip + head + payload)


def probe(setting, mac):
    """What the stranger does and sees."""
    if setting == "loopback":
        tell("bound to loopback: UDP", ask(udp(), message("/rvae/version")), b"")
        for name, port in (("TCP", PORT), ("HTTP", HTTP)):
            try:
                socket.create_connection((HERE, port), 3).close()
                tell(f"bound to loopback: {name}", "connected", "refused")
            except OSError:
                tell(f"bound to loopback: {name}", "refused", "refused")
    elif setting == "open":
        peer = udp(wait=30)
        peer.send(tempo(91))
        tell("open: a stranger sets", struct.unpack(">f", ask(peer, message("/rvae/tempo"))[-4:])[0], 91.0)
        tell("open: a long answer is refused whole", b"say /rvae/hello" in ask(peer, message("/rvae/addresses")), True)
    elif setting == "allow":
        tell("not in Allow: UDP", ask(udp(), message("/rvae/version")), b"")
        peer = socket.create_connection((HERE, PORT), 3)
        packet = message("/rvae/version")
        try:
            peer.sendall(struct.pack(">i", len(packet)) + packet)
            seen = peer.recv(4096)
        except OSError:
            seen = b""
        tell("not in Allow: TCP", seen, b"")
    elif setting == "secret":
        peer = udp(wait=30)
        tell("secret: a set is denied", b"denied" in ask(peer, tempo(92)), True)
        join(peer, "secret")
        peer.send(message("/rvae/bye"))
        time.sleep(1)
        tell("secret: a bye that could be forged ends nobody who is there", b"denied" in ask(peer, message("/rvae/call", "is", b"\0\0\0\x07", pad("/rvae/renew"))), False)
        for version, name in ((4, "127.0.0.1"), (6, "::ffff:127.0.0.1"), (61, "::1")):
            forge(tempo(66), version, mac)
        time.sleep(1)
    elif setting == "local":
        tell("Udp=local: UDP", ask(udp(), message("/rvae/hello", "s", pad("x"))), b"")
        peer = socket.create_connection((HERE, PORT), 30)
        packet = message("/rvae/hello", "s", pad("x"))
        peer.sendall(struct.pack(">i", len(packet)) + packet)
        tell("Udp=local: TCP is challenged", b"/rvae/challenge" in peer.recv(4096), True)


def join(peer, name):
    challenge = ask(peer, message("/rvae/hello", "s", pad("stranger")))
    tell(f"{name}: hello is challenged with a nonce", challenge.startswith(b"/rvae/challenge"), True)
    tags = challenge.index(b",")
    token, nonce = challenge[tags + 4:tags + 8], challenge[tags + 8:].rstrip(b"\0")
    tell(f"{name}: a wrong proof is denied", b"denied" in ask(peer, message("/rvae/confirm", "is", token, pad("0" * 64))), True)
    proof = hmac.new(SECRET.encode(), nonce, hashlib.sha256).hexdigest()
    tell(f"{name}: the right one is welcomed", ask(peer, message("/rvae/confirm", "is", token, pad(proof)))[:13], b"/rvae/welcome")
    peer.settimeout(0.5)
    while ask_nothing(peer):
        pass
    peer.settimeout(30)


def ask_nothing(peer):
    try:
        return peer.recv(4096)
    except OSError:
        return b""


def serve(command, folder, settings, environment):
    daemon = subprocess.Popen(
        [*command, "serve", "--fresh", "--data", os.path.join(folder, "data"), "--no-play", "--http-port", str(HTTP), *settings],
        env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    own = udp("127.0.0.1", 0.5)
    until = time.monotonic() + 90
    while not ask(own, message("/rvae/version")) and time.monotonic() < until:
        time.sleep(0.2)
    # What was asked before it listened may be answered more than once.
    return daemon, udp("127.0.0.1", 30)


def main(folder, command):
    sh = lambda line: subprocess.run(line, shell=True, check=True)
    other = subprocess.Popen(["unshare", "--net", "sleep", "600"])
    # Until it has a network of its own, the cable would lead nowhere.
    until = time.monotonic() + 60
    while os.readlink(f"/proc/{other.pid}/ns/net") == os.readlink("/proc/self/ns/net"):
        if time.monotonic() > until:
            sys.exit("there is no other network")
        time.sleep(0.02)
    sh("ip link set lo up; ip link add here type veth peer name there")
    sh(f"ip link set there netns {other.pid}; ip address add {HERE}/24 dev here; ip -6 address add {HERE6}/64 dev here nodad; ip link set here up")
    inside = ["nsenter", f"--net=/proc/{other.pid}/ns/net"]
    for line in (f"address add {THERE}/24 dev there", f"-6 address add {THERE6}/64 dev there nodad", "link set there up", "link set lo up"):
        subprocess.run([*inside, "ip", *line.split()], check=True)
    mac = open("/sys/class/net/here/address").read().strip() if os.path.exists("/sys/class/net/here/address") else ""
    if not mac:
        mac = subprocess.run(["ip", "-br", "link", "show", "here"], capture_output=True, text=True).stdout.split()[2]
    secret = {"RVAE_SECRET": SECRET}
    try:
        for setting, options, environment in (
                ("loopback", [], {}), ("open", ["--bind", "0.0.0.0"], {}), ("allow", ["--bind", "0.0.0.0", "--allow", "10.77.0.99"], {}),
                ("secret", ["--bind", "::"], secret), ("local", ["--bind", "0.0.0.0"], {**secret, "RVAE_UDP": "local"})):
            daemon, own = serve(command, folder, options, environment)
            try:
                subprocess.run([*inside, sys.executable, __file__, "--probe", setting, mac], check=True)
                if setting == "secret":
                    seen = struct.unpack(">f", ask(own, message("/rvae/tempo"))[-4:])[0]
                    tell("secret: packets that say they come from the daemon's own machine change nothing", seen, 120.0)
                tell(f"{setting}: this machine is heard", ask(own, message("/rvae/version"))[:13], b"/rvae/version")
            finally:
                daemon.terminate()
                daemon.wait(30)
    finally:
        other.kill()


if sys.argv[1] == "--probe":
    probe(sys.argv[2], bytes.fromhex(sys.argv[3].replace(":", "")))
else:
    main(sys.argv[1], sys.argv[2:])
