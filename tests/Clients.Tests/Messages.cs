using System.Globalization;
using RVae.Engine.Rhythm;
using RVae.Protocol;
using RVae.Protocol.Addresses;
using RVae.Protocol.Addresses.Rows;

namespace RVae.Clients.Tests;

/// <summary>Whether the daemon takes a message that stands in a client's file or in a document.</summary>
internal static class Messages
{
    /// <summary>Every address that the daemon sends of itself or as an answer.</summary>
    public static IReadOnlySet<string> Spoken { get; } = new HashSet<string>(
    [
        .. DaemonAddresses.Table.Entries.Where(entry => (entry.Row.Access & (Access.Get | Access.Event | Access.Query)) != 0)
            .Select(entry => entry.Address),
        .. DaemonAddresses.Table.Rows.SelectMany(row => row.Answers).Select(answer => answer.Split(' ')[0]),
    ]);

    /// <summary>The address of an instrument by its name, of one by its number.</summary>
    public static string ByName(string address)
    {
        int last = address.LastIndexOf('/') + 1;
        bool isNumbered = DaemonAddresses.Table.Find(address) is null & int.TryParse(address.AsSpan(last), out int place);
        return isNumbered ? address[..last] + ((Instrument)place).Name() : address;
    }

    /// <summary>What is wrong with it, or null: its address and its arguments as words, of which some stand for any value.</summary>
    public static string? Complaint(string address, IReadOnlyList<string> values, Func<string, bool> isVariable)
    {
        if (DaemonAddresses.Table.FindRow(ByName(address)) is not { } row)
            return $"{address} is not of the address table";
        if (row.Access == Access.Event)
            return $"{address} is the daemon's to send";
        if (values.Count == 0 && row.Access.HasFlag(Access.Get))
            return null;
        if (values.Count < row.Parameters.Count(parameter => !parameter.Optional))
            return $"it takes {row.Signature}";
        string[] words = [.. values];
        int options = Array.FindIndex(words, word => row.Options.Any(option => option.Name == word));
        int plain = options < 0 ? Math.Min(words.Length, row.Parameters.Length) : options;
        return row.Parameters.Zip(words.Take(plain), (parameter, word) => Complaint(parameter, word, isVariable)).FirstOrDefault(found => found is not null)
            ?? ComplaintOfOptions(row, words[plain..], isVariable);
    }

    private static string? ComplaintOfOptions(AddressRow row, string[] pairs, Func<string, bool> isVariable)
    {
        if (pairs.Length % 2 != 0 || (pairs.Length > 0 && row.Options.IsEmpty))
            return $"it takes {row.Signature}";
        return pairs.Chunk(2)
            .Select(pair => row.Options.FirstOrDefault(option => option.Name == pair[0]) is { } option
                ? Complaint(option, pair[1], isVariable)
                : $"{pair[0]} is no option of {row.Template}")
            .FirstOrDefault(found => found is not null);
    }

    private static string? Complaint(Parameter parameter, string word, Func<string, bool> isVariable)
    {
        if (isVariable(word))
            return null;
        if (parameter.Kind == WireKind.Text)
        {
            bool isNumber = float.TryParse(word, CultureInfo.InvariantCulture, out _);
            bool fits = parameter.Choices.IsEmpty ? !isNumber : parameter.Choices.Contains(word);
            return fits ? null : $"{word} is none of {parameter.DescribeRange()}";
        }

        if (!float.TryParse(word, CultureInfo.InvariantCulture, out float number)
            || (parameter.Kind == WireKind.Whole && !int.TryParse(word, CultureInfo.InvariantCulture, out _)))
        {
            return $"{word} is no {parameter}";
        }

        return parameter.Clamp(number).Real == number ? null : $"{word} is out of range: {parameter.Name} {parameter.DescribeRange()}";
    }
}
