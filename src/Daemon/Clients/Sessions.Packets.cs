using System.Globalization;
using RVae.Engine;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Clients;

/// <summary>Messages and bundles of a packet that has been validated. Within the lock of turns.</summary>
internal sealed partial class Sessions
{
    /// <inheritdoc/>
    public void Refuse(ILink from, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(from);
        lock (_transactions)
        {
            Sender sender = _senders.Of(from);
            sender.Hear(0, Clock.Now);
            sender.BeginAnswer(default);
            sender.Fail(default, fault, null);
            sender.EndAnswer();
        }
    }

    private void Take(Sender sender, ReadOnlySpan<byte> packet, OscTimeTag ripe)
    {
        Transaction.Begin(sender);
        ReadOnlySpan<byte> address = OscMessage.TryRead(packet, out OscMessage asked) ? asked.Address : "#bundle"u8;
        sender.BeginAnswer(address);
        long before = Transaction.State.Version;
        _options.Observer?.Begin(sender.Client?.Id ?? 0, sender.Link.Endpoint, sender.Received);
        try
        {
            Run(sender, packet, ripe);
            _dispatcher.Finish(Transaction);
            if (Traces is { Any: true } traces)
                traces.CarriedOut(sender, address, before, Transaction.MovedDecks);
        }
#pragma warning disable CA1031 // A broken row must not silence the stage: it costs its own message, and is logged.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogBroken(e, sender.Link.Endpoint);
            _dispatcher.Abandon(Transaction);
            sender.Fail(default, new(FaultCode.Failed, "the daemon failed; its log has the details"), null);
        }
        finally
        {
            try
            {
                sender.EndAnswer();
            }
            finally
            {
                _options.Observer?.End();
            }
        }
    }

    /// <summary>Carries out a message, or the messages of a bundle whose time has come.</summary>
    /// <param name="sender">The sender.</param>
    /// <param name="packet">Message or bundle.</param>
    /// <param name="ripe">
    /// Bundles up to this time tag run without another look at the clock: the one around them has waited for it, or its sender
    /// was told how late it is.
    /// </param>
    private void Run(Sender sender, ReadOnlySpan<byte> packet, OscTimeTag ripe)
    {
        bool isMessage = OscMessage.TryRead(packet, out OscMessage message);
        if (!MayRun(sender, packet))
        {
            Drops.Count(DropCause.Denied);
            sender.AnswerWhereItHeard();
            sender.Fail(
                isMessage ? message.Address : "#bundle"u8,
                new(FaultCode.Denied, "this daemon wants a proof: say /rvae/hello s:name code i:code with its join code. Or prove its secret, and send back the token of its challenge with /rvae/confirm"),
                null);
            return;
        }

        if (isMessage)
        {
            _options.Observer?.Message(packet);
            _dispatcher.Run(Transaction, message);
            return;
        }

        if (!OscBundle.TryRead(packet, out OscBundle bundle))
            return;

        if (ripe.IsBefore(bundle.TimeTag))
        {
            if (!IsDue(sender, packet, bundle.TimeTag))
                return;

            ripe = bundle.TimeTag;
        }

        foreach (ReadOnlySpan<byte> element in bundle.Elements)
            Run(sender, element, ripe);
    }

    /// <summary>A peer that has not proved itself may only say hello.</summary>
    private bool MayRun(Sender sender, ReadOnlySpan<byte> packet) =>
        !_options.AsksProof || sender.IsAdmitted || IsJoining(packet);

    private static bool IsJoining(ReadOnlySpan<byte> packet)
    {
        if (OscMessage.TryRead(packet, out OscMessage message))
        {
            ReadOnlySpan<byte> address = Meant(message);
            return address.SequenceEqual("/rvae/hello"u8) || address.SequenceEqual("/rvae/confirm"u8);
        }

        // Some programs put each message into a bundle of its own, as openFrameworks does. One that would be held takes room from those who may play.
        if (!OscBundle.TryRead(packet, out OscBundle bundle) || !bundle.TimeTag.IsImmediate)
            return false;
        OscElements elements = bundle.Elements;
        return elements.MoveNext() && IsJoining(elements.Current) && !elements.MoveNext();
    }

    // A call runs what the message alone would run.
    private static ReadOnlySpan<byte> Meant(in OscMessage message)
    {
        if (!message.Address.SequenceEqual("/rvae/call"u8))
            return message.Address;
        OscArguments arguments = message.Arguments;
        return arguments.TryReadAsInt32(out _) && arguments.TryReadAsString(out ReadOnlySpan<byte> address) ? address : message.Address;
    }

    /// <summary>Whether a bundle runs now. One of the future is held; one of the past runs, and its sender is told.</summary>
    private bool IsDue(Sender sender, ReadOnlySpan<byte> bundle, OscTimeTag tag)
    {
        long due = Clock.ToMoment(tag);
        long ahead = due - Clock.Now;
        if (Math.Abs(ahead) > BundleSchedule.Plausible)
        {
            // Seconds of 1970, of 2001 or of the sender's start, milliseconds, another time zone: it can only mean now.
            sender.TellWrongClock(-ahead / 1e6f);
            return true;
        }

        if (ahead <= 0)
        {
            if (ahead < 0)
                sender.TellLate(-ahead / 1e6f);

            return true;
        }

        if (ahead > BundleSchedule.Horizon)
        {
            Drops.Count(DropCause.Bundles);
            string seconds = (ahead / 1e9).ToString("0", CultureInfo.InvariantCulture);
            sender.Fail("#bundle"u8, new(FaultCode.TooLarge, $"the daemon holds a bundle for 60 s at most, not {seconds}: are the clocks set?"), null);
        }
        else if (!_schedule.TryHold(sender, bundle, tag, due))
        {
            Drops.Count(DropCause.Bundles);
            sender.Fail("#bundle"u8, new(FaultCode.TooMany, "too many bundles wait for their time: send them later"), null);
        }

        return false;
    }
}
