using RVae.Midi.Ports;

namespace RVae.Midi.Tests.Ports;

/// <summary>A port that keeps what it is sent, and holds each message to MIDI's own rules.</summary>
internal sealed class SentMessages : IMidiSink
{
    private readonly HashSet<(int Channel, int Note)> _sounding = [];
    private readonly HashSet<(int Channel, int Note)> _refused = [];

    /// <summary>Stamps what is sent.</summary>
    public long Now { get; set; }

    /// <summary>Whether it takes nothing for now.</summary>
    public bool Refuses { get; set; }

    public List<MidiMessage> All { get; } = [];

    public int Sounding => _sounding.Count;

    public bool Send(ReadOnlySpan<byte> message)
    {
        MidiMessage.TryRead(Now, message, out MidiMessage read).ShouldBeTrue();
        read.Length.ShouldBe(message.Length);
        if (Refuses)
        {
            // One cannot know whether a port that complains has taken it.
            if (read.Kind == MidiMessage.NoteOn)
                _refused.Add((read.Channel, read.Data1));
            return false;
        }

        switch (read.Kind)
        {
            case MidiMessage.NoteOn:
                ((int)read.Data2).ShouldBeInRange(1, 127);
                _sounding.Add((read.Channel, read.Data1)).ShouldBeTrue("a note was struck while it sounded");
                break;
            case MidiMessage.NoteOff:
                bool sounded = _sounding.Remove((read.Channel, read.Data1)) || _refused.Remove((read.Channel, read.Data1));
                sounded.ShouldBeTrue("a note ended that did not sound");
                break;
        }

        All.Add(read);
        return true;
    }

    /// <summary>The messages as short words: <c>on 10:36</c>, <c>off 10:36</c>, <c>cc 10:123</c>, <c>F8</c>.</summary>
    public string[] Words() => [.. All.Select(Word)];

    private static string Word(MidiMessage message) => message.Kind switch
    {
        MidiMessage.NoteOn => $"on {message.Channel}:{message.Data1}",
        MidiMessage.NoteOff => $"off {message.Channel}:{message.Data1}",
        MidiMessage.ControlChange => $"cc {message.Channel}:{message.Data1}",
        MidiMessage.SongPosition => $"at {message.Data1 | (message.Data2 << 7)}",
        _ => $"{message.Status:X2}",
    };
}
