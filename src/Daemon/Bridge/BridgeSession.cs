using System.Text;
using RVae.Daemon.MidiPorts;
using RVae.Daemon.Subscribing;
using RVae.Engine;
using RVae.Controllers;
using RVae.Midi.Ports;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Bridge;

/// <summary>
/// Connects a pad controller with a daemon. Gestures go to the daemon. Recalled positions, values that other clients set, and the control
/// to learn come back. One thread.
/// </summary>
internal sealed class BridgeSession : IMidiListener, IGestures, IDisposable
{
    /// <summary>The name of a profile that was learned without an earlier one.</summary>
    public const string LearnedName = "learned";

    private const string Generic = "generic";
    private const long Millisecond = 1_000_000;

    // How long an answer to our question is waited for, and how often it is looked for.
    private const long AnswerPatience = 500 * Millisecond;
    private const long AnswerLook = 2 * Millisecond;

    private readonly DaemonLink _link;
    private readonly ProfileFolders _folders;
    private readonly IBridgeReport _report;
    private readonly ModelChoice _models = new();
    private DeviceProfile _profile;
    private GestureMapper _mapper;
    private ControlLearner? _learner;
    private PortInbox? _played; // the port that the last gesture came from
    private string _learning = "";
    private string _asked = "";
    private bool _told;
    private string _refusal = "";
    private long _now;
    private long _askedAt = long.MinValue / 2;

    /// <summary>The options with which a bridge joins a daemon.</summary>
    public static SubscriptionOptions Options(string secret, int code = 0) => new("bridge", "state", secret, code);

    /// <summary>Makes the session of one device.</summary>
    /// <param name="link">The link to the daemon. The session owns it from now on.</param>
    /// <param name="profile">The profile of the device.</param>
    /// <param name="folders">The folders in which a learned profile is saved.</param>
    /// <param name="report">Takes what a person should know.</param>
    public BridgeSession(DaemonLink link, DeviceProfile profile, ProfileFolders folders, IBridgeReport report)
    {
        _link = link;
        _profile = profile;
        _folders = folders;
        _report = report;
        _mapper = new GestureMapper(profile, this);
    }

    /// <summary>The name of the profile that was saved when a control was learned last; empty before.</summary>
    public string Saved { get; private set; } = "";

    /// <summary>Whether the profile names a port.</summary>
    public bool Names(string port) => _profile.Names(port);

    /// <summary>Whether a message of the device is a control of the profile.</summary>
    public bool Uses(in MidiMessage message) => _profile.Uses(message);

    /// <inheritdoc/>
    public long NextDue
    {
        get
        {
            long answer = _now - _askedAt < AnswerPatience ? _now + AnswerLook : long.MaxValue;
            return Math.Min(answer, _learner?.NextDue ?? _mapper.NextDue);
        }
    }

    /// <inheritdoc/>
    public void Take(PortInbox from, in MidiMessage message)
    {
        if (_learner is null)
            _played = _mapper.Take(message) ? from : _played;
        else if (_profile.Channel == 0 || message.Channel == _profile.Channel)
            _learner.Take(message);
    }

    /// <inheritdoc/>
    public void Left(PortInbox from)
    {
        if (from == _played)
            _mapper.LetGo(_now);
    }

    /// <inheritdoc/>
    public void Advance(long now)
    {
        _now = now;
        _link.KeepUp(now);
        while (_link.TryReceive(now, out OscMessage message))
            Hear(message);
        TellLine();

        if (_learner is null)
            _mapper.Advance(now);
        else if (_learner.Advance(now) && _learner.Found is { } found)
            Learned(found);
    }

    /// <inheritdoc/>
    public void Set(string address, float x, float y) => _link.Send(address, x, y);

    /// <inheritdoc/>
    public void Set(string address, float value) => _link.Send(address, value);

    /// <inheritdoc/>
    public void Set(string address, int value) => _link.Send(address, value);

    /// <inheritdoc/>
    public void Call(string address, string name) => _link.Send(address, name);

    /// <inheritdoc/>
    public void Call(string address) => _link.Send(address);

    /// <inheritdoc/>
    public void Pin(string address, string drum, int tick, int velocity) => _link.Send(address, drum, tick, velocity);

    /// <inheritdoc/>
    public void ChooseModel(int place)
    {
        _models.Begin(place);
        Ask("/rvae/models");
    }

    /// <inheritdoc/>
    public void AskPosition(string address)
    {
        _asked = address;
        Ask(address);
    }

    /// <summary>Releases what the device holds, and leaves the daemon.</summary>
    public void Dispose()
    {
        _mapper.LetGo(_now);
        _link.Dispose();
    }

    private void TellLine()
    {
        if (_link.Joined != _told)
        {
            _told = _link.Joined;
            _report.Joined(_told);
        }

        if (_link.Refusal == _refusal)
            return;
        _refusal = _link.Refusal;
        if (_refusal.Length > 0)
            _report.Note($"the daemon does not let us in: {_refusal}");
    }

    private void Ask(string address)
    {
        _askedAt = _now;
        _link.Send(address);
    }

    private void Hear(OscMessage message)
    {
        string address = Encoding.UTF8.GetString(message.Address);
        OscArguments arguments = message.Arguments;
        switch (address)
        {
            case "/rvae/models/item" when arguments.TryReadAsString(out ReadOnlySpan<byte> name):
                _models.Add(Encoding.UTF8.GetString(name));
                break;
            case "/rvae/models/end" when arguments.TryReadAsInt32(out int count):
                ModelsAreKnown(count);
                break;
            case "/rvae/bridge/learn" when arguments.TryReadAsString(out ReadOnlySpan<byte> wanted):
                Learn(Encoding.UTF8.GetString(wanted));
                break;
            case "/rvae/fail":
                Failed(arguments);
                break;
            case not null when address == _asked && arguments.Count == 2:
                PointIs(arguments);
                break;
            case not null when arguments.Count == 1 && arguments.TryReadAsFloat32(out float value):
                _mapper.ValueIs(address, value);
                break;
        }
    }

    private void PointIs(OscArguments arguments)
    {
        _asked = "";
        _askedAt = long.MinValue / 2;
        if (arguments.TryReadAsFloat32(out float x) && arguments.TryReadAsFloat32(out float y))
            _mapper.PointIs(x, y);
    }

    private void ModelsAreKnown(int count)
    {
        if (_models.End(count, out string why, out bool again) is { } chosen)
            _link.Send(DeckAddress.For(_profile.Deck, "/rvae/model"), chosen);
        else if (why.Length > 0)
            _report.Note(why);
        _askedAt = long.MinValue / 2;
        if (again)
            Ask("/rvae/models");
    }

    private void Failed(OscArguments arguments)
    {
        if (arguments.TryReadAsString(out ReadOnlySpan<byte> address)
            && arguments.TryReadAsString(out _)
            && arguments.TryReadAsString(out ReadOnlySpan<byte> why))
        {
            _report.Note($"{Encoding.UTF8.GetString(address)}: {Encoding.UTF8.GetString(why)}");
        }
    }

    private void Learn(string address)
    {
        if (address == _learning)
            return;
        _learning = address;
        // From now on the mapper does not hear of any control that is released, and another mapper may follow.
        if (address.Length > 0 && _learner is null)
            _mapper.LetGo(_now);
        _learner = address.Length == 0 ? null : new ControlLearner(ProfileLearning.KindFor(address), []);
        if (address.Length > 0)
            _report.Note($"learning {address}: move a control");
    }

    private void Learned(ControlSource found)
    {
        string name = _profile.Name == Generic ? LearnedName : _profile.Name;
        _profile = _profile.With(_learning, found) with { Name = name };
        _mapper = _mapper.With(_profile);
        bool isSaved = _folders.Save(_profile).TryGet(out string? file, out Fault fault);
        Saved = isSaved ? name : Saved;
        _report.Note($"learned {_learning} = {found}: {(isSaved ? file : fault.Message)}");
        (_learner, _learning) = (null, "");
        _link.Send("/rvae/bridge/learn", "");
    }
}
