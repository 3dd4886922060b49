using RVae.Engine.Rhythm;
using RVae.Engine.Rhythm.Tabs;

namespace RVae.Engine.Tests.Rhythm;

/// <summary>Drum tabs as people write them for each other.</summary>
public sealed class WebTabTests
{
    [Theory]
    [InlineData("HH|x-x-x-x-x-x-x-x-||\nSD|----o-------o---||\nBD|o-------o-------||")]
    [InlineData("== Intro\nhat:   |x-x-x-x-x-x-x-x-|\nsnare: |----o-------o---|\nkick:  |o-------o-------|")]
    [InlineData("INTRO\n   1 + 2 + 3 + 4 +\nHi-hat     |x-x-x-x-x-x-x-x-|\nSnare drum |----o-------o---|\nB          |o-------o-------|")]
    [InlineData("Verse 1:\n\nHH |--x-x-x-x-x-x-x-x|\nS  |-----o-------o---|\nB  |-o-------o-------|\n  this line has 17 steps")]
    public void A_beat_of_the_web_is_read_or_says_what_to_change(string text)
    {
        Outcome<DrumTab> read = DrumTab.Parse(text, "beat.tab");

        if (text.Contains("17", StringComparison.Ordinal))
        {
            read.Fault!.Value.Message.ShouldContain("a bar of 4/4 cannot have 17 steps: write the metre above, such as 'meter: 3/4', or fill the bar up with '-'");
            return;
        }

        DrumTabSection section = read.Value.Sections.Single();
        Row(section, Instrument.Kick).ShouldBe([0, 8]);
        Row(section, Instrument.Snare).ShouldBe([4, 12]);
        Row(section, Instrument.Hat).ShouldBe([0, 2, 4, 6, 8, 10, 12, 14]);
    }

    [Fact]
    public void A_second_system_and_a_repeat_add_bars()
    {
        DrumTabSection section = DrumTab.Parse("HH|x---x---x---x---|\nBD|o---------------|\n\nHH|x-x-x-x-x-x-x-x-| x2\nBD|o-------o-------|", "a.tab").Value.Sections.Single();

        section.BarCount.ShouldBe(3);
        Row(section, Instrument.Kick).ShouldBe([0, 16, 24, 32, 40]);
    }

    [Fact]
    public void Flams_and_double_strokes_keep_their_main_stroke_and_are_told()
    {
        DrumTab tab = DrumTab.Parse("SD|f---d---f-------|\nBD|o-------o-------|", "a.tab").Value;

        Row(tab.Sections[0], Instrument.Snare).ShouldBe([0, 4, 8]);
        tab.Repairs.ShouldBe(["2 flams: the main stroke is kept, its grace note is left out", "1 double strokes and rolls: their first stroke is kept"]);
    }

    [Fact]
    public void Sections_that_differ_by_a_number_behind_a_hash_are_two() =>
        DrumTab.Parse("== fill #1\nkick |o-------o-------|\n== fill #2\nkick |o---o---o-------|", "a.tab").Value.Sections
            .Select(section => section.Name).ShouldBe(["fill #1", "fill #2"]);

    [Fact]
    public void What_a_line_of_a_hat_means_is_found_out_once_and_not_for_every_bar()
    {
        const int Bars = 300;
        string bars = string.Concat(Enumerable.Repeat("|o---", Bars)) + "|";
        string text = string.Join('\n', Enumerable.Range(0, 60).Select(line => $"hat {(char)('a' + (line / 26))}{(char)('a' + (line % 26))} {bars}"));

        long before = GC.GetAllocatedBytesForCurrentThread();
        DrumTabSection section = DrumTab.Parse(text, "hats.tab").Value.Sections.Single();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(100_000_000);
        section.BarCount.ShouldBe(Bars);
        Row(section, Instrument.Hat).Length.ShouldBe(Bars);
    }

    [Fact]
    public void An_o_between_x_is_an_open_hat()
    {
        DrumTabSection section = DrumTab.Parse("HH|x-x-x-o-x-x-x-o-|", "a.tab").Value.Sections.Single();

        Row(section, Instrument.OpenHat).ShouldBe([6, 14]);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    [InlineData("latin1")]
    public void Text_of_any_common_encoding_is_read(string name)
    {
        const string Text = "title: Größe\n== a\nkick |X---x---X---x---|\n";
        System.Text.Encoding encoding = System.Text.Encoding.GetEncoding(name);

        DrumTab.Parse(TabText.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]), "a.tab").Value.Title.ShouldBe("Größe");
        TabText.Decode(encoding.GetBytes(Text)).ShouldBe(Text);
    }

    [Fact]
    public void A_drum_that_is_not_known_is_a_fault_that_says_what_is() =>
        DrumTab.Parse("XYZ|x-x-x-x-x-x-x-x-|", "a.tab").Fault!.Value.Message.ShouldStartWith("a.tab, line 1: 'XYZ' is not a known drum");

    private static int[] Row(DrumTabSection section, Instrument instrument) =>
        [
            .. section.Lines.Single(line => line.Instrument == instrument).Velocities
                .Select((velocity, step) => (velocity, step)).Where(one => one.velocity > 0).Select(one => one.step),
        ];
}
