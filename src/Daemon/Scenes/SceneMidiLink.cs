using System.Text;
using RVae.Daemon.Clients;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Scenes;

/// <summary>The sender of the recalls that MIDI inputs ask for. It takes the answers, and logs failures.</summary>
/// <param name="logger">Logs recalls that failed.</param>
internal sealed class SceneMidiLink(ILogger<SceneMidi> logger) : ILink
{
    public string Endpoint => "midi in";

    public string Host => "midi";

    public int Port => 0;

    public bool IsLoopback => true;

    public bool IsStream => true;

    /// <summary>
    /// The place in the set list, from 0, that the message means; null for none. It is read while the message is carried out, on the thread that
    /// sends it.
    /// </summary>
    public int? Place { get; set; }

    public ILink ToPort(int port) => this;

    public bool Equals(ILink? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => Endpoint.GetHashCode(StringComparison.Ordinal);

    public void Send(ReadOnlySpan<byte> packet)
    {
        if (!OscMessage.TryRead(packet, out OscMessage message) || !message.Address.SequenceEqual("/rvae/fail"u8))
            return;
        OscArguments arguments = message.Arguments;
        if (arguments.TryReadAsString(out _) && arguments.TryReadAsString(out _) && arguments.TryReadAsString(out ReadOnlySpan<byte> why))
            SceneLog.MidiFailed(logger, Encoding.UTF8.GetString(why));
    }
}
