using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Protocol.Osc;

namespace RVae.Protocol.Addresses;

/// <summary>Carries out validated messages by their rows. Used by one thread at a time; setting a position allocates nothing.</summary>
public sealed class Dispatcher
{
    /// <summary>Longest pattern, bytes. Matching costs pattern × address steps for every address of the table.</summary>
    public const int MaxPatternLength = 128;

    /// <summary>Most requests that one packet may open: each waits for files or for a service.</summary>
    public const int MostDeferred = 64;

    // Room for all arguments that a row could take, and some more, so that the message can say that there are too many.
    private const int MostTags = ArgumentReader.MaxOfList + (4 * ArgumentReader.MaxArguments);

    private readonly AddressTable _table;
    private readonly KitNames _names;
    private readonly WireValue[] _values = new WireValue[ArgumentReader.MaxOfList];
    private readonly WireValue[] _accepted = new WireValue[AddressRow.MaxValues];
    private readonly List<AddressEntry> _matches = [];
    private readonly List<DeferredCommand> _deferred = [];
    private readonly byte[] _tags = new byte[MostTags];

    /// <summary>Makes a dispatcher over a table.</summary>
    public Dispatcher(AddressTable table) => (_table, _names) = (table, new KitNames(table));

    /// <summary>Carries out one message. Work of services is left for <see cref="Finish"/>.</summary>
    public void Run(Transaction transaction, OscMessage message)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        if (message.LacksTypeTags)
        {
            transaction.Fail(message.Address, new(
                FaultCode.BadArguments, "the type tags are missing, so an int cannot be told from a float: switch them on in the sender"));
            return;
        }

        OscArguments arguments = message.WithoutArrays(_tags);
        if (message.Address.SequenceEqual("/rvae/call"u8))
            RunCall(transaction, arguments);
        else
            Run(transaction, message.Address, arguments);
    }

    /// <summary>Publishes the transaction's values, then hands the left work to the services.</summary>
    public void Finish(Transaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        transaction.Commit();
        foreach (DeferredCommand command in _deferred)
        {
            if (command.Call is { } call)
                transaction.BeginCall(call);
            Tell(transaction, command.At, command.At.Row.Run!(transaction, command.At, command.Values));
            transaction.EndCall();
            transaction.Commit();
        }

        _deferred.Clear();
    }

    /// <summary>Gives up a transaction in which an exception was thrown.</summary>
    public void Abandon(Transaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        _deferred.Clear();
        transaction.Abandon();
    }

    private void RunCall(Transaction transaction, OscArguments arguments)
    {
        if (!arguments.TryReadAsInt32(out int id) || !arguments.TryReadAsString(out ReadOnlySpan<byte> address))
        {
            transaction.Fail("/rvae/call"u8, new(FaultCode.BadArguments, "/rvae/call wants i:id s:address, then the arguments"));
            return;
        }

        transaction.BeginCall(id);
        Run(transaction, address, arguments.Rest());
        transaction.EndCall();
    }

    private void Run(Transaction transaction, ReadOnlySpan<byte> address, OscArguments arguments)
    {
        if (_names.Find(address, transaction.State) is { } entry)
            Run(transaction, entry, arguments);
        else if (OscPattern.IsPattern(address))
            RunMatches(transaction, address, arguments);
        else
            transaction.Fail(address, new(FaultCode.UnknownAddress, "there is no such address: /rvae/addresses lists them"));
    }

    private void RunMatches(Transaction transaction, ReadOnlySpan<byte> pattern, OscArguments arguments)
    {
        if (pattern.Length > MaxPatternLength)
        {
            transaction.Fail(pattern, new(FaultCode.TooLarge, $"a pattern has at most {MaxPatternLength} characters"));
            return;
        }

        if (!transaction.Requester.MayMatch(pattern.Length))
        {
            transaction.Fail(pattern, TooManyMatches);
            return;
        }

        bool othersThanActs = Match(pattern, transaction.State);
        if (_matches.Count == 0)
        {
            transaction.Fail(pattern, new(FaultCode.UnknownAddress, "no address matches: /rvae/addresses lists them"));
            return;
        }

        if (!transaction.Requester.MayMatch(_matches.Count))
        {
            transaction.Fail(pattern, TooManyMatches);
            return;
        }

        // A pattern such as "/rvae/*" asks for all values. It must not also say bye, stop and panic.
        foreach (AddressEntry entry in _matches)
        {
            bool acts = entry.Row.Access == Access.Act;
            if (!(acts && othersThanActs) && !(entry.Row.Run is not null && IsRepeated(entry)))
                Run(transaction, entry, arguments);
        }
    }

    private bool Match(ReadOnlySpan<byte> pattern, PerformanceState state)
    {
        bool othersThanActs = false;
        _matches.Clear();
        _names.Begin(pattern, state);
        foreach (AddressEntry entry in _table.Entries)
        {
            if (entry.Row.Access == Access.Event || !entry.IsShown(state) || _names.Match(pattern, entry, state) is not { } matched)
                continue;
            _matches.Add(matched);
            othersThanActs |= entry.Row.Access != Access.Act;
        }

        return othersThanActs;
    }

    /// <summary>Whether the same row is already carried out under its shorter address.</summary>
    private bool IsRepeated(AddressEntry entry) =>
        entry.Index != entry.Canonical.Index && _matches.Exists(other => other.Index == entry.Canonical.Index);

    private void Run(Transaction transaction, AddressEntry at, OscArguments arguments)
    {
        AddressRow row = at.Row;
        if (row.Access == Access.Event)
        {
            transaction.Fail(at.Utf8.Span, new(FaultCode.UnknownAddress, "only the daemon sends this: it takes nothing"));
            return;
        }

        bool bare = arguments.AtEnd || (arguments.Left == 1 && arguments.Current is OscTag.Nil or OscTag.Infinitum);
        if (bare && row.Read is not null)
            transaction.Answer(at, _accepted.AsSpan(0, row.Read(transaction, at, _accepted)));
        else if (!bare && row.Write is not null)
            Set(transaction, at, arguments);
        else if (row.Run is not null)
            Act(transaction, at, arguments, bare);
        else
            transaction.Fail(at.Utf8.Span, new(FaultCode.BadArguments, $"{row.Template} wants {row.Signature}"));
    }

    private void Set(Transaction transaction, AddressEntry at, OscArguments arguments)
    {
        var reader = new ArgumentReader(at.Row, arguments, _values);
        if ((transaction.Claimed(at) ?? reader.Read()) is { } refused)
        {
            transaction.Fail(at.Utf8.Span, refused);
            return;
        }

        ReadOnlySpan<WireValue> values = _values.AsSpan(0, reader.Count);
        if (at.Row.Write!(transaction, at, values) is { } fault)
        {
            transaction.Fail(at.Utf8.Span, fault);
            return;
        }

        ReadOnlySpan<WireValue> accepted = at.Row is { Read: { } read, HappensLater: false }
            ? _accepted.AsSpan(0, read(transaction, at, _accepted))
            : values;
        if (transaction.Call is not null || reader.Adjusted || Differ(values, accepted))
            transaction.Answer(at, accepted);
        Feedback(transaction, at, accepted);
    }

    /// <summary>
    /// Tells other clients a set value: on the address that was set, and on all addresses where clients look for the value. A name from the kit is
    /// not told, because in another kit it may mean another instrument.
    /// </summary>
    private void Feedback(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> accepted)
    {
        if (_table.Find(at.Utf8.Span) is not { } known || known.Instrument == at.Instrument)
            transaction.Requester.Feedback(at.Utf8.Span, accepted);
        if (at.Viewed is { } viewed)
            transaction.Requester.Feedback(viewed.Utf8.Span, _values.AsSpan(0, viewed.Row.Read!(transaction, viewed, _values)));
        else if (!ReferenceEquals(at, at.Canonical))
            transaction.Requester.Feedback(at.Canonical.Utf8.Span, accepted);
    }

    private void Act(Transaction transaction, AddressEntry at, OscArguments arguments, bool bare)
    {
        AddressRow row = at.Row;

        // A button of a touch surface sends 1 when it is pressed, and 0 when it is released.
        if (!bare && row.Parameters.Length == 0 && arguments.Left == 1 && arguments.TryReadAsFloat32(out float pressed))
        {
            if (pressed == 0)
                return;
            bare = true;
        }

        var reader = new ArgumentReader(row, bare ? default : arguments, _values);
        if ((transaction.Claimed(at) ?? reader.Read()) is { } refused)
        {
            transaction.Fail(at.Utf8.Span, refused);
            return;
        }

        if (reader.Adjusted && row.Access == Access.Query && row.Rounds == 1)
            transaction.Line(at.Utf8.Span, _values.AsSpan(0, reader.Count)); // tells the adjusted arguments that are answered
        if (row.Deferred && (transaction.Requester.IsBusy || _deferred.Count >= MostDeferred))
            transaction.Fail(at.Utf8.Span, new(FaultCode.TooMany, "too many of your requests are still open: wait for one to end"));
        else if (row.Deferred)
            _deferred.Add(new(at, _values.AsSpan(0, reader.Count).ToArray(), transaction.Leave()));
        else
            Tell(transaction, at, row.Run!(transaction, at, _values.AsSpan(0, reader.Count)));
    }

    private static void Tell(Transaction transaction, AddressEntry at, Fault? fault)
    {
        if (fault is { } told)
            transaction.Fail(at.Utf8.Span, told);
    }

    /// <summary>Whether a value was changed by more than rounding errors of its conversions.</summary>
    private static bool Differ(ReadOnlySpan<WireValue> sent, ReadOnlySpan<WireValue> accepted)
    {
        for (int i = 0; i < Math.Min(sent.Length, accepted.Length); i++)
        {
            bool same = sent[i].Kind == WireKind.Text
                ? sent[i] == accepted[i]
                : Math.Abs(sent[i].Real - accepted[i].Real) <= 1e-5f * Math.Max(1, Math.Abs(sent[i].Real));
            if (!same)
                return true;
        }

        return false;
    }

    private static Fault TooManyMatches => new(
        FaultCode.TooMany, "your patterns match too many addresses at once: match fewer, or wait a second");

    private readonly record struct DeferredCommand(AddressEntry At, WireValue[] Values, int? Call);
}
