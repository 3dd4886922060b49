using System.Net;
using Microsoft.Extensions.Options;
using RVae.Daemon.MidiPorts;
using RVae.Daemon.Startup;
using RVae.Daemon.Subscribing;
using RVae.Engine;
using RVae.Midi.Bridge;
using RVae.Midi.Ports;

namespace RVae.Daemon.Bridge;

/// <summary>
/// The bridge in the daemon itself, for the simple case of a controller at the same machine: an ordinary client on the
/// loopback, which listens to the daemon's own MIDI inputs. Ends after the inputs do.
/// </summary>
internal sealed class HostedBridge(
    IOptions<RVaeOptions> options, MidiInputs inputs, DataFolders folders, BridgeLog log) : IHostedService, IDisposable
{
    private BridgeSession? _session;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        RVaeOptions wanted = options.Value;
        if (wanted.Midi.Profile.Length == 0)
            return Task.CompletedTask;
        ProfileFolders profiles = folders.Profiles();
        if (!profiles.Read(wanted.Midi.Profile).TryGet(out DeviceProfile? profile, out Fault fault))
            throw new StartupException(ExitCode.Configuration, $"configuration: Midi:Profile: {fault.Message}");
        if (wanted.Port == 0)
            throw new StartupException(ExitCode.Configuration, "configuration: Midi:Profile needs a Port that is not 0");
        var bind = IPAddress.Parse(wanted.Bind);
        IPAddress reached = bind.Equals(IPAddress.Any) ? IPAddress.Loopback
            : bind.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback
            : bind;
        var link = new DaemonLink(new IPEndPoint(reached, wanted.Port), BridgeSession.Options(wanted.Secret));
        _session = new BridgeSession(link, profile, profiles, log);
        inputs.Listen(_session);
        return Task.CompletedTask;
    }

    /// <summary>Whether a message of a port is a control of the profile. Any thread.</summary>
    public bool Uses(string port, MidiMessage message) => _session?.Uses(port, message) == true;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _session?.Dispose();
        _session = null;
    }
}
