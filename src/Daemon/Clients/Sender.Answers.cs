using RVae.Engine;

namespace RVae.Daemon.Clients;

/// <summary>
/// What a sender may be sent that has not shown to be where it says: nobody forges an address to have somebody else flooded.
/// It gets at most three times what it sent, as QUIC has it (RFC 9000, 8.1), and an answer whole or not at all: what does not
/// fit becomes one line that says to say hello.
/// </summary>
internal sealed partial class Sender
{
    /// <summary>Times what it sent.</summary>
    private const int Amplification = 3;

    /// <summary>Most that it can save up, bytes.</summary>
    private const int MaxCredit = 64 * 1024;

    private readonly KeptAnswers _kept = new();
    private long _credit;
    private volatile bool _keeps;
    private byte[] _asked = [];

    /// <summary>Whether it may be sent more than it sent: its address has been shown to be its own.</summary>
    private bool IsTrusted => Link.IsLoopback || Link.IsStream || Client is not null;

    /// <summary>Keeps what is answered until the end of the answer. Within a turn.</summary>
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

    /// <summary>Sends what was kept, or the line that stands for it.</summary>
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

    // A part of an answer that ends later.
    private void KeepLine(ReadOnlySpan<byte> packet)
    {
        lock (_sending)
            _kept.Add(Link, packet, _credit);
    }
}
