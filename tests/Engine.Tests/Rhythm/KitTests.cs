using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Rhythm;

public sealed class KitTests
{
    private const string Congas = """
        # a kit of one's own
        kick       36 35     kick
        low-conga  64        tom
        high-conga 63 62     tom      # open and muted
        pedal      44        hat foot
        bell       56             other
        """;

    [Fact]
    public void The_nine_and_the_standard_kit_have_the_names_and_notes_of_the_protocol()
    {
        foreach (Kit kit in (Kit[])[Kit.Nine, Kit.Standard])
        {
            kit.Instruments.Select(each => each.Name).ShouldBe(Instruments.Names.Take(kit.Count));
            kit.Instruments.Select(each => each.Note).ShouldBe(Kit.GeneralMidi.Take(kit.Count));
            kit.IsPlain.ShouldBeTrue();
        }

        (Kit.Nine.Count, Kit.Standard.Count, Kit.Percussion.Count).ShouldBe((9, 14, 16));
        Kit.Percussion.IsPlain.ShouldBeFalse();
    }

    [Fact]
    public void A_kit_is_read_from_lines_and_written_back()
    {
        Kit kit = KitText.Parse("mine", Congas).Value;
        kit.Instruments.Select(each => (each.Name, each.Note, each.Family, each.By)).ShouldBe(
        [
            ("kick", 36, DrumFamily.Kick, PlayedBy.Foot), ("low-conga", 64, DrumFamily.Tom, PlayedBy.Hand), ("high-conga", 63, DrumFamily.Tom, PlayedBy.Hand),
            ("pedal", 44, DrumFamily.Hat, PlayedBy.Foot), ("bell", 56, DrumFamily.Percussion, PlayedBy.Other),
        ]);
        kit.Instruments[2].Notes.ShouldBe([63, 62]);
        KitText.Parse("mine", [.. kit.Instruments.Select(KitText.Line)]).Value.ShouldBe(kit);
    }

    [Theory]
    [InlineData("", "has no instruments")]
    [InlineData("Kick 36", "line 1: 'Kick' is no name")]
    [InlineData("value 36", "is none of all, clear, none, value")]
    [InlineData("kick 36\nkick 38", "line 2: 'kick' is there twice")]
    [InlineData("kick 36\nsnare 36", "line 2: note 36 belongs to another")]
    [InlineData("kick 128", "'128' is no note")]
    [InlineData("kick", "has no MIDI note")]
    [InlineData("kick 36 wood", "'wood' is no note")]
    public void What_is_wrong_is_said_with_its_line(string text, string expected) =>
        KitText.Parse("mine", text).Fault!.Value.Message.ShouldContain(expected);

    [Fact]
    public void A_seventeenth_instrument_is_refused() =>
        KitText.Parse("mine", string.Join('\n', Enumerable.Range(0, 17).Select(i => $"drum{i} {i}"))).Fault!.Value.Message.ShouldContain("line 17: a kit has at most 16");

    [Theory]
    [InlineData(Instrument.Ride, Instrument.Hat)]
    [InlineData(Instrument.RideBell, Instrument.Hat)]
    [InlineData(Instrument.PedalHat, Instrument.Hat)]
    [InlineData(Instrument.Crash, Instrument.OpenHat)]
    [InlineData(Instrument.Cowbell, Instrument.Rim)]
    [InlineData(Instrument.Kick, Instrument.Kick)]
    public void The_nine_play_what_they_lack_on_what_sounds_most_like_it(Instrument struck, Instrument expected)
    {
        Kit.Nine.Among(struck).ShouldBe(expected);
        Kit.Standard.Among(struck).ShouldBe(struck);
        Kit.Percussion.Among(struck).ShouldBeNull();
    }

    [Fact]
    public void Ways_to_strike_one_thing_exclude_one_another()
    {
        Kit.Nine.Exclusive.ShouldHaveSingleItem().ShouldBe([Instrument.Hat, Instrument.OpenHat]);
        Kit.Standard.Exclusive.ShouldBe([[Instrument.Hat, Instrument.OpenHat, Instrument.PedalHat], [Instrument.Ride, Instrument.RideBell]]);
        Kit.Percussion.Exclusive.ShouldBeEmpty();
    }

    [Fact]
    public void A_kit_of_ones_own_with_the_usual_names_and_other_notes_reads_those_notes()
    {
        KitText.Parse("mine", "kick 36 35 kick\nsnare 38 40 snare").Value.IsPlain.ShouldBeTrue("it is the beginning of the nine");
        KitText.Parse("mine", "kick 48 kick\nsnare 38 40 snare").Value.IsPlain.ShouldBeFalse();
    }

    [Fact]
    public void A_grid_has_as_many_cells_as_its_kit_has_instruments()
    {
        Grid.OneBar.CellCount.ShouldBe(9 * 96);
        (Grid.OneBar with { InstrumentCount = 14 }).CellCount.ShouldBe(14 * 96);
    }
}
