using System.Text;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using RVae.Library.Kits;
using RVae.Midi.Tests.Files;

namespace RVae.Midi.Tests.Clips;

/// <summary>What is struck in files becomes an instrument of a kit.</summary>
public sealed class ReadingAKit : IDisposable
{
    private const string Congas = "kit: percussion\n== a\nlow-conga |x-------x-------|\n== b\nlow-conga |x-x-------------|\nmaracas |----x---x---x---|\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_with_no_more_than_the_nine_have_the_nine()
    {
        ClipReading reading = Read(null, 36, 42, 38, 46);
        (reading.Kit, reading.Grid.InstrumentCount).ShouldBe((Kit.Nine, 9));
        Struck(reading).ShouldBe([Instrument.Kick, Instrument.Hat, Instrument.Snare, Instrument.OpenHat]);
    }

    [Fact]
    public void Files_with_cymbals_have_the_standard_kit_and_each_cymbal_for_itself()
    {
        ClipReading reading = Read(null, 36, 51, 38, 53, 49, 44, 56);
        (reading.Kit, reading.Grid.InstrumentCount).ShouldBe((Kit.Standard, 14));
        Struck(reading).ShouldBe(
            [Instrument.Kick, Instrument.Ride, Instrument.Snare, Instrument.RideBell, Instrument.Crash, Instrument.PedalHat, Instrument.Cowbell]);
    }

    [Fact]
    public void The_nine_play_cymbals_as_they_always_did()
    {
        ClipReading reading = Read(Kit.Nine, 36, 51, 38, 53, 49, 44, 56);
        (reading.Kit, reading.Grid.InstrumentCount).ShouldBe((Kit.Nine, 9));
        Struck(reading).ShouldBe(
            [Instrument.Kick, Instrument.Hat, Instrument.Snare, Instrument.Hat, Instrument.OpenHat, Instrument.Hat, Instrument.Rim]);
    }

    [Fact]
    public void A_kit_with_instruments_of_its_own_reads_the_notes_that_it_names()
    {
        ClipReading reading = Read(Kit.Percussion, 64, 60, 36, 82);
        reading.Grid.InstrumentCount.ShouldBe(16);
        Struck(reading).Select(each => Kit.Percussion[each].Name).ShouldBe(["low-conga", "high-bongo", "maracas"]);
        reading.LeftOut.ShouldContain(left => left.Reason.StartsWith("note 36 has no instrument", StringComparison.Ordinal));
    }

    [Fact]
    public void A_tab_names_what_the_standard_kit_has()
    {
        _folder.Write("jazz.tab", "== a\nride |X-x-X-x-X-x-X-x-|\npedalhat |----X-------X---|\n");
        ClipReading reading = ClipFiles.Read([_folder.Path], new ClipOptions()).Value;
        reading.Kit.ShouldBe(Kit.Standard);
        Struck(reading).Distinct().ShouldBe([Instrument.Ride, Instrument.PedalHat]);
    }

    [Fact]
    public void A_tab_that_names_a_kit_is_read_with_it()
    {
        _folder.Write("congas.tab", Congas);
        ClipReading reading = ClipFiles.Read([_folder.Path], new ClipOptions()).Value;
        (reading.Kit, reading.Grid.InstrumentCount).ShouldBe((Kit.Percussion, 16));
        Struck(reading).Select(each => Kit.Percussion[each].Name).Distinct().ShouldBe(["low-conga", "maracas"]);
        reading.LeftOut.ShouldBeEmpty();
    }

    [Fact]
    public void Of_files_for_several_kits_those_of_the_commonest_are_taken_and_the_others_are_told()
    {
        _folder.Write("congas.tab", Congas);
        ClipReading reading = Read(null, 36, 38);
        (reading.Kit, reading.Clips.Length).ShouldBe((Kit.Percussion, 2));
        reading.LeftOut.Single().ToString().ShouldBe("beat.mid: for the kit nine, but only the kit percussion is read now; ask for nine to have its clips: 1");

        _folder.Write("house.tab", "== a\nkick |x---------------|\n== b\nhat |x---------------|\n");
        reading = Read(null, 36, 38);
        (reading.Kit, reading.Clips.Length, reading.Grid.InstrumentCount).ShouldBe((Kit.Nine, 3, 9));
        reading.LeftOut.Single().ToString().ShouldBe("congas.tab: for the kit percussion, but only the kit nine is read now; ask for percussion to have its clips: 2");
    }

    [Fact]
    public void A_kit_that_is_asked_for_takes_what_it_has_of_every_file()
    {
        _folder.Write("congas.tab", Congas);
        ClipReading reading = Read(Kit.Percussion, 64, 36);
        (reading.Kit, reading.Clips.Length).ShouldBe((Kit.Percussion, 3));
        reading.LeftOut.Single().ToString().ShouldStartWith("beat.mid: note 36");

        reading = Read(Kit.Standard, 36, 38);
        (reading.Kit, reading.Clips.Length).ShouldBe((Kit.Standard, 1));
        reading.LeftOut.Select(left => left.ToString()).ShouldContain("congas.tab: 'low-conga' is no instrument of the kit standard, hits: 4");
    }

    [Fact]
    public void Tabs_of_the_nine_and_of_the_standard_kit_go_together()
    {
        _folder.Write("a.tab", "kit: nine\n== a\nkick |x---------------|\n");
        Read(null, 36, 38).Kit.ShouldBe(Kit.Nine);
        _folder.Write("b.tab", "kit: standard\n== a\nsnare |x---------------|\n");
        ClipReading reading = Read(null, 36, 38);
        (reading.Kit, reading.Clips.Length).ShouldBe((Kit.Standard, 3));
        reading.LeftOut.ShouldBeEmpty();
    }

    [Fact]
    public void A_kit_that_only_the_reading_has_is_found_by_its_name()
    {
        Kit mine = KitText.Parse("mine", "gong 60\npot 61").Value;
        _folder.Write("pots.tab", "kit: mine\n== a\npot |x---------------|\n");
        ClipFiles.Read([_folder.Path], new ClipOptions { Kit = mine }).Value.Clips.Single().Hits.Single().Instrument.ShouldBe((Instrument)1);
        ClipFiles.Read([_folder.Path], new ClipOptions()).Fault!.Value.Message
            .ShouldBe("pots.tab, line 1: there is no kit 'mine': there are nine, standard, percussion");
    }

    [Fact]
    public void A_kit_of_ones_own_is_a_file_among_the_kits()
    {
        _folder.Write("congas.kit", "low 64 tom\nhigh 63 62 tom\n");
        _folder.Write("broken.kit", "low\n");
        var store = new KitStore(_folder.Path);
        store.Find("congas").Value.Instruments.Select(each => each.Name).ShouldBe(["low", "high"]);
        store.Find("standard").Value.ShouldBe(Kit.Standard);
        store.Names().ShouldBe(["nine", "standard", "percussion", "broken", "congas"]);
        store.Find("broken").Fault!.Value.Message.ShouldContain("kit 'broken', line 1");
        store.Find("bongos").Fault!.Value.Message.ShouldStartWith("there is no kit 'bongos': there are nine, standard, percussion, broken, congas");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_kit_is_read_in_the_encodings_of_editors(string encoding)
    {
        Encoding marked = Encoding.GetEncoding(encoding);
        _folder.Write("congas.kit", [.. marked.Preamble, .. marked.GetBytes("# mine\nlow 64 tom\n")]);
        new KitStore(_folder.Path).Find("congas").Value.Instruments.Select(each => each.Name).ShouldBe(["low"]);
    }

    private ClipReading Read(Kit? kit, params int[] notes)
    {
        byte[] track = [.. notes.SelectMany((note, i) => (byte[])[(byte)(i == 0 ? 0 : 6), 0x99, (byte)note, 100, 6, 0x89, (byte)note, 0])];
        _folder.Write("beat.mid", Smf.File(0, 96, [.. track, .. Smf.EndOfTrack]));
        return ClipFiles.Read([_folder.Path], new ClipOptions { Kit = kit }).Value;
    }

    private static IEnumerable<Instrument> Struck(ClipReading reading) =>
        reading.Clips.SelectMany(clip => clip.Hits).OrderBy(hit => hit.Tick).Select(hit => hit.Instrument);
}
