using RVae.Engine;
using RVae.Protocol.Osc;

namespace RVae.Protocol.Addresses;

/// <summary>
/// Takes validated messages to their rows. Used by one thread at a time; setting a position allocates nothing.
/// </summary>
public sealed class Dispatcher
{
    /// <summary>Longest pattern: matching costs pattern × address, for every address there is.</summary>
    public const int MaxPatternLength = 128;

    /// <summary>Most requests that one packet opens: each waits for files or for a service.</summary>
    public const int MostDeferred = 64;

    // Arguments that a row could take, and some more for the message that says there are too many.
    private const int MostTags = 4 * ArgumentReader.MaxArguments;

    private readonly AddressTable _table;
    private readonly WireValue[] _values = new WireValue[ArgumentReader.MaxArguments];
    private readonly WireValue[] _accepted = new WireValue[AddressRow.MaxValues];
    private readonly List<AddressEntry> _matches = [];
    private readonly List<DeferredCommand> _deferred = [];
    private readonly byte[] _tags = new byte[MostTags];

    /// <summary>A dispatcher over a table.</summary>
    public Dispatcher(AddressTable table) => _table = table;

    /// <summary>Carries out one message; services are left for <see cref="Finish"/>.</summary>
    public void Run(Turn turn, OscMessage message)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (message.LacksTypeTags)
        {
            turn.Fail(message.Address, new(
                FaultCode.BadArguments, "the type tags are missing: without them nobody can tell an int from a float; switch them on in the sender"));
            return;
        }

        OscArguments arguments = message.WithoutArrays(_tags);
        if (message.Address.SequenceEqual("/rvae/call"u8))
            RunCall(turn, arguments);
        else
            Run(turn, message.Address, arguments);
    }

    /// <summary>Publishes the turn's values, then hands the services what was left for them.</summary>
    public void Finish(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        turn.Commit();
        foreach (DeferredCommand command in _deferred)
        {
            if (command.Call is { } call)
                turn.BeginCall(call);
            Tell(turn, command.At, command.At.Row.Run!(turn, command.At, command.Values));
            turn.EndCall();
            turn.Commit();
        }

        _deferred.Clear();
    }

    /// <summary>Gives up a turn in which something broke.</summary>
    public void Abandon(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        _deferred.Clear();
        turn.Abandon();
    }

    private void RunCall(Turn turn, OscArguments arguments)
    {
        if (!arguments.TryReadAsInt32(out int id) || !arguments.TryReadAsString(out ReadOnlySpan<byte> address))
        {
            turn.Fail("/rvae/call"u8, new(FaultCode.BadArguments, "/rvae/call wants i:id s:address, then the arguments"));
            return;
        }

        turn.BeginCall(id);
        Run(turn, address, arguments.Rest());
        turn.EndCall();
    }

    private void Run(Turn turn, ReadOnlySpan<byte> address, OscArguments arguments)
    {
        if (_table.Find(address) is { } entry)
            Run(turn, entry, arguments);
        else if (OscPattern.IsPattern(address))
            RunMatches(turn, address, arguments);
        else
            turn.Fail(address, new(FaultCode.UnknownAddress, "there is no such address: /rvae/addresses lists them"));
    }

    private void RunMatches(Turn turn, ReadOnlySpan<byte> pattern, OscArguments arguments)
    {
        if (pattern.Length > MaxPatternLength)
        {
            turn.Fail(pattern, new(FaultCode.TooLarge, $"a pattern has at most {MaxPatternLength} characters"));
            return;
        }

        if (!turn.Asker.MayMatch(pattern.Length))
        {
            turn.Fail(pattern, TooManyMatches);
            return;
        }

        bool othersThanActs = Match(pattern);
        if (_matches.Count == 0)
        {
            turn.Fail(pattern, new(FaultCode.UnknownAddress, "no address matches: /rvae/addresses lists them"));
            return;
        }

        if (!turn.Asker.MayMatch(_matches.Count))
        {
            turn.Fail(pattern, TooManyMatches);
            return;
        }

        // "/rvae/*" asks for what there is. It must not say bye, stop and panic on its way.
        foreach (AddressEntry entry in _matches)
        {
            bool acts = entry.Row.Access == Access.Act;
            if (!(acts && othersThanActs) && !(entry.Row.Run is not null && IsRepeated(entry)))
                Run(turn, entry, arguments);
        }
    }

    private bool Match(ReadOnlySpan<byte> pattern)
    {
        bool othersThanActs = false;
        _matches.Clear();
        foreach (AddressEntry entry in _table.Entries)
        {
            if (entry.Row.Access == Access.Event || !OscPattern.Matches(pattern, entry.Utf8.Span))
                continue;
            _matches.Add(entry);
            othersThanActs |= entry.Row.Access != Access.Act;
        }

        return othersThanActs;
    }

    /// <summary>Whether the same thing is already done under its shorter address.</summary>
    private bool IsRepeated(AddressEntry entry) =>
        !ReferenceEquals(entry, entry.Canonical) && _matches.Contains(entry.Canonical);

    private void Run(Turn turn, AddressEntry at, OscArguments arguments)
    {
        AddressRow row = at.Row;
        if (row.Access == Access.Event)
        {
            turn.Fail(at.Utf8.Span, new(FaultCode.UnknownAddress, "the daemon sends this; it takes nothing there"));
            return;
        }

        bool bare = arguments.AtEnd || (arguments.Left == 1 && arguments.Current is OscTag.Nil or OscTag.Infinitum);
        if (bare && row.Read is not null)
            turn.Answer(at, _accepted.AsSpan(0, row.Read(turn, at, _accepted)));
        else if (!bare && row.Write is not null)
            Set(turn, at, arguments);
        else if (row.Run is not null)
            Act(turn, at, arguments, bare);
        else
            turn.Fail(at.Utf8.Span, new(FaultCode.BadArguments, $"{row.Template} wants {row.Signature}"));
    }

    private void Set(Turn turn, AddressEntry at, OscArguments arguments)
    {
        var reader = new ArgumentReader(at.Row, arguments, _values);
        if ((turn.Claimed(at) ?? reader.Read()) is { } refused)
        {
            turn.Fail(at.Utf8.Span, refused);
            return;
        }

        ReadOnlySpan<WireValue> values = _values.AsSpan(0, reader.Count);
        if (at.Row.Write!(turn, at, values) is { } fault)
        {
            turn.Fail(at.Utf8.Span, fault);
            return;
        }

        ReadOnlySpan<WireValue> accepted = at.Row is { Read: { } read, HappensLater: false }
            ? _accepted.AsSpan(0, read(turn, at, _accepted))
            : values;
        if (turn.Call is not null || reader.Adjusted || Differ(values, accepted))
            turn.Answer(at, accepted);
        Feedback(turn, at, accepted);
    }

    /// <summary>Tells the others: on the address that was set, and on the ones where they look for the value.</summary>
    private void Feedback(Turn turn, AddressEntry at, ReadOnlySpan<WireValue> accepted)
    {
        turn.Asker.Feedback(at.Utf8.Span, accepted);
        if (at.Viewed is { } viewed)
            turn.Asker.Feedback(viewed.Utf8.Span, _values.AsSpan(0, viewed.Row.Read!(turn, viewed, _values)));
        else if (!ReferenceEquals(at, at.Canonical))
            turn.Asker.Feedback(at.Canonical.Utf8.Span, accepted);
    }

    private void Act(Turn turn, AddressEntry at, OscArguments arguments, bool bare)
    {
        AddressRow row = at.Row;

        // A button of a touch surface sends 1 when it is pressed, and 0 when it is let go.
        if (!bare && row.Parameters.Length == 0 && arguments.Left == 1 && arguments.TryReadAsFloat32(out float pressed))
        {
            if (pressed == 0)
                return;
            bare = true;
        }

        var reader = new ArgumentReader(row, bare ? default : arguments, _values);
        if ((turn.Claimed(at) ?? reader.Read()) is { } refused)
        {
            turn.Fail(at.Utf8.Span, refused);
            return;
        }

        if (reader.Adjusted && row.Access == Access.Query)
            turn.Line(at.Utf8.Span, _values.AsSpan(0, reader.Count)); // what is answered instead
        if (row.Deferred && (turn.Asker.IsBusy || _deferred.Count >= MostDeferred))
            turn.Fail(at.Utf8.Span, new(FaultCode.TooMany, "too much of yours is still being worked on: wait for its end"));
        else if (row.Deferred)
            _deferred.Add(new(at, _values.AsSpan(0, reader.Count).ToArray(), turn.Leave()));
        else
            Tell(turn, at, row.Run!(turn, at, _values.AsSpan(0, reader.Count)));
    }

    private static void Tell(Turn turn, AddressEntry at, Fault? fault)
    {
        if (fault is { } told)
            turn.Fail(at.Utf8.Span, told);
    }

    /// <summary>Whether a value was changed by more than the rounding of its way there and back.</summary>
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
        FaultCode.TooMany, "your patterns match too much at once: match fewer addresses, or wait a second");

    private readonly record struct DeferredCommand(AddressEntry At, WireValue[] Values, int? Call);
}
