using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using RVae.Daemon.Jobs;
using RVae.Daemon.Network;
using RVae.Daemon.Settings;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Time;
using RVae.Midi.Ports;
using RVae.Midi.Ports.RtMidi;

namespace RVae.Daemon.CommandLine;

/// <summary>How well something works.</summary>
internal enum Health
{
    /// <summary>It works.</summary>
    Well,
    /// <summary>The daemon plays, but something is missing or slow.</summary>
    Limited,
    /// <summary>The daemon cannot play.</summary>
    Broken,
}

/// <summary>The result for one thing that was examined.</summary>
/// <param name="What">The thing.</param>
/// <param name="State">Tells how well it works.</param>
/// <param name="Words">The result in words, and what to do about it.</param>
internal sealed record Finding(string What, Health State, string Words)
{
    public override string ToString() =>
        $"{State switch { Health.Well => "ok   ", Health.Limited => "note ", _ => "WRONG" }}  {What,-18}  {Words}";
}

/// <summary>Examines all that the daemon needs of this machine.</summary>
internal static class Examination
{
    public static IReadOnlyList<Finding> Run(DataFolders folders, string bind, int port, int httpPort) =>
    [
        System(),
        Torch(),
        RtMidi(),
        Realtime(),
        Memory(),
        Port("OSC over UDP", bind, port, SocketType.Dgram, ProtocolType.Udp),
        Room(),
        Port("OSC over TCP", bind, port, SocketType.Stream, ProtocolType.Tcp),
        .. Page(bind, httpPort),
        .. LinkExamination.Run(),
        DataFolder(folders),
        Models(folders),
    ];

    private static Finding System() => new(
        "system", Health.Well,
        $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, .NET {Environment.Version}, {Environment.ProcessorCount} cores");

    private static Finding Torch() => TrainingProgram.Check() is { } fault
        ? new("training", Health.Limited, fault.Message)
        : new("training", Health.Well, "libtorch loads: training works");

    private static Finding RtMidi()
    {
        if (!RtMidiSystem.Create(MidiApi.Auto, "rvae-doctor", SystemMonotonicClock.Instance)
            .TryGet(out RtMidiSystem? system, out Fault fault))
        {
            return new("live MIDI", Health.Limited, $"OSC works, live MIDI does not: {fault.Message}{RtMidiWords()}");
        }

        using (system)
        {
            string[] ports =
            [
                .. system.Ports(MidiDirection.Out).Select(port => $"out {port}"),
                .. system.Ports(MidiDirection.In).Select(port => $"in {port}"),
            ];
            return new("live MIDI", Health.Well, $"{system.Library} through {system.Api}: "
                + (ports.Length == 0 ? "no ports now; a device that you plug in is found by itself" : string.Join(", ", ports)));
        }
    }

    private static string RtMidiWords() => PackageWords.RtMidi() is { } install ? $". Install it: {install}" : "";

    private static Finding Realtime()
    {
        RealtimeGrant grant = default;
        // It asks on a thread of its own. The priority that this thread is given ends with it.
        var thread = new Thread(() => grant = RealtimePriority.Request(RealtimePriority.TickThread));
        thread.Start();
        thread.Join();
        return new("realtime priority", grant.Realtime ? Health.Well : Health.Limited, grant.Explanation);
    }

    private static Finding Memory()
    {
        MemoryGrant grant = ResidentMemory.Request();
        return new("memory", grant.Locked ? Health.Well : Health.Limited, grant.Explanation);
    }

    /// <summary>Whether the page could be there; a daemon whose port of the page is taken plays without it. Nothing where no page is wanted.</summary>
    internal static Finding[] Page(string bind, int port) =>
        port == -1 ? [] : [Port("page", bind, port, SocketType.Stream, ProtocolType.Tcp, nameof(RVaeOptions.HttpPort))];

    /// <summary>Tries whether the daemon could listen at a port.</summary>
    internal static Finding Port(
        string what, string bind, int port, SocketType type, ProtocolType protocol, string key = nameof(RVaeOptions.Port))
    {
        if (!IPAddress.TryParse(bind, out IPAddress? address))
            return new(what, Health.Broken, $"'{bind}' is not an IP address: set Bind to one, such as 127.0.0.1");
        Setting setting = SettingTable.Find(key)!;
        if (port is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
            return new(what, Health.Broken, $"{port} is no port: set {key} to a number from 0 to 65535, such as {setting.Default}");
        var endpoint = new IPEndPoint(address, port);
        try
        {
            using var socket = new Socket(address.AddressFamily, type, protocol);
            socket.Bind(endpoint);
            return new(what, Health.Well, $"{endpoint} is free");
        }
        catch (SocketException refusal) when (refusal.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return new(what, Health.Limited,
                $"{endpoint} is in use. If a daemon runs now, all is well; if not, choose another port with {setting.Option} or {setting.Variable}");
        }
        catch (SocketException refusal)
        {
            return new(what, Health.Broken, $"{endpoint} cannot be opened: {refusal.Message}");
        }
    }

    private static Finding Room()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        int granted = ReceiveBuffer.Enlarge(socket);
        return granted >= ReceiveBuffer.Wanted
            ? new("room for bursts", Health.Well, $"{granted >> 10} KB of datagrams may wait")
            : new("room for bursts", Health.Limited,
                $"{granted >> 10} KB of datagrams may wait: enough for several performers"
                    + (OperatingSystem.IsLinux() ? $"; 'sysctl -w net.core.rmem_max={ReceiveBuffer.Wanted}' allows more" : ""));
    }

    private static Finding DataFolder(DataFolders folders)
    {
        string probe = Path.Combine(folders.Models, $".{Guid.NewGuid():N}.tmp");
        try
        {
            Directory.CreateDirectory(folders.Models);
            File.WriteAllBytes(probe, [0]);
            File.Delete(probe);
            return new("data folder", Health.Well, $"{folders.Root} can be written");
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return new("data folder", Health.Broken,
                $"{folders.Root} cannot be written: {refusal.Message} Choose another with --data or RVAE_DATADIRECTORY");
        }
    }

    private static Finding Models(DataFolders folders)
    {
        ModelListing listing = folders.OpenModels().List();
        string broken = listing.Unreadable.IsEmpty ? "" : $"; unreadable: {string.Join("; ", listing.Unreadable)}";
        return listing.Models.IsEmpty
            ? new("models", Health.Broken, $"none: train one with 'rvae train house --name house'{broken}")
            : new("models", listing.Unreadable.IsEmpty ? Health.Well : Health.Limited, $"{listing.Models.Length} to play{broken}");
    }
}
