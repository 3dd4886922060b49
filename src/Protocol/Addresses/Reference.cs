using System.Text;

namespace RVae.Protocol.Addresses;

/// <summary>Writes the address table as text: for <c>/rvae/help</c>, and as the reference in <c>docs/osc-reference.md</c>.</summary>
public static class Reference
{
    private static readonly (string Tag, string Title)[] Groups =
    [
        ("session", "Session"), ("position", "Position"), ("deck", "Deck"), ("instrument", "Instruments of a deck"), ("pins", "Pins"),
        ("transport", "Transport"), ("scenes", "Scenes"), ("gestures", "Gestures"), ("models", "Models and datasets"), ("capture", "Finding and capturing"), ("datasets", "Clips of datasets"), ("training", "Training"),
        ("midi", "MIDI"), ("link", "Link session"), ("room", "Rooms"),
        ("events", "Sent by the daemon"),
    ];

    /// <summary>The access of a row in a word or two: <c>get set</c>, <c>query</c>, <c>act</c>, <c>event</c>.</summary>
    public static string AccessOf(AddressRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Access switch
        {
            Access.Value => "get set",
            Access.Get => "get",
            Access.Set => "set",
            Access.Query => "query",
            Access.Act => "act",
            _ => "event",
        };
    }

    /// <summary>Ranges, choices and defaults of a row's arguments: <c>bpm 20…300 bpm, default 120</c>.</summary>
    public static string RangesOf(AddressRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return string.Join("; ", row.Parameters.Concat(row.Options).Select(Describe).Where(text => text.Length > 0));
    }

    /// <summary>The whole reference in Markdown.</summary>
    public static string ToMarkdown(AddressTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var text = new StringBuilder(Preface);
        if (table.Rows.FirstOrDefault(row => Array.TrueForAll(Groups, group => group.Tag != row.Tags[0])) is { } homeless)
            throw new ArgumentException($"{homeless.Template} has the tag '{homeless.Tags[0]}', which is no group of the reference", nameof(table));
        foreach ((string tag, string title) in Groups)
        {
            text.Append("\n## ").Append(title).Append('\n');
            foreach (AddressRow row in table.Rows.Where(r => r.Tags[0] == tag))
                Append(text, row);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, AddressRow row)
    {
        text.Append("\n### `").Append(row.Template).Append("`\n\n");
        text.Append('`').Append(AccessOf(row)).Append('`');
        if (row.Signature.Length > 0)
            text.Append(" · `").Append(row.Signature).Append('`');
        if (RangesOf(row) is { Length: > 0 } ranges)
            text.Append(" · ").Append(ranges);
        text.Append("\n\n").Append(row.Description).Append('\n');
        if (row.Answers.Length > 0)
            text.Append("\nAnswers: ").AppendJoin(", ", row.Answers.Select(a => $"`{a}`")).Append('\n');
    }

    private static string Describe(Parameter parameter)
    {
        string range = parameter.DescribeRange();
        string value = parameter.Default is { } d && d.ToString() is { Length: > 0 } words ? $"default {words}" : "";
        string both = (range, value) switch
        {
            ("", "") => "",
            (_, "") => range,
            ("", _) => value,
            _ => $"{range}, {value}",
        };
        return both.Length == 0 ? "" : $"{parameter.Name} {both}";
    }

    private const string Preface =
        """
        # OSC reference

        Made from the daemon's address table by a test (`RVAE_WRITE_REFERENCE=1` writes it anew): do not edit.

        UDP and TCP on port 9600. `i` is an int32, `f` a float32, `s` a string; `[…]` may be left out.

        - **get set**: without arguments the daemon answers with the value, on the same address, to the sender. With arguments
          it sets the value. What is out of range is clamped, and the sender gets the value that was taken.
        - **query** asks and changes nothing; **act** does something. A button may send an act a `1` when it is pressed
          (it acts) and a `0` when it is released (nothing happens).
        - **event** is sent by the daemon.
        - `{deck}` is 1–4. Without `/deck/{deck}` an address means deck 1. `{instrument}` is one of
          kick snare hat openhat lowtom midtom hightom clap rim ride ridebell crash pedalhat cowbell tambourine shaker:
          the first instrument of the deck's kit, the second and so on. The names of the kit do as well, and come first. A
          number, from 0, always means the place.
        - Bars, beats and ticks count from 0, decks from 1.
        - An answer comes on the address that was asked. Snapshot and feedback use the short address for deck 1. Another
          address may mean the same value (`/rvae/deck/1/…`, a pad, one axis): if a client sets it there, the others hear it
          there, too.
        - Work that takes time ends with `/rvae/done s:address …`. What cannot be done is answered with
          `/rvae/fail s:address s:code s:message`. A description says which codes to expect, as in "`not-found`: there is
          no such gesture". Others are possible.
        - Patterns (`? * [] {} //`) reach every value and question that they match. They leave acts alone if they match a
          value or a question, too: `/rvae/*` asks for everything and stops nothing. A pattern that matches only acts
          (`/rvae/{stop,panic}`) runs them. If a kit has names of its own, a pattern means these where it matches any.
        - In a bundle, values take effect together, between the same two ticks. Models, trainings and `sync` follow.
        - `/rvae/call i:id s:address …`: a value answers `/rvae/reply i:id` and the value. A list sends its lines as ever
          and ends with `/rvae/reply i:id i:count`. Work that takes time replies when it has ended. What has nothing to
          answer replies with the id alone.

        """;
}
