using RVae.Engine.Playing;
using RVae.Protocol.Addresses;
using RVae.Protocol.Addresses.Rows;
using RVae.Protocol.Services;
using Parts = RVae.Protocol.Addresses.SceneAddresses;

namespace RVae.Daemon.Tests.Clients;

public sealed class SceneAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;
    private readonly Peer _other;

    public SceneAddresses()
    {
        _peer = _stage.Subscriber(5000);
        _other = _stage.Subscriber(5001);
    }

    [Fact]
    [Covers("/rvae/scene/store")]
    public void Everything_is_stored_or_chosen_parts_of_one_deck()
    {
        _peer.Ask("/rvae/scene/store", "verse").ShouldBeEmpty();
        _stage.Scenes.Scope.ShouldBe(SceneScope.Whole);
        _stage.Scenes.Asked[0].What.ShouldBe("store verse");
        _stage.Scenes.Asked[0].Request.Done("verse");
        _peer.Hear().ShouldBe(["/rvae/done '/rvae/scene/store' 'verse'"]);
        _peer.Ask("/rvae/scene/store", "fill", "mutes, points", 2).ShouldBeEmpty();
        _stage.Scenes.Scope.ShouldBe(new SceneScope(SceneParts.Mutes | SceneParts.Points, 1));
        _peer.Ask("/rvae/scene/store", "fill", "all", 0).ShouldBeEmpty();
        _stage.Scenes.Scope.ShouldBe(SceneScope.Whole);
        _peer.Ask("/rvae/scene/store", "fill", "mute").ShouldHaveSingleItem().ShouldContain("'bad-arguments' ''mute' is no part of a scene");
        _peer.Ask("/rvae/scene/store", "../fill").ShouldHaveSingleItem().ShouldContain("is not a name");
    }

    [Fact]
    [Covers("/rvae/scene/recall")]
    public void A_recall_says_when_over_how_many_bars_and_what_or_leaves_it_to_the_settings()
    {
        _peer.Ask("/rvae/scene/recall", "verse").ShouldBeEmpty();
        (_stage.Scenes.How!.At, _stage.Scenes.How.Bars, _stage.Scenes.How.Scope).ShouldBe((null, null, SceneScope.Whole));
        _peer.Ask("/rvae/scene/recall", "verse", "beat", 4, "mutes", 3).ShouldBeEmpty();
        (_stage.Scenes.How.At, _stage.Scenes.How.Bars).ShouldBe((CueLine.Beat, 4));
        _stage.Scenes.How.Scope.ShouldBe(new SceneScope(SceneParts.Mutes, 2));
        _peer.Ask("/rvae/scene/recall", "verse", "later").ShouldHaveSingleItem().ShouldContain("one of now beat bar");
        _peer.Ask("/rvae/scene/recall").ShouldHaveSingleItem().ShouldContain("'bad-arguments'");
    }

    [Fact]
    public void What_another_client_has_claimed_is_kept_and_the_rest_is_recalled()
    {
        _other.Say("/rvae/claim", "deck/2/mute/kick");
        _other.Say("/rvae/claim", "transport/tempo");
        _peer.Say("/rvae/scene/recall", "verse");
        _stage.Scenes.How!.Kept.ShouldBe([SceneParts.Tempo, SceneParts.Mutes, SceneParts.None, SceneParts.None]);
        _other.Say("/rvae/scene/recall", "verse");
        _stage.Scenes.How.Kept.ShouldAllBe(kept => kept == SceneParts.None);
    }

    [Fact]
    [Covers("/rvae/scene/next")]
    [Covers("/rvae/scene/previous")]
    [Covers("/rvae/scene/rename")]
    [Covers("/rvae/scene/delete")]
    [Covers("/rvae/scene/export")]
    [Covers("/rvae/scene/import")]
    public void The_set_list_is_gone_through_and_scenes_are_renamed_deleted_and_carried_elsewhere()
    {
        _peer.Say("/rvae/scene/next");
        _peer.Say("/rvae/scene/previous", 1);
        _peer.Say("/rvae/scene/previous", 0);
        _peer.Say("/rvae/scene/rename", "verse", "chorus");
        _peer.Say("/rvae/scene/delete", "verse");
        _peer.Say("/rvae/scene/export", "show");
        _peer.Say("/rvae/scene/export", "show", "verse");
        _peer.Say("/rvae/scene/import", "show");
        _stage.Scenes.Asked.Select(asked => asked.What)
            .ShouldBe(["step 1", "step -1", "rename verse chorus", "delete verse", "export show ", "export show verse", "import show"]);
        _peer.Ask("/rvae/scene/import", "/etc/passwd").ShouldHaveSingleItem().ShouldContain("is not a name");
    }

    [Fact]
    [Covers("/rvae/scene/list")]
    [Covers("/rvae/scene/count")]
    [Covers("/rvae/scene/current")]
    public void Scenes_are_listed_and_the_last_one_is_told()
    {
        _stage.Scenes.Summaries.Add(new SceneSummary("verse", "1 2 3 4", "points mutes", "house - - -"));
        _stage.Scenes.Current = "verse";
        _peer.Ask("/rvae/scene/list").ShouldBe(
            ["/rvae/scene/list/item 'verse' '1 2 3 4' 'points mutes' 'house - - -'", "/rvae/scene/list/end 1"]);
        _peer.Ask("/rvae/scene/current").ShouldBe(["/rvae/scene/current 'verse'"]);
        _peer.Ask("/rvae/scene/count").ShouldBe(["/rvae/scene/count 1"]);
    }

    [Theory]
    [Covers("/rvae/scene/when")]
    [InlineData("when", "beat", "'beat'")]
    [Covers("/rvae/scene/bars")]
    [InlineData("bars", 4, "4")]
    [Covers("/rvae/scene/setlist")]
    [InlineData("setlist", "verse chorus verse", "'verse chorus verse'")]
    [Covers("/rvae/scene/programs")]
    [InlineData("programs", 0, "0")]
    [Covers("/rvae/scene/notes")]
    [InlineData("notes", "36=verse", "'36=verse'")]
    public void A_setting_is_taken_given_back_and_told_to_the_others(string name, object value, string shown)
    {
        _peer.Ask($"/rvae/scene/{name}", value).ShouldBeEmpty();
        _peer.Ask($"/rvae/scene/{name}").ShouldBe([$"/rvae/scene/{name} {shown}"]);
        _other.Hear().ShouldBe([$"/rvae/scene/{name} {shown}"]);
    }

    [Fact]
    public void Every_value_of_a_deck_belongs_to_a_part_of_a_scene()
    {
        foreach (AddressEntry entry in DaemonAddresses.Table.Snapshot)
        {
            bool ofDeck = entry.Row.Template.StartsWith("/rvae/deck/{deck}/", StringComparison.Ordinal) && entry.Row.Claimable;
            if (ofDeck)
                Parts.PartOf(entry.Row).ShouldNotBe(SceneParts.None, entry.Address);
        }

        Parts.PartOf(DaemonAddresses.Table.FindRow("/rvae/threshold/kick")!).ShouldBe(SceneParts.Controls);
        Parts.PartOf(DaemonAddresses.Table.FindRow("/rvae/solo/kick")!).ShouldBe(SceneParts.Mutes);
        Parts.PartOf(DaemonAddresses.Table.FindRow("/rvae/note/kick")!).ShouldBe(SceneParts.Notes);
        Parts.PartOf(DaemonAddresses.Table.FindRow("/rvae/playing")!).ShouldBe(SceneParts.None);
    }
}
