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
/// The bridge within the daemon, for a controller on the same machine. It is an ordinary client over loopback that listens to the daemon's
/// own MIDI inputs. Another profile gets a new session, which replaces the old one between two messages. Ends after the inputs.
/// </summary>
/// <param name="options">The options of the daemon.</param>
/// <param name="inputs">The daemon's MIDI inputs.</param>
/// <param name="folders">The folders of the daemon, with those of profiles.</param>
/// <param name="work">Reads profiles.</param>
/// <param name="feedback">Tells clients when the profile has changed.</param>
/// <param name="log">Takes what a person should know.</param>
/// <param name="port">Gives the daemon's port, once it is taken.</param>
/// <param name="code">Gives the daemon's join code; 0 for none.</param>
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

    /// <summary>
    /// Whether this desk starts while the performance of an earlier desk plays. Then a missing profile costs the controller, and not the
    /// start.
    /// </summary>
    public bool TakesOver { get; init; }

    /// <summary>The chosen profile: its name, or the path of its file where that was configured; empty for none. Any thread.</summary>
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
    public bool Uses(string port, MidiMessage message) => _session is { } session && PlaysFrom(port, session) && session.Uses(message);

    /// <summary>Chooses a profile by its name or the path of its file; empty for none. Any thread; clients are not told.</summary>
    /// <returns>Why the profile cannot be chosen; then the old one stays.</returns>
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
        // A client must not find out which files are on this machine, or what is in them.
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
        {
            if (_session is not { } session)
                return;
            if (PlaysFrom(from.Port, session))
                session.Take(from, message);
            else
                session.Left(from); // a port that the profile names may have come while this one held something
        }
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

    // The controller is at the ports that its profile names. Where none of them is listened to, the controller is at a port of another name, such
    // as that of an interface, and every port may be its.
    private bool PlaysFrom(string port, BridgeSession session) => session.Names(port) || !inputs.Has(session.Names);

    // A learned control is saved in a profile of the user. That profile is chosen from then on.
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
        // The new session is made before the old one ends: where no link can be made, the old session stays.
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
        // A daemon that is bound to one address of the network is reached there, like by any other client. So the bridge proves itself, too.
        string secret = options.Value.Secret;
        return new DaemonLink(new IPEndPoint(reached, port()), BridgeSession.Options(secret, secret.Length > 0 ? 0 : code()));
    }
}
