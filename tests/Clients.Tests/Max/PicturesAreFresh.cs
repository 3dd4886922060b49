namespace RVae.Clients.Tests.Max;

/// <summary>The pictures in <c>docs/pictures</c> are drawn from the patches as they are.</summary>
public sealed class PicturesAreFresh
{
    public static TheoryData<string, string, bool> Pictures => new()
    {
        { "max-demo", "examples/rvae-demo.maxpat", true },
        { "max-demo-patched", "examples/rvae-demo.maxpat", false },
        { "max-live", "patchers/rvae-live.maxpat", true },
        { "max-rvae", "patchers/rvae.maxpat", false },
        { "max-pad", "patchers/rvae-pad.maxpat", false },
        { "max-map", "patchers/rvae-map.maxpat", false },
        { "max-controls", "patchers/rvae-controls.maxpat", false },
        { "max-training", "patchers/rvae-training.maxpat", false },
        { "max-kit", "patchers/rvae-kit.maxpat", false },
        { "max-voice", "patchers/rvae-voice.maxpat", false },
    };

    [Theory, MemberData(nameof(Pictures))]
    public void A_picture_shows_the_patch_as_it_is(string picture, string patch, bool presentation) => Repository.ShouldBeFresh(
        $"docs/pictures/{picture}.svg", PatcherPicture.Draw(Package.Patches[patch], Path.GetFileName(patch), presentation));

    [Fact]
    public void The_tabs_of_the_help_have_their_pictures()
    {
        foreach (Box tab in Package.Patches["help/rvae.maxhelp"].Boxes)
        {
            Repository.ShouldBeFresh(
                $"docs/pictures/max-help-{tab.Atoms[1]}.svg",
                PatcherPicture.Draw(tab.Inner!, $"rvae.maxhelp, {tab.Atoms[1]}", presentation: false));
        }
    }
}
