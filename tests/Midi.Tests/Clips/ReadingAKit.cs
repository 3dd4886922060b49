using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using RVae.Library.Kits;
using RVae.Midi.Tests.Files;

namespace RVae.Midi.Tests.Clips;

/// <summary>What is struck in files becomes an instrument of a kit.</summary>
public sealed class ReadingAKit : IDisposable
{
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

    private ClipReading Read(Kit? kit, params int[] notes)
    {
        byte[] track = [.. notes.SelectMany((note, i) => (byte[])[(byte)(i == 0 ? 0 : 6), 0x99, (byte)note, 100, 6, 0x89, (byte)note, 0])];
        _folder.Write("beat.mid", Smf.File(0, 96, [.. track, .. Smf.EndOfTrack]));
        return ClipFiles.Read([_folder.Path], new ClipOptions { Kit = kit }).Value;
    }

    private static IEnumerable<Instrument> Struck(ClipReading reading) =>
        reading.Clips.SelectMany(clip => clip.Hits).OrderBy(hit => hit.Tick).Select(hit => hit.Instrument);
}
