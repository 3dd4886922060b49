using RVae.Engine;

namespace RVae.Daemon.Clients;

/// <summary>
/// Bounds what the daemon sends to a sender that has not shown to be where it says. Otherwise somebody could forge an address to have
/// another machine flooded. Such a sender gets at most three times the bytes that it sent, as in QUIC (RFC 9000, 8.1). It gets an answer
/// whole or not at all: in place of one that does not fit, a single line asks for a hello.
/// </summary>
internal sealed partial class Sender
{
    /// <summary>How many times the bytes that it sent such a sender may get.</summary>
    private const int Amplification = 3;

    /// <summary>Most bytes that such a sender can save up.</summary>
    private const int MaxCredit = 64 * 1024;

    private readonly KeptAnswers _kept = new();
    private long _credit;
    private volatile bool _keeps;
    private byte[] _asked = [];

    /// <summary>Whether the sender may get any number of bytes: its address has been shown to be its own.</summary>
    private bool IsTrusted => Link.IsLoopback || Link.IsStream || Client is not null;

    /// <summary>Begins to keep the answers to a packet, until <see cref="EndAnswer()"/>. Within a transaction.</summary>
    public void BeginAnswer(ReadOnlySpan<byte> asked)
    {
        if (IsTrusted)
            return;
        lock (_sending)
        {
            _keeps = true;
            _asked = asked.ToArray();
        }
    }

    /// <summary>Sends the answers that were kept, or the single line in their place.</summary>
    public void EndAnswer() => EndAnswer(_asked);

    private void Earn(int bytes) => _credit = Math.Min(_credit + (Amplification * (long)KeptAnswers.CostOf(bytes)), MaxCredit);

    private void EndAnswer(ReadOnlySpan<byte> asked)
    {
        lock (_sending)
        {
            _keeps = false;
            if (_kept.IsEmpty)
                return;
            (IReadOnlyList<(ILink To, byte[] Packet)> packets, int cost, bool overflowed) = _kept.Take();
            if (!overflowed && (IsTrusted || cost <= _credit))
            {
                _credit -= cost;
                foreach ((ILink to, byte[] packet) in packets)
                    to.Send(packet);
                return;
            }
        }

        _sessions.Drops.Count(DropCause.Withheld);
        SayHello(asked);
    }

    private void SayHello(ReadOnlySpan<byte> asked)
    {
        Span<byte> buffer = stackalloc byte[OutgoingMessage.MaxBytes];
        ReadOnlySpan<byte> line = OutgoingMessage.EncodeFail(buffer, asked, new(FaultCode.Denied, "say /rvae/hello"), null);
        lock (_sending)
        {
            if (line.IsEmpty || _credit < KeptAnswers.CostOf(line.Length))
                return;
            _credit -= KeptAnswers.CostOf(line.Length);
        }

        (_answeredAt ?? Link).Send(line);
    }

    private void SendPacket(ILink link, ReadOnlySpan<byte> packet)
    {
        if (packet.IsEmpty)
        {
            _sessions.CountUnsendable();
            return;
        }

        if (IsTrusted)
        {
            link.Send(packet);
            return;
        }

        lock (_sending)
            _kept.Add(link, packet, _credit);
        if (!_keeps)
            EndAnswer(_asked);
    }

    // Keeps a part of an answer that ends later.
    private void KeepLine(ReadOnlySpan<byte> packet)
    {
        lock (_sending)
            _kept.Add(Link, packet, _credit);
    }
}
