using System.Collections.Immutable;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Controllers;
using RVae.Midi.Ports;

namespace RVae.Daemon.Bridge;

/// <summary>The options of a bridge on the command line.</summary>
/// <param name="Input">Port, or null.</param>
/// <param name="Profile">Profile, or null.</param>
/// <param name="Api">The system's MIDI.</param>
/// <param name="Deck">The deck, or null for the deck of the profile.</param>
internal sealed record BridgeOptions(string? Input, string? Profile, MidiApi Api, int? Deck)
{
    /// <summary>The folders of profiles.</summary>
    public ProfileFolders Folders { get; } = CommandOptions.Folders(null).Profiles();

    /// <summary>A controller to listen to.</summary>
    /// <param name="Profile">The profile of the controller.</param>
    /// <param name="Ports">Ports at which it may be.</param>
    public sealed record Device(DeviceProfile Profile, ImmutableArray<WantedPort> Ports);

    /// <summary>Finds the controller: by the profile, by the port, or by what is plugged in.</summary>
    public Outcome<Device> Find()
    {
        if (!BridgePorts.Create(Api).TryGet(out IMidiSystem? system, out Fault absent))
            return absent;
        using (system)
            return Find(system.Ports(MidiDirection.In));
    }

    private Outcome<Device> Find(ImmutableArray<string> ports)
    {
        Outcome<DeviceProfile> found = Profile is not null
            ? Folders.Read(Profile)
            : Folders.For(Input is not null && PortNames.Find(ports, Input) is { } port ? [port] : ports) is { } known
                ? known
                : Unknown(ports);
        return found.Then(profile => PortsOf(profile).Then(wantedPorts => (Outcome<Device>)new Device(
            Deck is { } deck ? profile with { Deck = deck } : profile, wantedPorts)));
    }

    private Outcome<ImmutableArray<WantedPort>> PortsOf(DeviceProfile profile)
    {
        string names = Input ?? string.Join(',', profile.Ports);
        return names.Length > 0
            ? WantedPort.ReadList(names)
            : new Fault(FaultCode.BadArguments, $"profile {profile.Name} names no port: name one with --midi-in");
    }

    private Fault Unknown(ImmutableArray<string> ports) => new(
        FaultCode.NotFound,
        $"no MIDI port is that of a known controller ({(ports.IsEmpty ? "there are none" : string.Join(", ", ports))}): "
        + $"name one with --profile ({string.Join(", ", Folders.Names())}) and --midi-in, or learn one with --learn");
}
