using RVae.Engine.Rhythm;
using RVae.Engine.Rhythm.Tabs;

namespace RVae.Engine.Tests.Rhythm;

public sealed class DrumTabTests
{
    internal const string House = """
        # Anything after a hash is a comment.
        title: House
        tempo: 124
        feel hat: 0 +0.5          # every second step a little late
        feel clap: -0.3

        == four on the floor
        kick    |X---x---X---x---|
        clap    |----X-------X---|
        openhat |--x---x---x---x-|
        hat     |g-g-g-g-g-g-g-gg|

        == turning around
        kick    |X---x---X---x-x-|X---x---X--x--xx|
        hat     |--x---x---x---x-|--9-..o...O.s.1.|
        """;

    private const string Congas = """
        title: Congas
        kit: percussion
        feel low-conga: -0.3
        == tumbao
        mute-conga |ggXg gg-- ggXg gg--|
        open-conga |---- --xx ---- --xx|
        low-conga  |---- ---- ---x x---|
        cowbell    |X--- x--- X--- x---|
        """;

    private static DrumTab Parse(string text) => DrumTab.Parse(text, "house.tab").Value;

    private static string FaultOf(string text) => DrumTab.Parse(text, "house.tab").Fault!.Value.Message;

    [Fact]
    public void Header_sections_bars_and_velocities_are_read()
    {
        DrumTab tab = Parse(House);

        tab.Title.ShouldBe("House");
        tab.Sections.Select(section => (section.Name, section.BarCount, section.Steps, section.Bpm))
            .ShouldBe([("four on the floor", 1, 16, 124), ("turning around", 2, 16, 124)]);
        tab.Sections[0].Lines.Select(line => line.Instrument)
            .ShouldBe([Instrument.Kick, Instrument.Clap, Instrument.OpenHat, Instrument.Hat]);
        tab.Sections[1].Lines[1].Velocities.Skip(16)
            .ShouldBe([0, 0, 126, 0, 0, 0, 88, 0, 0, 0, 116, 0, 60, 0, 14, 0]);
    }

    [Fact]
    public void Feel_repeats_over_the_bar_and_becomes_the_offset()
    {
        ClipCut cut = DrumTabClips.Cut(Parse(House), "house.tab", "house", Kit.Nine, CutOptions.Default);

        Clip clip = cut.Clips[0];
        clip.Hits.Where(hit => hit.Instrument == Instrument.Hat).Select(hit => (hit.Tick, hit.Offset)).ToArray()[^2..]
            .ShouldBe([(84, 0f), (90, 0.5f)]);
        clip.Hits.Where(hit => hit.Instrument == Instrument.Clap).ShouldAllBe(hit => hit.Offset == -0.3f);
        clip.Hits.Where(hit => hit.Instrument == Instrument.Kick).ShouldAllBe(hit => hit.Offset == 0);
    }

    [Fact]
    public void Sections_become_clips_that_are_numbered_through_the_file()
    {
        ClipCut cut = DrumTabClips.Cut(Parse(House), "house.tab", "house", Kit.Nine, CutOptions.Default);

        cut.Clips.Select(clip => clip.Name).ShouldBe(["house.1", "house.2", "house.3"]);
        cut.Clips.Select(clip => clip.Source).ShouldBe(
            [new("house.tab", 1, 124), new("house.tab", 2, 124), new("house.tab", 3, 124)]);
    }

    [Fact]
    public void A_section_of_one_bar_is_a_loop_that_fills_a_longer_clip()
    {
        ClipCut cut = DrumTabClips.Cut(Parse(House), "house.tab", "house", Kit.Nine, new CutOptions(4, 24));

        cut.Clips.Select(clip => clip.Name).ShouldBe(["house.1", "house.2"]);
        cut.LeftOut.ShouldBeEmpty();
        cut.Clips[0].Hits.Where(hit => hit.Instrument == Instrument.Clap).Select(hit => hit.Tick)
            .ShouldBe([24, 72, 120, 168, 216, 264, 312, 360]);
    }

    [Fact]
    public void A_section_that_fits_no_whole_number_of_times_is_told()
    {
        DrumTab tab = Parse("== a\nkick |X---------------|X---------------|X---------------|");

        ClipCut cut = DrumTabClips.Cut(tab, "a.tab", "a", Kit.Nine, new CutOptions(2, 24));

        cut.Clips.Single().Name.ShouldBe("a.1");
        cut.LeftOut.Single().FirstBar.ShouldBe(3);
    }

    [Fact]
    public void A_shift_beyond_half_a_tick_moves_the_hit_also_over_a_bar_line_but_not_out_of_its_section()
    {
        DrumTab tab = Parse("feel kick: -0.75 0 0 0 0 0 0 6\nsteps: 8\n== a\nkick |X------X|X------X|");

        ClipCut cut = DrumTabClips.Cut(tab, "a.tab", "a", Kit.Nine, new CutOptions(2, 24));

        cut.Clips.Single().Hits.Select(hit => (hit.Tick, hit.Offset))
            .ShouldBe([(0, -0.5f), (90, 0f), (95, 0.25f), (186, 0f)]);
    }

    [Fact]
    public void Settings_of_a_section_hold_for_it_alone()
    {
        DrumTab tab = Parse("""
            steps: 12
            feel all: 1
            == swung
            feel hat: -1
            tempo: 90
            hat  |x-xx-xx-xx-x|
            kick |x-----------|
            == waltz
            meter: 3/4
            kick |x-----------|
            hat  |x-----------|
            == plain
            kick |x-- --- --- ---|
            """);

        tab.Sections.Select(section => (section.Meter.ToString(), section.Steps, section.Bpm, section.TicksPerStep))
            .ShouldBe([("4/4", 12, 90, 8), ("3/4", 12, 120, 6), ("4/4", 12, 120, 8)]);
        tab.Sections[0].Lines.Select(line => line.FeelAt(0)).ShouldBe([-1, 1]);
        tab.Sections[1].Lines.Select(line => line.FeelAt(5)).ShouldBe([1, 1]);
    }

    [Fact]
    public void A_tab_that_names_a_kit_has_its_instruments()
    {
        DrumTab tab = Parse(Congas);

        tab.Kit.ShouldBe(Kit.Percussion);
        tab.Sections[0].Lines.Select(line => tab.Kit[line.Instrument].Name).ShouldBe(["mute-conga", "open-conga", "low-conga", "cowbell"]);
        tab.Sections[0].Lines[2].FeelAt(0).ShouldBe(-0.3f);
        DrumTab.Parse(tab.ToString(), "back.tab").Value.ToString().ShouldBe(tab.ToString());
        Parse(House).Kit.ShouldBe(Kit.Protocol);
    }

    [Fact]
    public void A_tab_finds_kits_where_it_is_told_to()
    {
        Kit mine = KitText.Parse("mine", "gong 60\npot 61").Value;
        DrumTab tab = DrumTab.Parse("kit: mine\nsteps: 4\n== a\npot |x---|", "a.tab", name => name == "mine" ? mine : Kit.FindBuiltIn(name)).Value;

        tab.Kit.ShouldBe(mine);
        tab.Sections[0].Lines[0].Instrument.ShouldBe((Instrument)1);
    }

    [Fact]
    public void A_kit_plays_the_lines_of_another_that_it_has_names_for_and_tells_of_the_others()
    {
        Kit mine = KitText.Parse("mine", "pot 61\nlow-conga 64").Value;

        ClipCut own = Cut(mine), standard = Cut(Kit.Standard);
        own.Clips.Single().Hits.ShouldAllBe(hit => hit.Instrument == (Instrument)1);
        own.LeftOut.Select(left => left.ToString()).ShouldBe(
        [
            "congas.tab: 'mute-conga' is no instrument of the kit mine, hits: 12",
            "congas.tab: 'open-conga' is no instrument of the kit mine, hits: 4",
            "congas.tab: 'cowbell' is no instrument of the kit mine, hits: 4",
        ]);
        standard.Clips.Single().Hits.ShouldAllBe(hit => hit.Instrument == Instrument.Cowbell);
        standard.LeftOut.Length.ShouldBe(3);

        static ClipCut Cut(Kit kit) => DrumTabClips.Cut(Parse(Congas), "congas.tab", "congas", kit, CutOptions.Default);
    }

    [Fact]
    public void A_tab_of_the_nine_has_no_other_instruments()
    {
        Parse("kit: nine\n== a\nclap |x---------------|").Kit.ShouldBe(Kit.Nine);
        FaultOf("kit: nine\n== a\nride |x---------------|").ShouldBe(
            "house.tab, line 3: expected one of kick snare hat openhat lowtom midtom hightom clap rim before '|', found 'ride'");
    }

    [Theory]
    [InlineData("kit: bongos\n== a\nkick|x---------------|", "line 1: there is no kit 'bongos': there are nine, standard, percussion")]
    [InlineData("kit: percussion\n== a\nkick |x---------------|", "line 3: expected one of low-conga open-conga")]
    [InlineData("kit: percussion\nfeel kick: 1", "line 2: expected 'feel all:' or 'feel' with one of low-conga")]
    [InlineData("feel hat: 1\nkit: percussion", "line 2: expected the kit above the first 'feel' line")]
    [InlineData("== a\nkit: percussion\nkick |x---------------|", "line 2: expected the kit in the header, before the first section")]
    [InlineData("== a\nkick |x---------------|\nkit: percussion", "line 3: expected the kit in the header, before the first section")]
    public void A_kit_that_is_not_as_expected_is_told(string text, string message) => FaultOf(text).ShouldStartWith("house.tab, " + message);

    [Theory]
    [InlineData("", "house.tab, line 1: expected a section")]
    [InlineData("==\n", "line 1: expected a name after '=='")]
    [InlineData("== a\nbongo |x---------------|", "line 2: expected one of kick snare")]
    [InlineData("== a\nkick |x--------------|", "line 2: expected 16 steps in bar 1, found 15")]
    [InlineData("== a\nkick |x---------------|q---------------|", "in bar 2, found 'q'")]
    [InlineData("== a\nkick |0---------------|", "found '0'")]
    [InlineData("== a\nkick |x---------------|\nhat |x---------------|x---------------|", "line 3: expected 1 bars")]
    [InlineData("tempo: fast", "line 1: expected a tempo from 20 to 300, found 'fast'")]
    [InlineData("tempo: NaN", "line 1: expected a tempo from 20 to 300")]
    [InlineData("meter: 4/5", "line 1: expected a metre")]
    [InlineData("steps: many", "line 1: expected a number of steps")]
    [InlineData("steps: 10\n== a\nkick |x|", "line 3: a bar of 4/4 has 96 ticks, which 10 steps do not divide")]
    [InlineData("steps: 0\n== a\nkick |x|", "line 3: a bar of 4/4 has 96 ticks")]
    [InlineData("feel hat: 0 7", "line 1: expected a shift from -6 to 6 ticks, found '7'")]
    [InlineData("feel hat:", "line 1: expected shifts")]
    [InlineData("feel bongo: 1", "line 1: expected 'feel all:'")]
    [InlineData("colour: red", "line 1: expected title, tempo, meter, steps or feel")]
    [InlineData("just words", "line 1: expected a setting")]
    public void An_error_names_file_line_and_what_was_expected(string text, string message)
    {
        FaultOf(text).ShouldStartWith("house.tab, line ");
        FaultOf(text).ShouldContain(message);
    }

    [Fact]
    public void A_message_quotes_a_hostile_line_briefly_and_without_control_characters()
    {
        string message = FaultOf("\u001b[2J" + new string('z', 10_000));

        message.Length.ShouldBeLessThan(400);
        message.ShouldNotContain('\u001b');
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_are_no_matter() =>
        Parse("\uFEFF" + House.ReplaceLineEndings("\r\n")).Sections.Length.ShouldBe(2);
}
