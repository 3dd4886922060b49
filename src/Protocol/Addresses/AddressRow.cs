using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Rhythm;

namespace RVae.Protocol.Addresses;

/// <summary>What may be done with an address.</summary>
[Flags]
public enum Access
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>Without arguments, the address answers with its value.</summary>
    Get = 1,
    /// <summary>With arguments, the address takes a value.</summary>
    Set = 2,
    /// <summary>The address answers a question, and changes nothing.</summary>
    Query = 4,
    /// <summary>The address does something. A pattern runs acts only if it matches nothing else.</summary>
    Act = 8,
    /// <summary>The daemon sends it; nobody sends it to the daemon.</summary>
    Event = 16,
    /// <summary>A value that is read and set.</summary>
    Value = Get | Set,
}

/// <summary>Writes the value of an address into a span; returns how many values it wrote.</summary>
public delegate int ValueReader(IStateView view, AddressEntry at, Span<WireValue> into);

/// <summary>Sets a value. The arguments have the right kinds and are in range. A fault where the value cannot be set.</summary>
public delegate Fault? ValueWriter(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> values);

/// <summary>Carries out a command or answers a question. The arguments have the right kinds and are in range.</summary>
public delegate Fault? Command(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> values);

/// <summary>One row of the address table. Dispatch, checks, help and the reference all come from the rows.</summary>
/// <param name="Template">
/// The address; <c>{deck}</c> stands for 1–4, <c>{instrument}</c> for the names of the instruments that a kit may have. A template that begins with
/// <c>/rvae/deck/{deck}/</c> also exists without these two parts, for deck 1.
/// </param>
/// <param name="Access">What may be done with the address.</param>
/// <param name="Parameters">The arguments, in order.</param>
/// <param name="Description">What the address does, and how that sounds.</param>
public sealed record AddressRow(
    string Template, Access Access, ImmutableArray<Parameter> Parameters, string Description)
{
    /// <summary>Most arguments that the value of a row has.</summary>
    public const int MaxValues = 8;

    /// <summary>Whether each instrument has its own address.</summary>
    public bool ByInstrument { get; } = Template.Contains(InstrumentPart, StringComparison.Ordinal);

    /// <summary>The part of a template that stands for the name of an instrument.</summary>
    internal const string InstrumentPart = "{instrument}";

    /// <summary>Key-value pairs that may follow the arguments, in any order.</summary>
    public ImmutableArray<Parameter> Options { get; init; } = [];

    /// <summary>How often the arguments may be repeated in one message: a list. 1 for a row without a list.</summary>
    public int Rounds { get; init; } = 1;

    /// <summary>The messages that the address answers with, where these are not its value, such as <c>/rvae/models/item s:name …</c>.</summary>
    public ImmutableArray<string> Answers { get; init; } = [];

    /// <summary>Tags for tools. The first tag is the group in the reference.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Reads the value.</summary>
    public ValueReader? Read { get; init; }

    /// <summary>Sets the value.</summary>
    public ValueWriter? Write { get; init; }

    /// <summary>Carries out the command or answers the question.</summary>
    public Command? Run { get; init; }

    /// <summary>
    /// Whether the row hands work to a service, which takes the conductor itself. In a bundle such a row runs after all values of the bundle have
    /// taken effect.
    /// </summary>
    public bool Deferred { get; init; }

    /// <summary>
    /// Whether a set value takes effect only at a coming tick. Until then a reader gets the old value, so feedback tells the value that was set.
    /// </summary>
    public bool HappensLater { get; init; }

    /// <summary>The template of the value that this row shows in another form. A set value is told under both addresses.</summary>
    public string? ViewOf { get; init; }

    /// <summary>The template of the value that an act changes. A claim on that value also claims this act.</summary>
    public string? Changes { get; init; }

    /// <summary>Whether claims can reach this row. They reach rows that change what plays, but not questions and rows of the session.</summary>
    public bool Claimable { get; init; }

    /// <summary>Whether a snapshot holds the value: every value once, in one form.</summary>
    public bool InSnapshot => Access.HasFlag(Access.Get) && ViewOf is null;

    /// <summary>
    /// Whether a snapshot leaves the value out while it is as the daemon starts. There are many such values, and a snapshot has to fit the buffer of
    /// a socket. Each argument of such a value has a default.
    /// </summary>
    public bool ToldWhereSet { get; init; }

    /// <summary>
    /// The value that the daemon starts with, where it differs from instrument to instrument; null where each argument's own default holds.
    /// </summary>
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
