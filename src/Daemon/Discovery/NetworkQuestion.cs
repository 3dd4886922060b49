using System.Net;
using System.Net.Sockets;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Discovery;

/// <summary>Asks all networks of this machine for daemons.</summary>
internal static class NetworkQuestion
{
    /// <summary>How long to wait for answers.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private const int MostFound = 64;
    private const int LargestAnswer = 1500;

    /// <summary>The daemons that answered in time, by name, each once.</summary>
    public static async Task<IReadOnlyList<FoundDaemon>> AskAsync(TimeSpan patience, CancellationToken cancellation)
    {
        var found = new Dictionary<(string, int), FoundDaemon>();
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { EnableBroadcast = true };
        socket.Bind(new IPEndPoint(IPAddress.Any, 0));
        // The question is sent twice, because a datagram may be lost.
        foreach (TimeSpan wait in (TimeSpan[])[patience / 3, patience * 2 / 3])
        {
            Ask(socket);
            await GatherAsync(socket, wait, found, cancellation).ConfigureAwait(false);
        }

        return [.. found.Values.OrderBy(daemon => daemon.Name, StringComparer.OrdinalIgnoreCase).ThenBy(daemon => daemon.Port)];
    }

    private static async Task GatherAsync(
        Socket socket, TimeSpan wait, Dictionary<(string, int), FoundDaemon> found, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(wait);
        byte[] buffer = new byte[LargestAnswer];
        while (found.Count < MostFound)
        {
            try
            {
                SocketReceiveFromResult received = await socket.ReceiveFromAsync(
                    buffer, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), limit.Token).ConfigureAwait(false);
                if (FoundDaemon.Read(buffer.AsSpan(0, received.ReceivedBytes)) is { } daemon)
                    found.TryAdd((daemon.Host, daemon.Port), daemon);
            }
            catch (SocketException)
            {
                // Some systems report here that nobody listens.
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return;
            }
        }
    }

    // Sent to the group and as broadcast, because some networks carry only one of them.
    private static void Ask(Socket socket)
    {
        byte[] bytes = new byte[32];
        var writer = new OscWriter(bytes);
        writer.BeginMessage("/rvae/find"u8, ""u8);
        if (!writer.TryFinish(out ReadOnlySpan<byte> question))
            return;
        foreach ((IPAddress address, IPNetwork network) in Neighbourhood.Own())
        {
            TrySend(socket, question, Neighbourhood.BroadcastOf(network));
            try
            {
                socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastInterface, address.GetAddressBytes());
            }
            catch (SocketException)
            {
                continue;
            }

            TrySend(socket, question, Neighbourhood.Group);
        }
    }

    private static void TrySend(Socket socket, ReadOnlySpan<byte> question, IPAddress to)
    {
        try
        {
            _ = socket.SendTo(question, SocketFlags.None, new IPEndPoint(to, Neighbourhood.Port));
        }
        catch (SocketException)
        {
            // This network does not carry it.
        }
    }
}
