using System.Text.RegularExpressions;
using RVae.Protocol.Addresses.Rows;

namespace RVae.Clients.Tests.Documents;

/// <summary>What a reader copies out of the documents is what the daemon takes.</summary>
public sealed partial class AddressesInDocuments
{
    public static TheoryData<string> Paths => Document.Paths;

    [Theory, MemberData(nameof(Paths))]
    public void Every_address_is_of_the_address_table(string path)
    {
        foreach ((int number, string line) in Document.All[path].Lines)
        {
            foreach (Match match in Address().Matches(line))
                IsKnown(match.Value).ShouldBeTrue($"{path}:{number}: nothing is at {match.Value}");
        }
    }

    [Theory, MemberData(nameof(Paths))]
    public void Every_line_of_oscsend_is_taken(string path)
    {
        foreach ((int number, string line) in Document.All[path].Lines)
        {
            foreach (Match match in OscSend().Matches(line))
            {
                string[] words = match.Groups[2].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                string tags = words.FirstOrDefault() ?? "";
                words.Length.ShouldBeGreaterThanOrEqualTo(tags.Length == 0 ? 0 : tags.Length + 1, $"{path}:{number}: {match.Value} has a value for each of {tags}");
                Messages.Complaint(match.Groups[1].Value, [.. words.Skip(1).Take(tags.Length)], _ => false).ShouldBeNull($"{path}:{number}: {match.Value}");
            }
        }
    }

    [Fact]
    public void What_the_sketch_of_Processing_sends_is_taken_and_what_it_waits_for_is_said()
    {
        string sketch = string.Join('\n', Document.All["docs/clients.md"].CodeOf("java"));
        Match[] sent = [.. ProcessingMessage().Matches(sketch).Cast<Match>()];
        sent.Select(message => message.Groups[1].Value).ShouldBe(["/rvae/hello", "/rvae/renew", "/rvae/latent/pad"]);
        foreach (Match message in sent)
        {
            string[] values = [.. message.Groups[2].Captures.Select(value => value.Value.Trim('"'))];
            Messages.Complaint(message.Groups[1].Value, values, value => value.StartsWith("mouse", StringComparison.Ordinal) || value.StartsWith("1 - mouse", StringComparison.Ordinal))
                .ShouldBeNull(message.Value);
        }

        Match waited = ProcessingWait().Match(sketch);
        Messages.Spoken.ShouldContain(waited.Groups[1].Value);
    }

    [Theory]
    [InlineData("/rvae/latent", true)]
    [InlineData("/rvae/deck/2/mute/kick", true)]
    [InlineData("/rvae/deck/N/", true)]
    [InlineData("/rvae/welcome", true)]
    [InlineData("/rvae/latent/recall/NAME", true)]
    [InlineData("/rvae/latents", false)]
    [InlineData("/rvae/dek/", false)]
    public void An_address_that_is_not_there_is_found(string address, bool known) => IsKnown(address).ShouldBe(known);

    /// <summary>An address, one that the daemon answers with, or with a slash at its end a part of some.</summary>
    private static bool IsKnown(string written)
    {
        string address = written.Replace("/deck/N", "/deck/1", StringComparison.Ordinal).Replace("/recall/NAME", "/recall", StringComparison.Ordinal);
        return address.EndsWith('/')
            ? DaemonAddresses.Table.Entries.Any(entry => entry.Address.StartsWith(address, StringComparison.Ordinal))
            : DaemonAddresses.Table.Find(address) is not null || Messages.Spoken.Contains(address);
    }

    // Not a folder of this name, as /etc/rvae.
    [GeneratedRegex("(?<![a-z])/rvae/(?:[A-Za-z0-9_-]+/?)*")]
    private static partial Regex Address();

    [GeneratedRegex(@"oscsend \S+ \d+ (/\S+)((?: +[^\s#`|]+)*)")]
    private static partial Regex OscSend();

    [GeneratedRegex("""new OscMessage\("([^"]+)"\)(?:\.add\(([^)]*)\))*""")]
    private static partial Regex ProcessingMessage();

    [GeneratedRegex("""checkAddrPattern\("([^"]+)"\)""")]
    private static partial Regex ProcessingWait();
}
