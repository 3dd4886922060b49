using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Engine.Rhythm.Tabs;

namespace RVae.Engine.Tests.Rhythm;

/// <summary>What is asked of the rhythms that come with the program: every file one style, playable and learnable.</summary>
public sealed class CorpusTests
{
    private const int AccentVelocity = 112;
    private const int GhostVelocity = 42;
    private const int BarsOfAStyle = 24;

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*.tab").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Folder
    {
        get
        {
            DirectoryInfo? folder = new(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RVae.Daemon.sln")))
                folder = folder.Parent;
            return Path.Combine(folder!.FullName, "corpus");
        }
    }

    private static DrumTab Read(string file) =>
        DrumTab.Parse(File.ReadAllText(Path.Combine(Folder, file)), file).Value;

    private static bool NamesKit(DrumTab tab) => !tab.Kit.Equals(Kit.Protocol);

    private static ClipCut Cut(string file)
    {
        DrumTab tab = Read(file);
        return DrumTabClips.Cut(tab, file, "style", NamesKit(tab) ? tab.Kit : Kit.Standard, CutOptions.Default);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_style_has_24_distinct_bars(string file)
    {
        ClipCut cut = Cut(file);

        cut.LeftOut.ShouldBeEmpty();
        cut.Clips.Select(clip => string.Join(' ', clip.Hits)).Distinct().Count().ShouldBeGreaterThanOrEqualTo(BarsOfAStyle);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_style_has_one_metre(string file) =>
        Read(file).Sections.Select(section => section.Meter).Distinct().Count().ShouldBe(1);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_style_has_accents_ghost_notes_and_microtiming(string file)
    {
        Hit[] hits = [.. Cut(file).Clips.SelectMany(clip => clip.Hits)];

        hits.ShouldContain(hit => hit.Velocity >= AccentVelocity);
        hits.ShouldContain(hit => hit.Velocity <= GhostVelocity);
        hits.ShouldContain(hit => Math.Abs(hit.Offset) > 0.05f);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_style_with_cymbals_is_played_with_two_hands_and_one_hat(string file)
    {
        DrumTab tab = Read(file);
        DrumTabSection[] sections = [.. tab.Sections];
        // With nine instruments others lend their lines: the open hat is a ride, the rim a bell, and there may be two players. Percussion has many.
        if (NamesKit(tab) || sections.All(section => section.Lines.All(line => (int)line.Instrument < Kit.Nine.Count)))
            return;

        foreach (DrumTabSection section in sections)
        {
            for (int step = 0; step < section.Steps * section.BarCount; step++)
            {
                Instrument[] struck = [.. section.Lines.Where(line => line.Velocities[step] > 0).Select(line => line.Instrument)];
                string where = $"{section.Name}, step {step + 1}";
                struck.Count(each => Kit.Standard[each].By == PlayedBy.Hand).ShouldBeLessThanOrEqualTo(2, where);
                Kit.Standard.Exclusive.ShouldAllBe(group => struck.Intersect(group).Count() < 2, where);
            }
        }
    }

    [Fact]
    public void Percussion_has_lines_for_every_instrument_of_its_kit()
    {
        DrumTab tab = Read("percussion.tab");

        tab.Kit.ShouldBe(Kit.Percussion);
        tab.Sections.SelectMany(section => section.Lines).Select(line => line.Instrument).Distinct().Order().ShouldBe(Kit.Percussion.Numbers);
        tab.Sections.Count(section => section.BarCount == 2).ShouldBeGreaterThan(3);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_style_has_a_title_and_a_name_that_a_dataset_can_have(string file)
    {
        Read(file).Title.ShouldNotBeEmpty();
        ModelName.IsValid(Path.GetFileNameWithoutExtension(file)).ShouldBeTrue();
    }
}
