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
    private readonly SceneMidiLink _link = new(logger);
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
            Recall(show[program], program);
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

    private void Recall(string name, int? place = null)
    {
        _link.Place = place;
        Send("/rvae/scene/recall", name);
        _link.Place = null;
    }

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
}
