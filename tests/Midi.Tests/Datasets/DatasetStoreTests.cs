using RVae.Engine;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using RVae.Library.Datasets;
using RVae.Library.Kits;

namespace RVae.Midi.Tests.Datasets;

public sealed class DatasetStoreTests : IDisposable
{
    private const string Tab = "== a\nkick |X---X---X---X---|\n== b\nkick |X---X---X--xX---|\n";

    private readonly TemporaryFolder _folder = new();
    private readonly DatasetStore _store;

    public DatasetStoreTests()
    {
        _folder.Write("corpus/house.tab", Tab);
        _folder.Write("corpus/readme.txt", "not a dataset");
        _store = new DatasetStore(Path.Combine(_folder.Path, "corpus"), Path.Combine(_folder.Path, "datasets"));
    }

    public void Dispose() => _folder.Dispose();

    private static Clip OneHit(string name = "take.1", int velocity = 90) => new(
        name, Grid.OneBar, [new Hit(Instrument.Snare, 24, velocity, 0.25f)], new ClipSource("take.mid", 1, 96));

    [Fact]
    public void Built_in_datasets_are_there_out_of_the_box()
    {
        _store.List().ShouldBe([new DatasetEntry("house", 2, 2, true, null)]);
        _store.Load("house").Value.Clips.Select(clip => clip.Name).ShouldBe(["house.1", "house.2"]);
    }

    [Fact]
    public void A_clip_that_is_added_is_read_back()
    {
        string path = _store.Add("mine", OneHit()).Value;

        Path.GetFileName(path).ShouldBe("take.1.mid");
        Clip clip = _store.Load("mine").Value.Clips.Single();
        clip.Name.ShouldBe("take.1.1");
        clip.Hits.ShouldBe([new Hit(Instrument.Snare, 24, 90, 0.25f)]);
        clip.Source.Bpm.ShouldBe(96);
    }

    [Fact]
    public void A_clip_of_another_kit_is_kept_with_its_notes()
    {
        _store.Add("congas", OneHit(), Kit.Percussion.SentNotes);

        ClipReading reading = _store.Load("congas", new ClipOptions { Kit = Kit.Percussion }).Value;
        reading.Clips.Single().Hits.Single().Instrument.ShouldBe(Instrument.Snare, "the second instrument, which percussion calls open-conga");
    }

    [Fact]
    public void Clips_of_one_name_are_both_kept_and_the_list_counts_them()
    {
        _store.Add("mine", OneHit(velocity: 50));
        _store.List().Single(summary => summary.Name == "mine").Clips.ShouldBe(1);

        _store.Add("mine", OneHit(velocity: 60));

        _store.List().Single(summary => summary.Name == "mine").Clips.ShouldBe(2);
        _store.Load("mine").Value.Clips.Select(clip => clip.Hits[0].Velocity).ShouldBe([60, 50]);
    }

    [Fact]
    public void A_tab_may_name_a_kit_of_ones_own_which_may_come_later()
    {
        string kits = Path.Combine(_folder.Path, "kits");
        var store = new DatasetStore(Path.Combine(_folder.Path, "corpus"), Path.Combine(_folder.Path, "datasets"), new KitStore(kits));
        _folder.Write("datasets/pots/a.tab", "kit: mine\n== a\npot |x---------------|\n");
        Pots().Problem!.Value.Message.ShouldStartWith("a.tab, line 1: there is no kit 'mine'");

        _folder.Write("kits/mine.kit", "gong 60\npot 61\n");

        (Pots().Problem, Pots().Clips).ShouldBe((null, 1));
        store.Load("pots").Value.Kit.ShouldBe(KitStore.Read(Path.Combine(kits, "mine.kit")).Value);

        DatasetEntry Pots() => store.List().Single(entry => entry.Name == "pots");
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../corpus")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData(".hidden")]
    public void A_name_that_is_a_path_is_refused(string name)
    {
        _store.Load(name).Fault!.Value.Code.ShouldBe(FaultCode.BadArguments);
        _store.Add(name, OneHit()).Fault!.Value.Code.ShouldBe(FaultCode.BadArguments);
        _store.Add("mine", OneHit(name)).Fault!.Value.Code.ShouldBe(FaultCode.BadArguments);
    }

    [Fact]
    public void An_unknown_name_is_not_found() =>
        _store.Load("nothing").Fault!.Value.Code.ShouldBe(FaultCode.NotFound);

    [Fact]
    public void A_built_in_dataset_cannot_be_added_to()
    {
        _store.Add("house", OneHit()).Fault!.Value.Code.ShouldBe(FaultCode.Denied);

        Directory.Exists(Path.Combine(_folder.Path, "datasets")).ShouldBeFalse();
    }

    [Fact]
    public void A_dataset_is_tried_out_without_being_made()
    {
        _store.TryOut("mine").ShouldBeNull();
        _store.TryOut("house")!.Value.Code.ShouldBe(FaultCode.Denied);
        _folder.Write("datasets/file", "in the way");
        _store.TryOut("file")!.Value.Message.ShouldContain("move it away");
        Directory.GetFileSystemEntries(Path.Combine(_folder.Path, "datasets")).Select(Path.GetFileName).ShouldBe(["file"]);
    }

    [Fact]
    public void A_users_dataset_hides_a_built_in_one_of_its_name()
    {
        _folder.Write("datasets/house/one.tab", "== a\nsnare |X---X---X---X---|\n");

        _store.List().ShouldBe([new DatasetEntry("house", 1, 1, false, null)]);
        _store.Load("house").Value.Clips.Single().Hits[0].Instrument.ShouldBe(Instrument.Snare);
    }

    [Fact]
    public void A_dataset_that_cannot_be_read_is_listed_with_its_problem()
    {
        _folder.Write("datasets/broken/one.mid", "text");

        DatasetEntry summary = _store.List().Single(summary => summary.Name == "broken");

        summary.Clips.ShouldBe(0);
        summary.Problem!.Value.Message.ShouldContain("one.mid: this is no MIDI file");
    }

    [Fact]
    public void A_link_that_leads_out_of_the_datasets_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows");
        string secret = _folder.Write("elsewhere/secret.mid", "text");
        _folder.Write("datasets/linked/one.tab", Tab);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "datasets", "linked", "two.mid"), secret);
        Directory.CreateSymbolicLink(
            Path.Combine(_folder.Path, "datasets", "whole"), Path.Combine(_folder.Path, "elsewhere"));

        foreach (string name in (string[])["linked", "whole"])
        {
            _store.Load(name).Fault!.Value.Code.ShouldBe(FaultCode.Denied);
            _store.Load(name).Fault!.Value.Message.ShouldContain("is a link that leads out of");
            _store.Add(name, OneHit()).Fault!.Value.Code.ShouldBe(FaultCode.Denied);
            _store.TryOut(name)!.Value.Code.ShouldBe(FaultCode.Denied);
            _store.List().Single(summary => summary.Name == name).Problem!.Value.Code.ShouldBe(FaultCode.Denied);
        }
    }

    [Fact]
    public void A_link_inside_the_datasets_is_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows");
        string shared = _folder.Write("datasets/shared/one.tab", Tab);
        _folder.Write("datasets/mine/own.tab", Tab);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "datasets", "mine", "two.tab"), shared);

        _store.Load("mine").Value.Clips.Length.ShouldBe(4);
    }

    [Fact]
    public void Many_clips_that_come_at_once_get_a_file_each()
    {
        Parallel.For(0, 20, i => _store.Add("mine", OneHit(velocity: i + 1)).Fault.ShouldBeNull());

        _store.Load("mine").Value.Clips.Select(clip => clip.Hits[0].Velocity).Order().ShouldBe(Enumerable.Range(1, 20));
    }

    [Fact]
    public void Options_reach_the_cutter() =>
        _store.Load("house", new ClipOptions { Bars = 2 }).Value.Grid.TickCount.ShouldBe(192);
}
