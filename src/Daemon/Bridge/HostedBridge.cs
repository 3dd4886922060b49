using System.Collections.Immutable;
using System.Net;
using Microsoft.Extensions.Options;
using RVae.Controllers;
using RVae.Daemon.MidiPorts;
using RVae.Daemon.Requests;
using RVae.Daemon.Startup;
using RVae.Daemon.Subscribing;
using RVae.Engine;
using RVae.Midi.Ports;
using RVae.Protocol.Services;

namespace RVae.Daemon.Bridge;

/// <summary>
/// The bridge in the daemon itself, for the simple case of a controller at the same machine: an ordinary client on the
/// loopback, which listens to the daemon's own MIDI inputs. Another profile is another session, which takes the place of the old one
/// between two messages. Ends after the inputs do.
/// </summary>
/// <param name="options">What is configured.</param>
/// <param name="inputs">The daemon's MIDI inputs.</param>
/// <param name="folders">Where profiles are.</param>
/// <param name="work">Reads profiles.</param>
/// <param name="feedback">Tells the clients of another profile.</param>
/// <param name="log">Hears what a person should know.</param>
/// <param name="port">The daemon's port, once it is taken.</param>
/// <param name="code">The daemon's join code; 0 for none.</param>
internal sealed class HostedBridge(
    IOptions<RVaeOptions> options, MidiInputs inputs, DataFolders folders, BackgroundWork work, IStateFeedback feedback, BridgeLog log, Func<int> port,
    Func<int> code)
    : IHostedService, IMidiListener, IProfileService, IDisposable
{
    private const string Address = "/rvae/midi/profile";

    private readonly ProfileFolders _profiles = folders.Profiles();
    private readonly Lock _changing = new();
    private volatile BridgeSession? _session;
    private volatile string _chosen = "";
    private bool _ended;

    /// <summary>Whether what an earlier desk left plays beside this one: a profile that has gone since costs the controller then, and not the start.</summary>
    public bool TakesOver { get; init; }

    /// <summary>The profile that is chosen, by its name or, where it was configured so, by the path of its file; empty for none. Any thread.</summary>
    public string Chosen => _chosen;

    /// <inheritdoc/>
    public string Profile => Path.GetFileName(_chosen);

    /// <inheritdoc/>
    public long NextDue
    {
        get
        {
            lock (_changing)
                return _session?.NextDue ?? long.MaxValue;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (Choose(options.Value.Midi.Profile) is { } fault)
        {
            if (!TakesOver)
                throw new StartupException(ExitCode.Configuration, $"configuration: Midi:Profile: {fault.Message}");
            log.Note($"there is no profile now: {fault.Message}");
        }

        inputs.Listen(this);
        return Task.CompletedTask;
    }

    /// <summary>Whether a message of a port is a control of the profile. Any thread.</summary>
    public bool Uses(string port, MidiMessage message) => _session?.Uses(port, message) == true;

    /// <summary>Chooses a profile by its name or the path of its file; empty for none. Any thread; clients are not told.</summary>
    /// <returns>Why it cannot be; then the old one plays on.</returns>
    public Fault? Choose(string nameOrFile)
    {
        if (nameOrFile.Length == 0)
        {
            Replace("", null);
            return null;
        }

        if (!_profiles.Read(nameOrFile).TryGet(out DeviceProfile? profile, out Fault fault))
            return fault;
        Replace(_profiles.AsListed(nameOrFile), profile);
        return null;
    }

    /// <inheritdoc/>
    public void Choose(string name, Request request) => work.Do(request, () =>
    {
        // Which files there are on this machine, and what is in them, is not a client's business.
        Fault? refused = ProfileFolders.IsFile(name)
            ? new Fault(FaultCode.BadArguments, $"'{name}' is a file, and no profile: /rvae/midi/profiles lists them")
            : Choose(name);
        if (refused is { } fault)
        {
            request.Fail(fault);
            return;
        }

        feedback.Changed(Address, request);
        request.Done(Profile);
    });

    /// <inheritdoc/>
    public void List(Request request) => work.Do(request, () =>
    {
        ImmutableArray<string> names = _profiles.Names();
        foreach (string name in names)
            request.Line("/rvae/midi/profiles/item"u8, name, _profiles.Read(name).TryGet(out DeviceProfile? profile, out _) ? profile.Device : "");
        request.Answer("/rvae/midi/profiles/end"u8, names.Length);
    });

    /// <inheritdoc/>
    public void Take(PortInbox from, in MidiMessage message)
    {
        lock (_changing)
            _session?.Take(from, message);
    }

    /// <inheritdoc/>
    public void Take(in MidiMessage message)
    {
        // Whose it is has to be known.
    }

    /// <inheritdoc/>
    public void Left(PortInbox from)
    {
        lock (_changing)
            _session?.Left(from);
    }

    /// <inheritdoc/>
    public void Advance(long now)
    {
        if (AdvanceSession(now))
            feedback.Changed(Address);
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        lock (_changing)
        {
            _ended = true;
            _session?.Dispose();
            _session = null;
        }
    }

    // What was learned is kept in a profile of the performer's own: that one is chosen from then on.
    private bool AdvanceSession(long now)
    {
        lock (_changing)
        {
            _session?.Advance(now);
            if (_session is not { Saved: { Length: > 0 } saved } || saved == _chosen)
                return false;
            _chosen = saved;
            return true;
        }
    }

    private void Replace(string name, DeviceProfile? profile)
    {
        // Before the old one ends: where there is no line to be had, that one plays on.
        BridgeSession? next = profile is null ? null : new BridgeSession(Line(), profile, _profiles, log);
        lock (_changing)
        {
            BridgeSession? left = _ended ? next : _session;
            if (!_ended)
                (_session, _chosen) = (next, name);
            left?.Dispose();
        }
    }

    private DaemonLink Line()
    {
        var bind = IPAddress.Parse(options.Value.Bind);
        IPAddress reached = bind.Equals(IPAddress.Any) ? IPAddress.Loopback
            : bind.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback
            : bind;
        // Bound to one address of the network it is reached there, as anybody else is: it shows what they have to show.
        string secret = options.Value.Secret;
        return new DaemonLink(new IPEndPoint(reached, port()), BridgeSession.Options(secret, secret.Length > 0 ? 0 : code()));
    }
}
