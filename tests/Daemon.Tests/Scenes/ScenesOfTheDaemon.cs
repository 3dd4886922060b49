using System.Globalization;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine.Library;

namespace RVae.Daemon.Tests.Scenes;

/// <summary>Scenes of the real program, over UDP.</summary>
public sealed class ScenesOfTheDaemon : IDisposable
{
    private readonly RunningDaemon _daemon = new();

    public void Dispose() => _daemon.Dispose();

    [Fact]
    public async Task A_scene_comes_back_with_its_models_at_a_bar_line_and_everybody_is_told()
    {
        await _daemon.JoinAsync();
        TinyModel.Save("other", _daemon.Folder.Folders.Models);
        await StoreAsync("verse");
        Say("/rvae/deck/2/model", "other");
        await HearAsync("/rvae/done '/rvae/deck/2/model'");
        Say("/rvae/tempo", 200f);
        Say("/rvae/mute/snare", 1);
        Say("/rvae/latent", 1.5f, -1f);
        await StoreAsync("chorus");

        Say("/rvae/scene/recall", "verse", "now");
        (await HearAsync("/rvae/done '/rvae/scene/recall'")).ShouldBe("/rvae/done '/rvae/scene/recall' 'verse'");
        await AskAsync("/rvae/tempo", "120f");
        await AskAsync("/rvae/mute/snare", "0");
        Say("/rvae/play");
        Say("/rvae/scene/recall", "chorus", "bar");

        // The beat at which the tempo is another is the first of its bar.
        string[] beat;
        do
            beat = (await HearAsync("/rvae/beat")).Split(' ');
        while (beat[3] != "200f");
        beat[1].ShouldBe("0");
        await AskAsync("/rvae/scene/current", "'chorus'");
        await AskAsync("/rvae/latent", "1.5f -1f");
        await AskAsync("/rvae/mute/snare", "1");
        await AskAsync("/rvae/deck/2/model", "'other'");
    }

    [Fact]
    public async Task The_set_list_is_gone_through_to_its_ends()
    {
        await _daemon.JoinAsync();
        await StoreAsync("verse");
        Say("/rvae/tempo", 90f);
        await StoreAsync("chorus");
        Say("/rvae/scene/when", "now");
        Say("/rvae/scene/setlist", "verse nobody");
        (await HearAsync("/rvae/fail")).ShouldStartWith("/rvae/fail '/rvae/scene/setlist' 'not-found' 'there is no scene 'nobody': stored are verse chorus");
        Say("/rvae/scene/setlist", "verse chorus verse");
        Say("/rvae/scene/recall", "verse");
        await HearAsync("/rvae/done '/rvae/scene/recall' 'verse'");
        foreach (string name in (string[])["chorus", "verse"])
        {
            Say("/rvae/scene/next");
            (await HearAsync("/rvae/done '/rvae/scene/next'")).ShouldEndWith($"'{name}'");
        }

        Say("/rvae/scene/next");
        (await HearAsync("/rvae/fail")).ShouldContain("'verse' is the last scene of the set list");
        Say("/rvae/scene/previous");
        (await HearAsync("/rvae/done '/rvae/scene/previous'")).ShouldEndWith("'chorus'");
        Say("/rvae/scene/notes", "36=verse 37=chorus 50=next");
        Say("/rvae/scene/rename", "chorus", "refrain");
        await HearAsync("/rvae/done '/rvae/scene/rename' 'chorus' 'refrain'");
        await AskAsync("/rvae/scene/setlist", "'verse refrain verse'");
        await AskAsync("/rvae/scene/notes", "'36=verse 37=refrain 50=next'");
        Say("/rvae/scene/delete", "verse");
        await HearAsync("/rvae/done '/rvae/scene/delete' 'verse'");
        await AskAsync("/rvae/scene/setlist", "'refrain'");
        Say("/rvae/scene/recall", "verse");
        (await HearAsync("/rvae/fail '/rvae/scene/recall' 'not-found'")).ShouldContain("stored are refrain");
    }

    [Fact]
    public async Task A_scene_that_is_deleted_leaves_the_place_in_the_show()
    {
        await _daemon.JoinAsync();
        foreach (string name in (string[])["first", "second", "third", "fourth"])
            await StoreAsync(name);
        Say("/rvae/scene/when", "now");
        Say("/rvae/scene/recall", "second");
        await HearAsync("/rvae/done '/rvae/scene/recall'");
        await DeleteAsync("first");
        await StepAsync("next", "third");

        await DeleteAsync("third");
        await StepAsync("previous", "second");
        await StepAsync("next", "fourth");
    }

    [Fact]
    public async Task A_show_that_is_imported_begins_with_its_first_scene()
    {
        await _daemon.JoinAsync();
        await StoreAsync("verse");
        await StoreAsync("chorus");
        Say("/rvae/scene/when", "now");
        Say("/rvae/scene/setlist", "verse chorus");
        Say("/rvae/scene/export", "show");
        await HearAsync("/rvae/done '/rvae/scene/export'");
        Say("/rvae/scene/recall", "chorus");
        await HearAsync("/rvae/done '/rvae/scene/recall'");
        Say("/rvae/scene/import", "show");
        await HearAsync("/rvae/done '/rvae/scene/import'");
        await StepAsync("next", "verse");
    }

    [Fact]
    public async Task A_model_that_is_gone_is_told_and_the_rest_of_the_scene_comes_back()
    {
        await _daemon.JoinAsync();
        TinyModel.Save("gone", _daemon.Folder.Folders.Models);
        Say("/rvae/deck/2/model", "gone");
        await HearAsync("/rvae/done '/rvae/deck/2/model'");
        Say("/rvae/deck/2/swing", 0.5f);
        await StoreAsync("verse");
        Say("/rvae/scene/export", "show");
        (await HearAsync("/rvae/done '/rvae/scene/export'")).ShouldBe("/rvae/done '/rvae/scene/export' 'show.scenes.json' 1");
        Say("/rvae/deck/2/swing", 0f);
        Say("/rvae/deck/2/model", "tiny");
        await HearAsync("/rvae/done '/rvae/deck/2/model'");
        string file = Path.Combine(_daemon.Folder.Folders.Models, "gone" + ModelFile.Extension);

        // The same content under another name is the same model.
        Say("/rvae/scene/recall", "verse", "now");
        await HearAsync("/rvae/done '/rvae/scene/recall'");
        Say("/rvae/deck/2/model", "house");
        await HearAsync("/rvae/done '/rvae/deck/2/model'");
        File.Delete(file);
        Say("/rvae/scene/recall", "verse", "now");
        (await HearAsync("/rvae/scene/kept")).ShouldBe("/rvae/scene/kept 'deck/2 models' 'not-found' 'model 'gone' is called 'tiny' now'");
        await HearAsync("/rvae/done '/rvae/scene/recall'");
        await AskAsync("/rvae/deck/2/swing", "0.5f");
    }

    private void Say(string address, params object[] values) => _daemon.Peer.Send(address, values);

    private Task<string> HearAsync(string beginning) => _daemon.Peer.AwaitAsync(beginning);

    private async Task StoreAsync(string name)
    {
        Say("/rvae/scene/store", name);
        await HearAsync($"/rvae/done '/rvae/scene/store' '{name}'");
    }

    private async Task DeleteAsync(string name)
    {
        Say("/rvae/scene/delete", name);
        await HearAsync($"/rvae/done '/rvae/scene/delete' '{name}'");
    }

    private async Task StepAsync(string where, string name)
    {
        Say($"/rvae/scene/{where}");
        (await HearAsync($"/rvae/done '/rvae/scene/{where}'")).ShouldEndWith($"'{name}'");
    }

    // Told to everybody when it changes, and answered when it is asked for: the same line.
    private async Task AskAsync(string address, string value)
    {
        for (int tries = 0; tries < 200; tries++)
        {
            Say(address);
            if ((await HearAsync(address + " ")) == string.Create(CultureInfo.InvariantCulture, $"{address} {value}"))
                return;
        }

        throw new TimeoutException($"{address} did not become {value}");
    }
}
