using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using RVae.Engine.Rhythm;
using RVae.Protocol.Addresses;
using RVae.Protocol.Addresses.Rows;
using RVae.Protocol.Osc;

namespace RVae.Clients.Tests.Surfaces;

public sealed class SurfaceTests
{
    private const string TouchOsc = "clients/touchosc/rvae.tosc";

    /// <summary>The session that users open; one of the tests holds it to the address table.</summary>
    internal const string OpenStageControl = "clients/open-stage-control/rvae.json";

    [Fact]
    public void The_layout_of_TouchOSC_is_made_from_the_address_table()
    {
        if (Environment.GetEnvironmentVariable("RVAE_WRITE_REFERENCE") == "1")
            File.WriteAllBytes(Repository.PathOf(TouchOsc), TouchOscLayout.Compress(TouchOscLayout.Make()));
        Committed().ToString().ShouldBe(
            TouchOscLayout.Make().ToString(), $"run this test with RVAE_WRITE_REFERENCE=1 and commit {TouchOsc}");
    }

    [Fact]
    public void The_session_of_Open_Stage_Control_is_made_from_the_address_table() =>
        Repository.ShouldBeFresh(OpenStageControl, OpenStageControlSession.Make());

    [Fact]
    public void Everything_that_TouchOSC_sends_is_in_the_address_table_with_as_many_arguments()
    {
        XElement[] messages = [.. Committed().Descendants("osc")];
        messages.Length.ShouldBe(
            Surface.Controls.Count(control => control.Widget != Widget.Step)
            + Surface.Controls.Count(control => control.SentTo != control.Address && control.Widget != Widget.Button) + 1);
        foreach (XElement message in messages)
            ShouldBeTaken((string)message.Element("path")!.Descendants("value").Single()!, message.Element("arguments")!.Elements().Count());
    }

    [Fact]
    public void Everything_that_Open_Stage_Control_sends_is_in_the_address_table_with_as_many_arguments()
    {
        JsonArray tabs = JsonNode.Parse(File.ReadAllText(Repository.PathOf(OpenStageControl)))!["content"]!["tabs"]!.AsArray();
        JsonNode[] controls = [.. tabs.SelectMany(tab => tab!["widgets"]!.AsArray()).Where(widget => (string)widget!["type"]! is not ("variable" or "input")).Select(widget => widget!)];
        controls.Length.ShouldBe(Surface.Controls.Count);
        foreach (JsonNode control in controls)
        {
            if ((bool?)control["bypass"] == true)
                ((string)control["onValue"]!).ShouldStartWith("send('/rvae/pin', { type: 'i', value: ");
            else
                ShouldBeTaken((string)control["address"]!, (string)control["type"]! == "xy" ? 2 : 1 + (control["preArgs"]?.AsArray().Count ?? 0));
        }
    }

    [Fact]
    public void What_a_control_shows_is_told_where_it_listens()
    {
        foreach (string told in Surface.Controls.Select(Surface.ToldOn).OfType<string>())
            DaemonAddresses.Table.Find(told).ShouldNotBeNull(told).Canonical.Address.ShouldBe(told, "deck 1 is told by its short address");
    }

    [Fact]
    public void What_a_control_shows_and_a_state_leaves_out_is_asked_for()
    {
        foreach (string told in Surface.Controls.Select(Surface.ToldOn).OfType<string>())
        {
            AddressEntry entry = DaemonAddresses.Table.Find(told).ShouldNotBeNull(told);
            bool isAlwaysTold = DaemonAddresses.Table.Snapshot.Contains(entry) && !entry.ToldWhereSet;
            (isAlwaysTold || Surface.Asked.Any(question => OscPattern.Matches(Encoding.ASCII.GetBytes(question), entry.Utf8.Span))).ShouldBeTrue(told);
        }
    }

    [Fact]
    public void Controls_lie_on_the_surface_and_none_overlaps_another()
    {
        foreach ((Control control, IReadOnlyList<Control> controls) in Surface.Pages.SelectMany((page, i) => On(page, i == 0 ? [Surface.Join] : [])))
        {
            (control.X >= 0 && control.Y >= 0 && control.X + control.Width <= Surface.Width && control.Y + control.Height <= Surface.Height)
                .ShouldBeTrue(control.ToString());
            controls.Where(other => other != control && Overlap(control, other)).ShouldBeEmpty(control.ToString());
        }
    }

    [Fact]
    public void Every_instrument_of_the_largest_kit_is_on_the_surface_and_those_beyond_the_usual_kit_are_hidden_at_first()
    {
        IEnumerable<Control> ofDrums = Surface.Controls.Where(control => control.Drum is not null);
        foreach (IGrouping<string, Control> alike in ofDrums.GroupBy(control => control.Label.Split(' ', 3)[2]))
            alike.Select(control => control.Drum!.Value).ShouldBe(Instruments.All, alike.Key);
        foreach (XElement node in Committed().Descendants("node").Where(node => NameOf(node).StartsWith("drum ", StringComparison.Ordinal)))
            (Property(node, "visible") == "1").ShouldBe(int.Parse(NameOf(node).Split(' ')[1], CultureInfo.InvariantCulture) < Instruments.Usual, NameOf(node));

        static string NameOf(XElement node) => Property(node, "name");
        static string Property(XElement node, string key) => node.Element("properties")!.Elements().Single(each => each.Element("key")!.Value == key).Element("value")!.Value;
    }

    [Fact]
    public void Everything_on_the_surface_of_TouchOSC_has_its_words_and_an_identity_of_its_own()
    {
        XElement[] nodes = [.. Committed().Descendants("node")];
        nodes.Select(node => (string)node.Attribute("ID")!).ShouldBeUnique();
        string[] words = [.. nodes.Where(node => (string)node.Attribute("type")! == "LABEL").SelectMany(node => node.Element("values")!.Descendants("default")).Select(text => text.Value)];
        foreach (Control control in (Control[])[.. Surface.Controls, Surface.Join])
            words.ShouldContain(control.Words);
    }

    private static IEnumerable<(Control Control, IReadOnlyList<Control> All)> On(Page page, IReadOnlyList<Control> more)
    {
        Control[] all = [.. page.Controls, .. more];
        return all.Select(control => (control, (IReadOnlyList<Control>)all));
    }

    private static XDocument Committed() => TouchOscLayout.Read(File.ReadAllBytes(Repository.PathOf(TouchOsc)));

    private static void ShouldBeTaken(string address, int arguments)
    {
        AddressRow row = DaemonAddresses.Table.Find(Messages.ByName(address)).ShouldNotBeNull(address).Row;

        // A button may send an act a 1; options come in pairs.
        int most = row.Access == Access.Act ? Math.Max(1, row.Parameters.Length) + (2 * row.Options.Length) : row.Parameters.Length;
        arguments.ShouldBeInRange(row.Access == Access.Act ? 0 : row.Parameters.Count(p => !p.Optional), most, address);
    }

    private static bool Overlap(Control a, Control b) =>
        a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height && b.Y < a.Y + a.Height;
}
