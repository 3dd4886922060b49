using System.Globalization;
using System.Text.RegularExpressions;

namespace RVae.Clients.Tests.Max.Running;

/// <summary>What <c>sprintf</c> writes: <c>%s</c>, <c>%i</c>, <c>%f</c> and <c>%.2f</c>.</summary>
internal static partial class PrintFormat
{
    public static string Fill(string format, object[] values)
    {
        int next = 0;
        return Place().Replace(format, match => Write(match, values[next++]));
    }

    private static string Write(Match match, object value) => match.Groups["kind"].Value switch
    {
        "s" => value as string ?? throw new InvalidOperationException($"{value} is no symbol, for {match.Value}"),
        "i" => ((int)MaxObject.Number(value)).ToString(CultureInfo.InvariantCulture),
        _ => MaxObject.Number(value).ToString($"F{Places(match)}", CultureInfo.InvariantCulture),
    };

    private static string Places(Match match) => match.Groups["places"] is { Success: true, Value: string places } ? places : "6";

    [GeneratedRegex("%(\\.(?<places>[0-9]))?(?<kind>[sif])")]
    private static partial Regex Place();
}
