"""The other end of real MIDI ports: python-rtmidi over JACK, told what to do line by line.

open NAME      make an input NAME:in and an output NAME-out:out, which are listened to and sent from until the next
close          take them away
send B B B     send one message
from NAME B B  send one message from the ports of that name
clock BPM N    send a start and N clocks
clocks BPM N   send N clocks
quit

Says "ready", "opened", "closed", "clocked", and "got NANOSECONDS B B B" for what comes in (CLOCK_MONOTONIC).
"""
import sys
import threading
import time

import rtmidi

ports = []
senders = {}
speaking = threading.Lock()
open_or_closed = threading.Lock()


def say(*words):
    with speaking:
        print(*words, flush=True)


def listen():
    """Asks for messages. A callback would wait for Python's lock in JACK's own thread, and while a port is closed its
    closer holds that lock and waits for JACK's thread."""
    while True:
        with open_or_closed:
            event = ports[0].get_message() if ports else None
        if event:
            say("got", time.monotonic_ns(), *event[0])
        else:
            time.sleep(0.0005)


def open_ports(name):
    with open_or_closed:
        receiver = rtmidi.MidiIn(rtmidi.API_UNIX_JACK, name=name, queue_size_limit=8192)
        receiver.ignore_types(sysex=True, timing=False, active_sense=True)
        receiver.open_virtual_port("in")
        sender = rtmidi.MidiOut(rtmidi.API_UNIX_JACK, name=name + "-out")
        sender.open_virtual_port("out")
        ports[:0] = [receiver, sender]
        senders[name] = sender
    say("opened")


def close_ports():
    """Takes the ports away, and deletes what they were the ports of many cycles later: python-rtmidi frees then what JACK's
    thread reads in a cycle that still has a port."""
    with open_or_closed:
        senders.clear()
        for port in ports:
            port.close_port()
        if ports:
            time.sleep(0.2)
        while ports:
            ports.pop().delete()
    say("closed")


def clocks(bpm, count):
    sender = ports[1]
    period = 60 / (bpm * 24)
    due = time.monotonic()
    for _ in range(count):
        due += period
        time.sleep(max(0, due - time.monotonic()))
        sender.send_message([0xF8])
    say("clocked")


threading.Thread(target=listen, daemon=True).start()
say("ready")
for line in sys.stdin:
    word, *rest = line.split()
    if word == "open":
        open_ports(rest[0])
    elif word == "close":
        close_ports()
    elif word == "send":
        ports[1].send_message([int(value) for value in rest])
    elif word == "from":
        senders[rest[0]].send_message([int(value) for value in rest[1:]])
    elif word == "clock":
        ports[1].send_message([0xFA])
        clocks(float(rest[0]), int(rest[1]))
    elif word == "clocks":
        clocks(float(rest[0]), int(rest[1]))
    else:
        break
close_ports()
