"""Prints what mido reads in a MIDI file: its kind, tempo and metre, and each note-on as pulse, note, velocity and channel from 1."""
import sys

import mido

file = mido.MidiFile(sys.argv[1])
print("format", file.type, file.ticks_per_beat)
for track in file.tracks:
    now = 0
    for message in track:
        now += message.time
        if message.type == "set_tempo":
            print("bpm", round(mido.tempo2bpm(message.tempo), 2))
        if message.type == "time_signature":
            print("meter", message.numerator, message.denominator)
        if message.type == "note_on" and message.velocity > 0:
            print("note", now, message.note, message.velocity, message.channel + 1)
