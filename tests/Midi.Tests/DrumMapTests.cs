using RVae.Midi.Kits;
using RVae.Engine;
using RVae.Engine.Rhythm;

namespace RVae.Midi.Tests;

public sealed class DrumMapTests
{
    private static string Repository
    {
        get
        {
            DirectoryInfo? folder = new(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RVae.Daemon.sln")))
                folder = folder.Parent;
            return folder!.FullName;
        }
    }

    private static Instrument? Mapped(DrumMap map, int note) => map.TryMap(note, out Instrument instrument) ? instrument : null;

    [Fact]
    public void Every_note_that_the_kit_sends_reads_back_as_its_instrument()
    {
        foreach (Instrument instrument in Instruments.All)
            Mapped(DrumMap.GeneralMidi, Kit.GeneralMidi[(int)instrument]).ShouldBe(instrument);
    }

    [Theory]
    [InlineData(22, Instrument.Hat)]
    [InlineData(26, Instrument.OpenHat)]
    [InlineData(40, Instrument.Snare)]
    [InlineData(43, Instrument.LowTom)]
    [InlineData(58, Instrument.LowTom)]
    [InlineData(48, Instrument.HighTom)]
    [InlineData(44, Instrument.PedalHat)]
    [InlineData(49, Instrument.Crash)]
    [InlineData(51, Instrument.Ride)]
    public void Cymbals_and_what_a_Roland_kit_sends_have_an_instrument(int note, Instrument instrument) =>
        Mapped(DrumMap.GeneralMidi, note).ShouldBe(instrument);

    [Fact]
    public void The_documented_table_is_the_map()
    {
        string[][] rows =
        [
            .. File.ReadLines(Path.Combine(Repository, "docs", "clips.md"))
                .Where(line => Instruments.Names.Any(name => line.StartsWith($"| {name} |", StringComparison.Ordinal)))
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        ];

        rows.Select(row => row[0]).ShouldBe(Instruments.Names);
        foreach (Instrument instrument in Instruments.All)
        {
            Enumerable.Range(0, 128).Where(note => Mapped(DrumMap.GeneralMidi, note) == instrument)
                .ShouldBe(rows[(int)instrument][1].Split(' ').Select(int.Parse));
        }
    }

    [Fact]
    public void A_whistle_is_no_instrument() => Mapped(DrumMap.GeneralMidi, 71).ShouldBeNull();

    [Fact]
    public void On_a_Roland_kit_the_second_tom_is_the_middle_one()
    {
        Mapped(DrumMap.RolandTd, 45).ShouldBe(Instrument.MidTom);
        Mapped(DrumMap.RolandTd, 22).ShouldBe(Instrument.Hat);
    }

    [Fact]
    public void Text_changes_the_map()
    {
        DrumMap map = DrumMap.Parse(" 40=rim, 56 = none ,60=kick").Value;

        Mapped(map, 40).ShouldBe(Instrument.Rim);
        Mapped(map, 56).ShouldBeNull();
        Mapped(map, 60).ShouldBe(Instrument.Kick);
        Mapped(map, 38).ShouldBe(Instrument.Snare);
    }

    [Fact]
    public void Text_may_begin_with_the_map_that_it_changes()
    {
        Mapped(DrumMap.Parse("roland-td,40=rim").Value, 45).ShouldBe(Instrument.MidTom);
        Mapped(DrumMap.Parse("general-midi").Value, 45).ShouldBe(Instrument.LowTom);
        Mapped(DrumMap.Parse("").Value, 45).ShouldBe(Instrument.LowTom);
    }

    [Theory]
    [InlineData("128=kick")]
    [InlineData("-1=kick")]
    [InlineData("40=bongo")]
    [InlineData("40")]
    [InlineData("40=kick=snare")]
    [InlineData("40=kick,roland-td")]
    public void An_entry_that_means_nothing_is_a_fault_that_quotes_it(string text)
    {
        Fault fault = DrumMap.Parse(text).Fault.ShouldNotBeNull();

        fault.Code.ShouldBe(FaultCode.BadArguments);
        fault.Message.ShouldContain(text.Split(',')[^1]);
    }
}
