using RVae.Engine.Learning;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Rhythm;
using RVae.Engine.Rhythm.Tabs;

namespace RVae.Engine.Tests.Learning;

/// <summary>The models in the repository, against the rhythms in the repository: both change together.</summary>
public sealed class BuiltInModelTests
{
    public static TheoryData<string> Styles =>
        [.. Directory.EnumerateFiles(Folder("corpus"), "*.tab").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Each_style_has_a_model_that_gives_it_back(string style)
    {
        RhythmModel model = ModelFile.Load(Path.Combine(Folder("models"), style + ModelFile.Extension)).Value;
        DrumTab tab = DrumTab.Parse(File.ReadAllText(Path.Combine(Folder("corpus"), style + ".tab")), style + ".tab").Value;
        Kit kit = KitOf(tab);
        ClipCut cut = DrumTabClips.Cut(tab, style + ".tab", style, kit, CutOptions.Default);

        model.Card.Kit.ShouldBe(kit);
        EvaluationReport report = Evaluation.Evaluate(
            model, [.. cut.Clips.Select(clip => clip with { Grid = clip.Grid with { InstrumentCount = kit.Count } })]).Value;
        report.Exact.F1.ShouldBeGreaterThan(0.97, "train it anew with: rvae build-models");
        report.VelocityError!.Value.ShouldBeLessThan(3);
        model.Card.Kind.ShouldBe(AtlasModel.KindName);
        report.TimingErrorMs!.Value.ShouldBeLessThan(1);
        model.Card.Clips.Length.ShouldBe(cut.Clips.Length);
        model.Card.Quality["onsetF1"].ShouldBe(report.Exact.F1, 0.01); // the card was measured before rounding to float16
    }

    [Fact]
    public void Percussion_plays_its_own_kit_and_gives_its_bars_back()
    {
        ModelCard card = ModelFile.Load(Path.Combine(Folder("models"), "percussion" + ModelFile.Extension)).Value.Card;

        card.Kit.ShouldBe(Kit.Percussion);
        card.Kit.SentNotes.Take(5).ShouldBe([64, 63, 62, 61, 60], "congas and bongos, as General MIDI has them");
        card.Quality["onsetF1"].ShouldBeGreaterThanOrEqualTo(0.99);
    }

    [Fact]
    public void They_stay_small_and_none_is_left_over()
    {
        FileInfo[] files = new DirectoryInfo(Folder("models")).GetFiles();
        files.Sum(file => file.Length).ShouldBeLessThan(10_000_000);
        files.Select(file => Path.GetFileNameWithoutExtension(file.Name)).Order(StringComparer.Ordinal)
            .ShouldBe(Styles.Select(row => row.Data));
    }

    private static Kit KitOf(DrumTab tab)
    {
        if (!tab.Kit.Equals(Kit.Protocol))
            return tab.Kit;
        return tab.Sections.Any(section => section.Lines.Any(line => (int)line.Instrument >= Kit.Nine.Count)) ? Kit.Standard : Kit.Nine;
    }

    private static string Folder(string name)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RVae.Daemon.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, name);
    }
}
