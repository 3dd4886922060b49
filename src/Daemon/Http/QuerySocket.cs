using System.Net.WebSockets;
using System.Text.Json;
using RVae.Daemon.Clients;
using RVae.Daemon.Http.Tickets;
using RVae.Daemon.Network;
using RVae.Engine;
using RVae.Protocol.Osc.Framing;

namespace RVae.Daemon.Http;

/// <summary>
/// Handles what a WebSocket sends. Binary messages are OSC packets, as over any transport. Text is an OSCQuery command, <c>{"COMMAND":
/// "LISTEN" or "IGNORE", "DATA": path}</c>.
/// </summary>
internal sealed class QuerySocket(IPacketHandler sessions, ValueWatch watch, Func<ILink, bool> isAdmitted, WatchingOnly watching)
{
    private const int FirstRoom = 4096;
    private const int MaxMessage = StreamFraming.DefaultMaxPacket;

    /// <summary>Reads from a peer until the peer or the token ends it.</summary>
    public async Task RunAsync(WebSocket socket, WebSocketPeer peer, CancellationToken ending)
    {
        byte[] buffer = new byte[FirstRoom];
        using var proof = CancellationTokenSource.CreateLinkedTokenSource(ending);
        if (!isAdmitted(peer))
            proof.CancelAfter(TcpEndpoint.ProofMilliseconds);
        bool joined = false;
        try
        {
            int length = 0;
            while (true)
            {
                // The tree is only for peers that may play: it is not told before they have proved themselves.
                if (!joined && (joined = isAdmitted(peer)))
                {
                    watch.Join(peer);
                    proof.CancelAfter(Timeout.Infinite);
                }

                if (length == buffer.Length)
                    Array.Resize(ref buffer, Math.Min(2 * buffer.Length, MaxMessage));
                ValueWebSocketReceiveResult part = await socket.ReceiveAsync(buffer.AsMemory(length), proof.Token).ConfigureAwait(false);
                if (part.MessageType == WebSocketMessageType.Close)
                    break;
                length += part.Count;
                if (part.EndOfMessage)
                {
                    Take(peer, part.MessageType, buffer.AsSpan(0, length));
                    length = 0;
                }
                else if (length == MaxMessage)
                {
                    peer.Send(FailMessage.Of(new Fault(FaultCode.TooLarge, $"a message may have at most {MaxMessage} bytes: the connection is closed")));
                    break;
                }
            }
        }
        catch (Exception end) when (end is WebSocketException or OperationCanceledException or IOException)
        {
            // The peer hung up, or the daemon ends.
        }
        finally
        {
            watch.Leave(peer);
            sessions.Closed(peer);
            await peer.CloseAsync().ConfigureAwait(false);
        }
    }

    private void Take(WebSocketPeer peer, WebSocketMessageType type, ReadOnlySpan<byte> message)
    {
        peer.HasSaidSomething();
        if (type == WebSocketMessageType.Binary && peer.OnlyWatches && watching.Refusal(message) is { } refusal)
            sessions.Refuse(peer, refusal);
        else if (type == WebSocketMessageType.Binary)
            sessions.Receive(peer, message);
        else if (Obey(peer, message) is { } fault)
            sessions.Refuse(peer, fault);
    }

    private Fault? Obey(WebSocketPeer peer, ReadOnlySpan<byte> text)
    {
        if (!TryRead(text, out string command, out string path))
            return new(FaultCode.BadArguments, "a command is {\"COMMAND\": \"LISTEN\" or \"IGNORE\", \"DATA\": path}");
        if (!isAdmitted(peer))
            return new(FaultCode.Denied, "this daemon has a secret: say /rvae/hello on this WebSocket first, and answer its challenge");
        switch (command)
        {
            case "LISTEN":
                return watch.Listen(peer, path) ? null : new(FaultCode.UnknownAddress, $"nothing at '{path}' has a value to listen to");
            case "IGNORE":
                watch.Ignore(peer, path);
                return null;
            default:
                return new(FaultCode.BadArguments, $"there is no command '{command}': use LISTEN or IGNORE");
        }
    }

    private static bool TryRead(ReadOnlySpan<byte> text, out string command, out string path)
    {
        (command, path) = ("", "");
        var json = new Utf8JsonReader(text);
        try
        {
            if (!JsonDocument.TryParseValue(ref json, out JsonDocument? document))
                return false;
            using (document)
            {
                JsonElement root = document.RootElement;
                bool read = root.ValueKind == JsonValueKind.Object
                    && root.TryGetProperty("COMMAND", out JsonElement word) && word.ValueKind == JsonValueKind.String
                    && root.TryGetProperty("DATA", out JsonElement data) && data.ValueKind == JsonValueKind.String;
                if (read)
                    (command, path) = (root.GetProperty("COMMAND").GetString()!, root.GetProperty("DATA").GetString()!);
                return read;
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The text is no JSON, or a string in it is no Unicode.
            return false;
        }
    }
}
