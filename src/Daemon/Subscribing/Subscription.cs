using System.Text;
using RVae.Daemon.Clients;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Subscribing;

/// <summary>The options with which a client joins a daemon.</summary>
/// <param name="Name">Name among the clients.</param>
/// <param name="Events">The classes of events that it wants, separated by spaces.</param>
/// <param name="Secret">The secret that a daemon on another machine may ask for; empty for none.</param>
/// <param name="Code">The join code that the daemon may ask for instead; 0 for none.</param>
internal sealed record SubscriptionOptions(string Name, string Events, string Secret, int Code = 0);

/// <summary>Sends a packet to the daemon, or loses it.</summary>
internal delegate void PacketSending(ReadOnlySpan<byte> packet);

/// <summary>
/// Keeps a client subscribed: it says hello, answers the daemon's challenge, renews the lease, and says hello again when the daemon has
/// fallen silent or has forgotten the client. One thread.
/// </summary>
internal sealed class Subscription(SubscriptionOptions options, PacketSending send)
{
    private const long Second = 1_000_000_000;

    // Seconds: three renewals, of which one datagram may be lost.
    private const int Lease = 10;
    private const long Renewal = 3 * Second;

    // Two renewals without an answer.
    private const long Silence = 7 * Second;

    // A renewal is a call, so that its answer shows that the daemon is there and knows us. A failure would not show that: a daemon that was
    // started anew does not know that we are where we say, and sends us no more bytes than we sent.
    private const int RenewalCall = 1;

    private readonly byte[] _packet = new byte[512];
    private long _answered;
    private long _nextWord;

    /// <summary>Whether the daemon has let the client join, and answers.</summary>
    public bool Joined { get; private set; }

    /// <summary>Why the daemon does not let the client join, in words; empty where it has not said so.</summary>
    public string Refusal { get; private set; } = "";

    /// <summary>Says hello, or renews the lease, when it is time. The argument is in nanoseconds.</summary>
    public void KeepUp(long now)
    {
        if (now - _answered > Silence)
            Joined = false;
        if (now < _nextWord)
            return;
        _nextWord = now + (Joined ? Renewal : Second);
        if (Joined)
            Renew();
        else
            SayHello();
    }

    /// <summary>Takes a message of the daemon.</summary>
    /// <returns>Whether the message is only about the subscription.</returns>
    public bool Hear(OscMessage message, long now)
    {
        OscArguments arguments = message.Arguments;
        if (message.Address.SequenceEqual("/rvae/welcome"u8))
        {
            (Joined, Refusal, _answered, _nextWord) = (true, "", now, now + Renewal);
            return false;
        }

        if (message.Address.SequenceEqual("/rvae/reply"u8))
        {
            if (arguments.TryReadAsInt32(out int call) && call == RenewalCall)
                _answered = now;
            return false;
        }

        if (message.Address.SequenceEqual("/rvae/challenge"u8))
        {
            Answer(arguments);
            return true;
        }

        return message.Address.SequenceEqual("/rvae/fail"u8) && IsRefused(arguments);
    }

    /// <summary>Ends the subscription and says goodbye.</summary>
    public void Leave()
    {
        var writer = new OscWriter(_packet);
        writer.BeginMessage("/rvae/bye"u8, ""u8);
        Send(ref writer);
    }

    private void SayHello()
    {
        var writer = new OscWriter(_packet);
        writer.BeginMessage("/rvae/hello"u8, options.Code == 0 ? "ssiss"u8 : "ssisssi"u8);
        writer.WriteString(options.Name);
        writer.WriteString("lease"u8);
        writer.WriteInt32(Lease);
        writer.WriteString("events"u8);
        writer.WriteString(options.Events);
        if (options.Code != 0)
        {
            writer.WriteString("code"u8);
            writer.WriteInt32(options.Code);
        }

        Send(ref writer);
    }

    private void Renew()
    {
        var writer = new OscWriter(_packet);
        writer.BeginMessage("/rvae/call"u8, "is"u8);
        writer.WriteInt32(RenewalCall);
        writer.WriteString("/rvae/renew"u8);
        Send(ref writer);
    }

    // A daemon that wants the secret sends a nonce in its challenge. A join code was sent with the hello already.
    private void Answer(OscArguments challenge)
    {
        if (!challenge.TryReadAsInt32(out int token))
            return;
        bool asksProof = challenge.TryReadAsString(out ReadOnlySpan<byte> nonce), proves = asksProof && options.Code == 0;
        if (proves && options.Secret.Length == 0)
        {
            Refusal = "it wants a proof: give its join code with --code, or the secret that it has as RVAE_SECRET";
            return;
        }

        var writer = new OscWriter(_packet);
        writer.BeginMessage("/rvae/confirm"u8, proves ? "is"u8 : "i"u8);
        writer.WriteInt32(token);
        if (proves)
            writer.WriteString(SharedSecret.Prove(options.Secret, Encoding.ASCII.GetString(nonce)));
        Send(ref writer);
    }

    private bool IsRefused(OscArguments failure)
    {
        if (!failure.TryReadAsString(out ReadOnlySpan<byte> asked))
            return false;
        if (asked.SequenceEqual("/rvae/renew"u8) || asked.SequenceEqual("/rvae/call"u8))
        {
            // The daemon was started anew, or the lease ended while the network was down.
            if (Joined)
                (Joined, _nextWord) = (false, 0);
            return true;
        }

        if (!asked.SequenceEqual("/rvae/hello"u8) && !asked.SequenceEqual("/rvae/confirm"u8))
            return false;
        if (failure.TryReadAsString(out _) && failure.TryReadAsString(out ReadOnlySpan<byte> why))
            Refusal = ShownText.Of(why);
        return true;
    }

    private void Send(ref OscWriter writer)
    {
        if (writer.TryFinish(out ReadOnlySpan<byte> packet))
            send(packet);
    }
}
