using System.Globalization;
using RVae.Engine;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Clients;

/// <summary>Carries out the messages and bundles of a packet that has been validated. Under the lock of transactions.</summary>
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
    /// <param name="packet">A message or a bundle.</param>
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

        // Some programs, such as those made with openFrameworks, put each message into a bundle. A bundle that would be held is refused
        // here: it takes room from senders that may play.
        if (!OscBundle.TryRead(packet, out OscBundle bundle) || !bundle.TimeTag.IsImmediate)
            return false;
        OscElements elements = bundle.Elements;
        return elements.MoveNext() && IsJoining(elements.Current) && !elements.MoveNext();
    }

    // A call runs the message that it contains.
    private static ReadOnlySpan<byte> Meant(in OscMessage message)
    {
        if (!message.Address.SequenceEqual("/rvae/call"u8))
            return message.Address;
        OscArguments arguments = message.Arguments;
        return arguments.TryReadAsInt32(out _) && arguments.TryReadAsString(out ReadOnlySpan<byte> address) ? address : message.Address;
    }

    /// <summary>Whether a bundle runs now. A bundle for later is held. A late one runs, and its sender is told how late it is.</summary>
    private bool IsDue(Sender sender, ReadOnlySpan<byte> bundle, OscTimeTag tag)
    {
        long due = Clock.ToMoment(tag);
        long ahead = due - Clock.Now;
        if (Math.Abs(ahead) > BundleSchedule.Plausible)
        {
            // The sender counts from another zero (1970, 2001, its own start), in milliseconds or in another time zone. The only sensible
            // time is now.
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
