using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Rhythm;

namespace RVae.Protocol.Addresses;

/// <summary>What may be done with an address.</summary>
[Flags]
public enum Access
{
    /// <summary>Nothing can be done with it.</summary>
    None = 0,
    /// <summary>Without arguments it answers with its value.</summary>
    Get = 1,
    /// <summary>With arguments it takes a value.</summary>
    Set = 2,
    /// <summary>It answers a question, and changes nothing.</summary>
    Query = 4,
    /// <summary>It does something. Patterns run it only where they match nothing but such addresses.</summary>
    Act = 8,
    /// <summary>The daemon sends it; nobody sends it to the daemon.</summary>
    Event = 16,
    /// <summary>A value that is read and set.</summary>
    Value = Get | Set,
}

/// <summary>Writes the value of an address; gives how many values it wrote.</summary>
public delegate int ValueReader(IStateView view, AddressEntry at, Span<WireValue> into);

/// <summary>Takes a value, already of the right kinds and in range; a fault where it cannot be taken.</summary>
public delegate Fault? ValueWriter(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> values);

/// <summary>Does or answers what is asked, with arguments of the right kinds and in range.</summary>
public delegate Fault? Command(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> values);

/// <summary>
/// One row of the address table, from which dispatch, checking, help and the reference come.
/// </summary>
/// <param name="Template">
/// The address; <c>{deck}</c> stands for 1–4, <c>{instrument}</c> for the names of the instruments that a kit may have. What begins with
/// <c>/rvae/deck/{deck}/</c> also exists without these two parts, for deck 1.
/// </param>
/// <param name="Access">What may be done with it.</param>
/// <param name="Parameters">Its arguments, in order.</param>
/// <param name="Description">What it does, and sounds like.</param>
public sealed record AddressRow(
    string Template, Access Access, ImmutableArray<Parameter> Parameters, string Description)
{
    /// <summary>Most values that a row's value has.</summary>
    public const int MaxValues = 8;

    /// <summary>Whether each instrument has an address of its own.</summary>
    public bool ByInstrument { get; } = Template.Contains(InstrumentPart, StringComparison.Ordinal);

    /// <summary>What stands for the name of an instrument.</summary>
    internal const string InstrumentPart = "{instrument}";

    /// <summary>Key-value pairs that may follow the arguments, in any order.</summary>
    public ImmutableArray<Parameter> Options { get; init; } = [];

    /// <summary>How often its arguments may come, one round after the other in one message: a list. 1 for a row without a list.</summary>
    public int Rounds { get; init; } = 1;

    /// <summary>What it answers, where that is not its value: <c>/rvae/models/item s:name …</c>.</summary>
    public ImmutableArray<string> Answers { get; init; } = [];

    /// <summary>Group in the reference, and tags for tools: the first is the group.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Reads the value.</summary>
    public ValueReader? Read { get; init; }

    /// <summary>Sets the value.</summary>
    public ValueWriter? Write { get; init; }

    /// <summary>Does or answers what is asked.</summary>
    public Command? Run { get; init; }

    /// <summary>
    /// It hands work to a service, which takes the conductor itself: in a bundle it runs after all the bundle's values
    /// have taken effect.
    /// </summary>
    public bool Deferred { get; init; }

    /// <summary>
    /// Setting it asks for something that happens at a tick to come: until then it reads as it was, so what was taken
    /// is told, and not what is read.
    /// </summary>
    public bool HappensLater { get; init; }

    /// <summary>The template of the value of which this is another view: a set of one is also told as the other.</summary>
    public string? ViewOf { get; init; }

    /// <summary>The template of the value that an act changes: a claim on that value is a claim on this as well.</summary>
    public string? Changes { get; init; }

    /// <summary>Whether claims of a scope reach it: what plays does, questions and the session do not.</summary>
    public bool Claimable { get; init; }

    /// <summary>Whether a snapshot holds it: every value once, and no second views.</summary>
    public bool InSnapshot => Access.HasFlag(Access.Get) && ViewOf is null;

    /// <summary>
    /// A snapshot leaves it out while it has the value that the daemon starts with: there are many of them, and a snapshot has to fit
    /// the buffer that a socket has. Each of its values has a default.
    /// </summary>
    public bool ToldWhereSet { get; init; }

    /// <summary>The value that the daemon starts with where it differs from instrument to instrument; else each argument's own default.</summary>
    public Func<Instrument, WireValue>? UsualOfInstrument { get; init; }

    /// <summary>Arguments as a line: <c>f:x f:y</c>, then the options.</summary>
    public string Signature
    {
        get
        {
            IEnumerable<string> parts = Parameters.Select(p => p.ToString());
            if (Rounds > 1)
                parts = parts.Append("…");
            if (Options.Length > 0)
                parts = parts.Append($"[{string.Join(' ', Options.Select(o => $"{o.Name} {o.ToString()[0]}"))}]");
            return string.Join(' ', parts);
        }
    }
}
