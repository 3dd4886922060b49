using System.Buffers;
using System.Text;
using System.Text.Json;
using RVae.Daemon.Tests.Clients;
using RVae.Protocol.Addresses;
using RVae.Protocol.Addresses.Rows;
using RVae.Protocol.OscQuery;

namespace RVae.Daemon.Tests.Http;

/// <summary>The address table as OSCQuery's JSON.</summary>
public sealed class QueryTreeTests
{
    private readonly Clients.Stage _stage = new();
    private readonly QueryTree _tree;

    public QueryTreeTests() => _tree = new QueryTree(DaemonAddresses.Table, _stage.Services);

    [Fact]
    public void Every_address_of_the_table_is_in_the_tree_with_its_type_and_description()
    {
        JsonElement root = Whole("/");
        foreach (AddressEntry entry in DaemonAddresses.Table.Entries.Where(entry => entry.IsShown(_stage.State)))
        {
            JsonElement node = root;
            foreach (string name in entry.Address.Split('/', StringSplitOptions.RemoveEmptyEntries))
                node = node.GetProperty("CONTENTS").GetProperty(name);
            node.GetProperty("FULL_PATH").GetString().ShouldBe(entry.Address);
            node.GetProperty("HELP").GetString().ShouldBe(entry.Row.Description);
            int types = node.GetProperty("TYPE").GetString()!.Length;
            foreach (string list in new[] { "VALUE", "RANGE", "CLIPMODE", "UNIT" })
            {
                if (!node.TryGetProperty(list, out JsonElement each))
                    continue;
                // A position of all dimensions has as many values as the model has dimensions.
                int wanted = list == "VALUE" && entry.Address.EndsWith("/latent/all", StringComparison.Ordinal) ? 2 : types;
                each.GetArrayLength().ShouldBe(wanted, $"{list} of {entry.Address}");
            }
        }
    }

    [Fact]
    public void A_value_has_type_access_value_range_clip_mode_and_unit()
    {
        _stage.Stranger(1).Say("/rvae/tempo", 99f);
        JsonElement tempo = Whole("/rvae/tempo");
        tempo.GetProperty("TYPE").GetString().ShouldBe("f");
        tempo.GetProperty("ACCESS").GetInt32().ShouldBe(3);
        tempo.GetProperty("VALUE")[0].GetSingle().ShouldBe(99);
        tempo.GetProperty("RANGE")[0].ToString().ShouldBe("""{"MIN":20,"MAX":300}""");
        tempo.GetProperty("CLIPMODE")[0].GetString().ShouldBe("both");
        tempo.GetProperty("UNIT")[0].GetString().ShouldBe("time.bpm");
        tempo.GetProperty("TAGS")[0].GetString().ShouldBe("transport");
    }

    [Fact]
    public void A_position_ranges_as_far_as_the_model_that_plays()
    {
        Whole("/rvae/latent").GetProperty("RANGE").ToString().ShouldBe("""[{"MIN":-3,"MAX":3},{"MIN":-3,"MAX":3}]""");
        _stage.Play(2, new FakeModel(new FakeModel("wide").Card with { LatentRange = 5 }));
        JsonElement x = Whole("/rvae/deck/2/latent/x");
        x.GetProperty("RANGE")[0].ToString().ShouldBe("""{"MIN":-5,"MAX":5}""");
        x.GetProperty("CLIPMODE")[0].GetString().ShouldBe("both");
        x.TryGetProperty("UNIT", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("/rvae/panic", "I", 2)]
    [InlineData("/rvae/models", "I", 2)]
    [InlineData("/rvae/hello", "s", 2)]
    [InlineData("/rvae/hit", "iiiifii", 0)]
    [InlineData("/rvae/position", "if", 3)]
    [InlineData("/wek/outputs", "ff", 2)]
    public void What_is_no_value_can_be_sent_or_is_only_heard_of(string path, string type, int access)
    {
        JsonElement node = Whole(path);
        node.GetProperty("TYPE").GetString().ShouldBe(type);
        node.GetProperty("ACCESS").GetInt32().ShouldBe(access);
    }

    [Fact]
    public void A_container_has_contents_and_no_type()
    {
        JsonElement deck = Whole("/rvae/deck/2");
        deck.TryGetProperty("TYPE", out _).ShouldBeFalse();
        deck.GetProperty("ACCESS").GetInt32().ShouldBe(0);
        deck.GetProperty("CONTENTS").GetProperty("latent").GetProperty("CONTENTS").GetProperty("x")
            .GetProperty("FULL_PATH").GetString().ShouldBe("/rvae/deck/2/latent/x");
    }

    [Fact]
    public void The_models_there_are_stand_in_the_tree_and_are_what_a_model_may_be_set_to()
    {
        string[] models = [.. _stage.Services.Models.List().Select(model => model.Name)];
        models.ShouldNotBeEmpty();
        Whole("/rvae/model").GetProperty("RANGE")[0].GetProperty("VALS").EnumerateArray().Select(v => v.GetString()).ShouldBe(models);
        Whole("/rvae/models").GetProperty("CONTENTS").EnumerateObject().Select(node => node.Name).ShouldBe(models);
        Whole($"/rvae/models/{models[0]}").GetProperty("DESCRIPTION").GetString().ShouldNotBeNullOrEmpty();
        _tree.Find("/rvae/models/nobody").ShouldBeNull();
    }

    [Fact]
    public void One_attribute_can_be_asked_for_and_is_nothing_where_the_node_lacks_it()
    {
        Attribute("/rvae/tempo", QueryField.Value).ShouldBe("""{"VALUE":[120]}""");
        Attribute("/rvae/panic", QueryField.Value).ShouldBeEmpty();
        Attribute("/rvae", QueryField.Type).ShouldBeEmpty();
        foreach (QueryField attribute in QueryAttributes.All)
            QueryAttributes.Find(attribute.Name()).ShouldBe(attribute);
        QueryAttributes.Find("COLOUR").ShouldBeNull();
    }

    private JsonElement Whole(string path) => JsonDocument.Parse(
        Write(json => new QueryWriter(_tree).Write(json, _tree.Find(path).ShouldNotBeNull(path)))).RootElement;

    private string Attribute(string path, QueryField attribute) =>
        Write(json => new QueryWriter(_tree).TryWrite(json, _tree.Find(path)!, attribute));

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
