using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Protocol;
using RVae.Protocol.Addresses;

namespace RVae.Daemon.Clients;

/// <summary>Joining, leaving and claims. Within a transaction only.</summary>
internal sealed partial class Sender : IClientSession
{
    /// <summary>How long a challenge may be answered, nanoseconds.</summary>
    private const long ChallengeLife = 10_000_000_000;

    private const int MaxWrongTokens = 3;

    private Challenge? _challenge;

    /// <inheritdoc/>
    public long Received => _sessions.Clock.SinceStart(_heldUntil ?? _sessions.Traces?.ArrivedAt() ?? Heard);

    /// <inheritdoc/>
    public long Now => _sessions.Clock.SinceStart(_sessions.Clock.Now);

    /// <inheritdoc/>
    public Fault? Hello(HelloOptions hello)
    {
        ILink link = hello.ReplyPort is { } port ? Link.ToPort(port) : Link;
        if (link.IsOwn)
        {
            return new(
                FaultCode.BadArguments,
                $"port {link.Port} is the daemon's own: name the one at which you listen, or none to be answered where you send from");
        }

        if (!Joining.TryRead(hello, this, link, out Client? joining, out Fault fault))
            return fault;

        if (Link.IsLoopback || (Client is { } known && known.Link.Equals(link)))
            return _sessions.Join(this, joining);

        // The token is sent where everything else would be sent. A peer that gives it back hears at that address.
        SessionOptions options = _sessions.Options;
        _challenge = new Challenge(
            joining, options.Tokens(), options.AsksProof ? options.Nonces() : "", hello.Code, Heard + ChallengeLife);
        WireValue[] question = _challenge.Nonce.Length > 0 ? [_challenge.Token, _challenge.Nonce] : [_challenge.Token];
        Span<byte> buffer = stackalloc byte[OutgoingMessage.MaxBytes];
        SendPacket(link, OutgoingMessage.Encode(buffer, "/rvae/challenge"u8, question));
        return null;
    }

    /// <inheritdoc/>
    public Fault? Confirm(int token, string proof)
    {
        if (_challenge is not { } challenge || Heard > challenge.Expires)
            return new(FaultCode.Denied, "no challenge is open for you: say /rvae/hello first, and answer within 10 s");

        // A sender that has the token is where it says. Only its tries count: nobody can use up the tries of another host.
        string? refusal = challenge.Token != token ? "that is not the token of the challenge"
            : challenge.Nonce.Length > 0 ? WhyUnproven(challenge, proof) : null;
        if (refusal is not null)
        {
            if (++challenge.Wrong >= MaxWrongTokens)
                _challenge = null;
            return new(FaultCode.Denied, refusal);
        }

        _challenge = null;
        return _sessions.Join(this, challenge.Requested);
    }

    // Why the join code or the proof of the secret is not right; null where it is.
    private string? WhyUnproven(Challenge challenge, string proof)
    {
        SessionOptions options = _sessions.Options;
        bool isCode = JoinCode.TryRead(proof, out int code);
        if (options.JoinCode is { } joinCode && (isCode || proof.Length == 0))
        {
            if (code == 0)
                code = challenge.Code;
            return code != 0 ? joinCode.Refusal(Link.Host, code, Heard)
                : "this daemon wants its join code: say /rvae/hello s:name code i:code. Its log, its page and rvae monitor show the code";
        }

        return options.Secret.Length > 0 && SharedSecret.IsProof(options.Secret, challenge.Nonce, proof)
            ? null : "that does not prove the secret: send HMAC-SHA256(secret, the challenge's nonce) in hexadecimal";
    }

    /// <inheritdoc/>
    public int CurrentJoinCode => _sessions.Options.JoinCode?.Number ?? 0;

    /// <inheritdoc/>
    public Fault? Renew() => Client is null ? NotJoined : null;

    /// <inheritdoc/>
    public Fault? Leave()
    {
        if (Client is not { } leaving)
            return NotJoined;

        // Over UDP anybody on another machine can forge the sender's address. So the client stays a while: if it is still there, its next
        // message keeps it.
        if (Link.IsLoopback || Link.IsStream)
            _sessions.Remove(leaving);
        else
            leaving.EndSoon(Heard);
        return null;
    }

    /// <summary>The sender has joined, and hears at this link. There it is also told when it is forgotten.</summary>
    public void HearsAt(ILink link) => (_heardAt, _toldClock) = (link, false);

    /// <inheritdoc/>
    public Fault? Claim(string scope, bool force)
    {
        if (Client is not { } client)
            return NotJoined;
        Fault? refused = _sessions.Claims.Take(client.Id, scope, force, out IReadOnlyList<int> losers);
        foreach (int loser in losers)
            _sessions.TellTaken(client, scope, loser);
        return refused;
    }

    /// <inheritdoc/>
    public Fault? Release(string scope) => Client is { } client ? _sessions.Claims.Release(client.Id, scope) : NotJoined;

    /// <inheritdoc/>
    public Fault? Dump(bool on)
    {
        if (on && !IsAdmitted)
            return new(FaultCode.Denied, "only clients are logged: say /rvae/hello first");
        Dumps = on;
        return null;
    }

    /// <inheritdoc/>
    public Fault? Trace(bool on)
    {
        if (on && !IsAdmitted)
            return new(FaultCode.Denied, "only clients are traced: say /rvae/hello first");
        return _sessions.Traces is { } traces
            ? traces.Trace(this, on)
            : new(FaultCode.Unavailable, "nothing plays here to be traced");
    }

    /// <summary>The position that a deck (from 0) was given, or is on its way to.</summary>
    public LatentPoint PositionOf(int deck) => _sessions.Transaction.Position(deck);

    /// <inheritdoc/>
    public IReadOnlyList<ClientSummary> Clients()
    {
        var clients = new List<ClientSummary>();
        foreach (Client client in _sessions.Registry.All)
            clients.Add(new(client.Id, client.Name, client.Link.Endpoint, _sessions.Claims.Of(client.Id)));

        return clients;
    }

    /// <inheritdoc/>
    public IReadOnlyList<DropCount> Drops() => _sessions.Drops.List();

    /// <summary>The sender is no client any more. Failures of this transaction go to the port at which it heard before its lease ended.</summary>
    public void AnswerWhereItHeard() => _answeredAt = _heardAt;

    private Fault NotJoined
    {
        get
        {
            AnswerWhereItHeard();
            return new(FaultCode.Denied, "you are not a client: say /rvae/hello s:name first, from the same port");
        }
    }

    private sealed class Challenge(Client joining, int token, string nonce, int code, long expires)
    {
        public Client Requested { get; } = joining;

        public int Token { get; } = token;

        public string Nonce { get; } = nonce;

        public int Code { get; } = code;

        public long Expires { get; } = expires;

        public int Wrong { get; set; }
    }
}
