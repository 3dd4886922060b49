using System.Text.Json;
using RVae.Daemon.Tests.Clients;
using RVae.Protocol.Addresses;
using RVae.Protocol.Addresses.Rows;
using RVae.Protocol.OscQuery;

namespace RVae.Daemon.Tests.Http;

/// <summary>
/// The tree as other programs take it in. Chataigne makes a folder of each node with CONTENTS and drops its value, and writes the
/// DESCRIPTION beside each control; Vezér and libossia take leaves with TYPE, ACCESS and a RANGE of as many elements.
/// </summary>
public sealed class ImportersOfTheTree
{
    private readonly Clients.Stage _stage = new();

    [Fact]
    public void Every_value_is_a_leaf_somewhere_for_importers_that_make_folders_of_nodes_with_contents()
    {
        HashSet<string> leaves = [.. Leaves(Tree()).Select(leaf => leaf.GetProperty("FULL_PATH").GetString()!)];
        foreach (AddressEntry entry in DaemonAddresses.Table.Entries.Where(e => e.Row.Access.HasFlag(Access.Get) && e.IsShown(_stage.State)))
            leaves.ShouldContain(entry.Twin?.Address ?? entry.Address);
        leaves.ShouldContain("/rvae/threshold/value");
    }

    [Fact]
    public void A_leaf_twin_is_set_and_read_like_the_value_itself_and_no_pattern_meets_it()
    {
        Peer peer = _stage.Subscriber(5000);
        Peer other = _stage.Subscriber(5001);
        peer.Ask("/rvae/threshold/value", 0.25f).ShouldBeEmpty();
        peer.Ask("/rvae/threshold").ShouldBe(["/rvae/threshold 0.25f"]);
        peer.Ask("/rvae/threshold/value").ShouldBe(["/rvae/threshold/value 0.25f"]);
        other.Hear().ShouldContain("/rvae/threshold 0.25f");
        peer.Ask("/rvae/mute/*").Count.ShouldBe(9);
        peer.Say("/rvae/claim", "deck/1/threshold");
        other.Ask("/rvae/threshold/value", 0.5f).ShouldHaveSingleItem().ShouldContain("'claimed'");
    }

    [Fact]
    public void Labels_are_short_and_the_whole_description_stands_beside_them()
    {
        foreach (JsonElement node in Leaves(Tree()).Where(leaf => leaf.TryGetProperty("TYPE", out _)))
        {
            node.GetProperty("DESCRIPTION").GetString()!.Length.ShouldBeInRange(1, 60);
            node.GetProperty("LABEL").GetString().ShouldBe(node.GetProperty("DESCRIPTION").GetString());
            node.GetProperty("HELP").GetString().ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public void Ranges_have_as_many_elements_as_types()
    {
        foreach (JsonElement node in Leaves(Tree()).Where(leaf => leaf.TryGetProperty("RANGE", out _)))
            node.GetProperty("RANGE").GetArrayLength().ShouldBe(node.GetProperty("TYPE").GetString()!.Length);
    }

    private static IEnumerable<JsonElement> Leaves(JsonElement node)
    {
        if (!node.TryGetProperty("CONTENTS", out JsonElement contents))
            return [node];
        return contents.EnumerateObject().SelectMany(member => Leaves(member.Value));
    }

    private JsonElement Tree()
    {
        var tree = new QueryTree(DaemonAddresses.Table, _stage.Services);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
            new QueryWriter(tree).Write(json, tree.Root);
        return JsonDocument.Parse(bytes.ToArray()).RootElement;
    }
}
