using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using RVae.Daemon.Clients;
using RVae.Daemon.Http;
using RVae.Daemon.Network;
using RVae.Daemon.Startup;
using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Discovery;

/// <summary>
/// Answers questions for daemons on the network, by broadcast or through the group, with name, address and what plays. It answers only
/// hosts on the networks of this machine, so that nobody can have answers sent across the world. A daemon that is bound to loopback answers
/// only this machine.
/// </summary>
internal sealed class AnsweringService(
    IOptions<RVaeOptions> options, NetworkService network, NetworkAccess access, HttpService http, Conductor conductor,
    Clients.SessionOptions sessions, IMonotonicClock clock, TimeProvider time, ILogger<AnsweringService> logger) : BackgroundService
{
    private const int LargestQuestion = 512;

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    // A network that comes after the daemon is looked for so often.
    private static readonly TimeSpan NetworkSearch = TimeSpan.FromSeconds(10);

    private readonly AnswerLimit _limit = new();
    private readonly Lock _answering = new();
    private readonly List<GroupMembership> _memberships = [];

    /// <summary>This daemon, as it describes itself to a host with this address; null where that host could not reach it.</summary>
    public FoundDaemon? Self(IPAddress asker)
    {
        RVaeOptions held = options.Value;
        IReadOnlyList<(IPAddress Address, IPNetwork Network)> own = Neighbourhood.Own();
        bool isOwn = own.Any(at => at.Address.Equals(asker)) || IPAddress.IsLoopback(asker);
        IPAddress bound = IPAddress.Parse(held.Bind);
        bool isEverywhere = bound.Equals(IPAddress.Any) || bound.Equals(IPAddress.IPv6Any);
        if (!isOwn && (IPAddress.IsLoopback(bound) || !access.Allows(asker) || !own.Any(at => at.Network.Contains(asker))))
            return null;
        string host = !isEverywhere ? bound.ToString()
            : isOwn ? IPAddress.Loopback.ToString() : own.First(at => at.Network.Contains(asker)).Address.ToString();
        PerformanceState state = conductor.State;
        return new FoundDaemon(
            held.ShownName(), host, network.Port, Math.Max(http.Port, 0), ProgramVersion.Current,
            !isOwn && access.AsksProof, state.Transport.Playing, (float)state.Transport.Bpm, state.Decks[0].Model?.Card.Name ?? "");
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (sessions.JoinCode is { } code)
            NetworkLog.JoinCodeIs(logger, code.Number);
        if (!options.Value.Announce)
            return;
        await Task.Yield();
        List<Socket> sockets = Open(IPAddress.Parse(options.Value.Bind));
        try
        {
            await Task.WhenAll(sockets.Select(socket => HearAsync(socket, stoppingToken)).Append(StayAsync(stoppingToken))).ConfigureAwait(false);
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }
    }

    private async Task StayAsync(CancellationToken stoppingToken)
    {
        while (_memberships.Count > 0 && !stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(NetworkSearch, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (GroupMembership membership in _memberships)
                membership.Renew();
        }
    }

    private async Task HearAsync(Socket socket, CancellationToken stoppingToken)
    {
        byte[] buffer = GC.AllocateUninitializedArray<byte>(LargestQuestion, pinned: true);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                SocketReceiveFromResult received = await socket.ReceiveFromAsync(
                    buffer, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), stoppingToken).ConfigureAwait(false);
                lock (_answering)
                {
                    Answer(socket, (IPEndPoint)received.RemoteEndPoint, buffer.AsSpan(0, received.ReceivedBytes));
                }
            }
            catch (SocketException refusal)
            {
                // The question was too long, or an earlier answer did not arrive: the next question is read all the same. Any other error may last.
                if (refusal.SocketErrorCode is not (SocketError.MessageSize or SocketError.ConnectionReset))
                    await Task.Delay(Breath, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private void Answer(Socket socket, IPEndPoint from, ReadOnlySpan<byte> packet)
    {
        if (!TryRead(packet, out int port) || !_limit.Admits(from.Address, clock.Now) || Self(from.Address) is not { } self)
            return;
        Span<byte> into = stackalloc byte[OutgoingMessage.MaxBytes];
        _ = socket.SendTo(OutgoingMessage.Encode(into, FoundDaemon.Address, self.Values), new IPEndPoint(from.Address, port > 0 ? port : from.Port));
    }

    private static bool TryRead(ReadOnlySpan<byte> packet, out int replyPort)
    {
        replyPort = 0;
        if (!OscPacket.Validate(packet, out _, out _) || !OscMessage.TryRead(packet, out OscMessage message) || !message.Address.SequenceEqual("/rvae/find"u8))
            return false;
        OscArguments arguments = message.Arguments;
        return arguments.AtEnd || (arguments.TryReadAsInt32(out replyPort) && replyPort is > 0 and <= ushort.MaxValue);
    }

    // A daemon that is bound to loopback listens only there and at the group, and opens nothing to the network.
    private List<Socket> Open(IPAddress bound)
    {
        IPAddress[] wanted = !IPAddress.IsLoopback(bound) ? [IPAddress.Any]
            : OperatingSystem.IsWindows() ? [IPAddress.Loopback] : [IPAddress.Loopback, Neighbourhood.LoopbackBroadcast, Neighbourhood.Group];
        var open = new List<Socket>();
        string refused = "";
        foreach (IPAddress address in wanted)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            try
            {
                // Several daemons on one machine receive what is sent to all.
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
                socket.Bind(new IPEndPoint(address, Neighbourhood.Port));
                if (address.Equals(IPAddress.Any) || address.Equals(Neighbourhood.Group))
                    _memberships.Add(new GroupMembership(() => Neighbourhood.Own().Select(at => at.Address), own => Join(socket, own)));
                open.Add(socket);
            }
            catch (SocketException refusal)
            {
                socket.Dispose();
                refused = refusal.Message;
            }
        }

        foreach (GroupMembership membership in _memberships)
            membership.Renew();
        if (open.Count == 0)
            NetworkLog.NotFound(logger, Neighbourhood.Port, refused);
        return open;
    }

    private static bool Join(Socket socket, IPAddress own)
    {
        try
        {
            socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(Neighbourhood.Group, own));
            return true;
        }
        catch (SocketException refusal)
        {
            // A network without multicast groups still has broadcasts. An interface with several addresses is in the group by the first one.
            return refusal.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
    }
}
