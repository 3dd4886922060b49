using System.Collections.Immutable;
using System.Text;
using RVae.Daemon.Clients;
using RVae.Daemon.MidiPorts;
using RVae.Midi.Ports;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Scenes;

/// <summary>
/// Program changes and chosen notes of MIDI inputs recall scenes. Each recall is a message of a client on this machine, so that claims hold
/// for it and a record contains it.
/// </summary>
/// <param name="store">The scenes.</param>
/// <param name="sessions">Carries out the messages.</param>
/// <param name="isControl">Whether a message from a port is a control of the profile in use: such a message recalls nothing.</param>
/// <param name="logger">Logs recalls that failed.</param>
internal sealed class SceneMidi(
    SceneStore store, IPacketHandler sessions, Func<string, MidiMessage, bool> isControl, ILogger<SceneMidi> logger) : IMidiListener
{
    private readonly MidiLink _link = new(logger);
    private string _text = "";
    private ImmutableDictionary<int, string> _notes = ImmutableDictionary<int, string>.Empty;

    /// <inheritdoc/>
    public void Take(PortInbox from, in MidiMessage message)
    {
        if (message.Kind == MidiMessage.ProgramChange && store.Book.Programs && !isControl(from.Port, message))
        {
            Program(message.Data1);
        }
        else if (message.Kind == MidiMessage.NoteOn && message.Data2 > 0
            && Notes().TryGetValue(message.Data1, out string? name) && !isControl(from.Port, message))
        {
            Say(name);
        }
    }

    /// <inheritdoc/>
    public void Advance(long now)
    {
    }

    private void Program(int program)
    {
        IReadOnlyList<string> show = store.Book.Show;
        if (program < show.Count)
            Recall(show[program]);
        else if (show.Count > 0)
            SceneLog.MidiFailed(logger, $"program {program + 1} came, and the set list has {show.Count} scenes");
    }

    private void Say(string name)
    {
        bool isStep = name is SceneNotes.Next or SceneNotes.Previous && store.Book.Find(name) is null;
        if (!isStep)
            Recall(name);
        else
            Send($"/rvae/scene/{name}", null);
    }

    private void Recall(string name) => Send("/rvae/scene/recall", name);

    private void Send(string address, string? name)
    {
        var writer = new OscWriter(stackalloc byte[256]);
        writer.BeginMessage(Encoding.ASCII.GetBytes(address), name is null ? ""u8 : "s"u8);
        if (name is not null)
            writer.WriteString(name);
        if (writer.TryFinish(out ReadOnlySpan<byte> packet))
            sessions.Receive(_link, packet);
    }

    private ImmutableDictionary<int, string> Notes()
    {
        string text = store.Book.Notes;
        if (!ReferenceEquals(text, _text))
            (_text, _notes) = (text, SceneNotes.Parse(text).TryGet(out ImmutableDictionary<int, string>? notes, out _) ? notes : _notes);
        return _notes;
    }

    /// <summary>Takes the answers to messages of MIDI inputs, and logs failures.</summary>
    private sealed class MidiLink(ILogger logger) : ILink
    {
        public string Endpoint => "midi in";

        public string Host => "midi";

        public int Port => 0;

        public bool IsLoopback => true;

        public bool IsStream => true;

        public ILink ToPort(int port) => this;

        public bool Equals(ILink? other) => ReferenceEquals(this, other);

        public override bool Equals(object? obj) => ReferenceEquals(this, obj);

        public override int GetHashCode() => Endpoint.GetHashCode(StringComparison.Ordinal);

        public void Send(ReadOnlySpan<byte> packet)
        {
            if (!OscMessage.TryRead(packet, out OscMessage message) || !message.Address.SequenceEqual("/rvae/fail"u8))
                return;
            OscArguments arguments = message.Arguments;
            if (arguments.TryReadAsString(out _) && arguments.TryReadAsString(out _) && arguments.TryReadAsString(out ReadOnlySpan<byte> why))
                SceneLog.MidiFailed(logger, Encoding.UTF8.GetString(why));
        }
    }
}
