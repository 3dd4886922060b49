using System.Globalization;
using RVae.Daemon.Tests.Fakes;

namespace RVae.Daemon.Tests.Hosting;

/// <summary>A daemon that was killed and started again on its data, heard by a client that says nothing in between.</summary>
public sealed class PlayingOnAfterAKill
{
    [Theory]
    [InlineData("")]
    [InlineData("1")]
    public async Task The_state_is_as_it_was_and_a_UDP_client_hears_on_without_a_hello(string processes)
    {
        using var folder = new TestFolder();
        using RunningDaemon first = InProcesses(folder, processes);
        await first.JoinAsync();
        first.Peer.Send("/rvae/latent", 1.5f, -1f);
        first.Peer.Send("/rvae/threshold", 0.25f);
        first.Peer.Send("/rvae/swing", 0.5f);
        first.Peer.Send("/rvae/tempo", 140f);
        first.Peer.Send("/rvae/pin", "rim", 24, 99);
        first.Peer.Send("/rvae/length/rim", 36);
        first.Peer.Send("/rvae/link/quantum", 0.5f);
        first.Peer.Send("/rvae/claim", "deck/2");
        await SavedAsync(
            folder, "\"quantum\": 0.5", "\"pins\": \"24=99\"", "\"length\": 36", "\"bpm\": 140", "\"x\": 1.5", "\"threshold\": 0.25",
            "\"swing\": 0.5", "deck/2");
        first.Program.Kill();

        using RunningDaemon second = RunningDaemon.After(first);
        (await PlaysAsync(second)).ShouldContain("STATUS=playing tiny at 140 bpm");
        await first.Peer.AwaitAsync("/rvae/beat");
        await first.Peer.AwaitAsync("/rvae/hit");
        first.Peer.Send("/rvae/latent");
        (await first.Peer.AwaitAsync("/rvae/latent")).ShouldBe("/rvae/latent 1.5f -1f");
        first.Peer.Send("/rvae/threshold");
        (await first.Peer.AwaitAsync("/rvae/threshold")).ShouldBe("/rvae/threshold 0.25f");
        first.Peer.Send("/rvae/pins/rim");
        (await first.Peer.AwaitAsync("/rvae/pins/rim")).ShouldBe("/rvae/pins/rim '24=99'");
        first.Peer.Send("/rvae/length/rim");
        (await first.Peer.AwaitAsync("/rvae/length/rim")).ShouldBe("/rvae/length/rim 36");
        first.Peer.Send("/rvae/link/quantum");
        (await first.Peer.AwaitAsync("/rvae/link/quantum")).ShouldBe("/rvae/link/quantum 0.5f");
        first.Peer.Send("/rvae/clients");
        (await first.Peer.AwaitAsync("/rvae/clients/item")).ShouldContain("deck/2");
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    public async Task The_show_goes_on_from_its_place_in_the_set_list(string processes)
    {
        using var folder = new TestFolder();
        using RunningDaemon first = InProcesses(folder, processes);
        await first.JoinAsync();
        foreach (string name in (string[])["verse", "chorus", "bridge"])
        {
            first.Peer.Send("/rvae/scene/store", name);
            await first.Peer.AwaitAsync($"/rvae/done '/rvae/scene/store' '{name}'");
        }

        first.Peer.Send("/rvae/scene/when", "now");
        first.Peer.Send("/rvae/scene/setlist", "verse chorus verse bridge");
        foreach (string name in (string[])["verse", "chorus", "verse"])
        {
            first.Peer.Send("/rvae/scene/next");
            await first.Peer.AwaitAsync($"/rvae/done '/rvae/scene/next' '{name}'");
        }

        await SavedAsync(folder, "\"place\": 2");
        first.Program.Kill();

        using RunningDaemon second = RunningDaemon.After(first);
        await PlaysAsync(second);
        first.Peer.Send("/rvae/scene/next");
        (await first.Peer.AwaitAsync("/rvae/done '/rvae/scene/next'")).ShouldEndWith("'bridge'");
    }

    [Fact]
    public async Task The_profile_that_was_chosen_is_kept_unless_another_one_is_configured_since()
    {
        using var folder = new TestFolder();
        using var first = RunningDaemon.On(folder);
        await first.JoinAsync();
        first.Peer.Send("/rvae/midi/profile", "KP3");
        (await first.Peer.AwaitAsync("/rvae/done")).ShouldBe("/rvae/done '/rvae/midi/profile' 'kp3'");
        await SavedAsync(folder, "\"profile\": \"kp3\"");
        first.Program.Kill();

        using RunningDaemon second = RunningDaemon.After(first);
        (await ProfileOfAsync(second)).ShouldBe("/rvae/midi/profile 'kp3'");
        second.Program.Kill();

        using RunningDaemon third = RunningDaemon.After(second, "--profile", "nts3");
        (await ProfileOfAsync(third)).ShouldBe("/rvae/midi/profile 'nts3'");
    }

    [Fact]
    public async Task A_profile_that_is_gone_is_told_and_the_configured_one_plays()
    {
        using var folder = new TestFolder();
        string own = Directory.CreateDirectory(Path.Combine(folder.Folders.Root, "profiles")).FullName, file = Path.Combine(own, "gone.json");
        await File.WriteAllTextAsync(file, "{}", TestContext.Current.CancellationToken);
        using var first = RunningDaemon.On(folder, ("RVAE_MIDI__PROFILE", "kp3"));
        (await ProfileOfAsync(first)).ShouldBe("/rvae/midi/profile 'kp3'");
        first.Peer.Send("/rvae/midi/profile", "gone");
        await SavedAsync(folder, "\"profile\": \"gone\"");
        first.Program.Kill();
        File.Delete(file);

        using RunningDaemon second = RunningDaemon.After(first);
        (await ProfileOfAsync(second)).ShouldBe("/rvae/midi/profile 'kp3'");
    }

    [Fact]
    public async Task A_state_that_cannot_be_read_is_set_aside_and_the_one_before_it_is_taken()
    {
        using var folder = new TestFolder();
        using var first = RunningDaemon.On(folder);
        await first.JoinAsync();
        first.Peer.Send("/rvae/tempo", 140f);
        await SavedAsync(folder, "\"bpm\": 140");
        first.Program.Kill();
        string newest = Path.Combine(folder.Folders.Root, "state.json");
        File.Copy(newest, Path.Combine(folder.Folders.Root, "state.previous.json"), overwrite: true);
        await File.WriteAllTextAsync(newest, "{ \"format\": 1, \"sav", TestContext.Current.CancellationToken);

        using RunningDaemon second = RunningDaemon.After(first);
        (await second.NotifiedAsync()).ShouldContain(" at 140 bpm");
        File.Exists(Path.Combine(folder.Folders.Root, "state.unreadable.json")).ShouldBeTrue();
    }

    [Fact]
    public async Task Bars_go_on_in_time_with_those_that_were_announced()
    {
        using var folder = new TestFolder();
        using var first = RunningDaemon.On(folder);
        await first.JoinAsync();
        first.Peer.Send("/rvae/tempo", 240f);
        await SavedAsync(folder, "\"bpm\": 240");
        for (int beats = 0; beats < 8; beats++)
            await first.Peer.AwaitAsync("/rvae/beat");
        // Those that came while the state was saved are old by now.
        first.Peer.Send("/rvae/sync", 1);
        await first.Peer.AwaitAsync("/rvae/synced 1");
        (int Bar, int Beat) before = BeatOf(await first.Peer.AwaitAsync("/rvae/beat"));
        DateTimeOffset heard = TimeProvider.System.GetUtcNow();
        first.Program.Kill();
        using RunningDaemon second = RunningDaemon.After(first);
        await second.NotifiedAsync();
        second.Peer.Send("/rvae/hello", "late", "events", "beats", "lease", 300);
        (int Bar, int Beat) after = BeatOf(await second.Peer.AwaitAsync("/rvae/beat"));
        double passed = (TimeProvider.System.GetUtcNow() - heard).TotalSeconds * 240 / 60;
        int counted = ((after.Bar - before.Bar) * 4) + after.Beat - before.Beat;
        counted.ShouldBeGreaterThan(0);
        // A beat may have been on its way; more would be a line of its own.
        Math.Abs(passed - counted).ShouldBeLessThan(8, $"{counted} beats were counted while {passed:0.0} passed");
    }

    [Fact]
    public async Task Where_a_model_is_gone_the_next_best_plays()
    {
        using var folder = new TestFolder();
        TinyModel.Save("gone", folder.Folders.Models);
        using var first = RunningDaemon.On(folder);
        await first.JoinAsync();
        first.Peer.Send("/rvae/model", "gone");
        first.Peer.Send("/rvae/tempo", 140f);
        await SavedAsync(folder, "\"model\": \"gone\"", "\"bpm\": 140");
        first.Program.Kill();
        File.Delete(Path.Combine(folder.Folders.Models, "gone.safetensors"));
        using RunningDaemon second = RunningDaemon.After(first);
        (await PlaysAsync(second)).ShouldContain("STATUS=playing tiny at 140 bpm");
    }

    [Fact]
    public async Task After_a_clean_end_it_plays_on_as_well()
    {
        using var folder = new TestFolder();
        using var first = RunningDaemon.On(folder);
        await first.JoinAsync();
        first.Peer.Send("/rvae/tempo", 140f);
        first.Peer.Send("/rvae/tempo");
        await first.Peer.AwaitAsync("/rvae/tempo 140f");
        await first.Program.TerminateAsync();
        await first.Program.EndAsync();
        using RunningDaemon second = RunningDaemon.After(first);
        (await second.NotifiedAsync()).ShouldContain(" at 140 bpm");
        await first.Peer.AwaitAsync("/rvae/hit");
    }

    [Fact]
    public async Task With_fresh_it_starts_as_configured()
    {
        using var folder = new TestFolder();
        using var first = RunningDaemon.On(folder);
        await first.JoinAsync();
        first.Peer.Send("/rvae/tempo", 140f);
        await SavedAsync(folder, "\"bpm\": 140");
        first.Program.Kill();
        using RunningDaemon second = RunningDaemon.After(first, "--fresh");
        (await second.NotifiedAsync()).ShouldContain(" at 120 bpm");
    }

    // As many processes as are usual here, or as many as are given.
    private static RunningDaemon InProcesses(TestFolder folder, string processes) =>
        processes.Length > 0 ? RunningDaemon.On(folder, ("RVAE_PROCESSES", processes)) : RunningDaemon.On(folder);

    private static async Task<string> ProfileOfAsync(RunningDaemon daemon)
    {
        (await daemon.NotifiedAsync()).ShouldStartWith("READY=1");
        daemon.Peer.Send("/rvae/midi/profile");
        return await daemon.Peer.AwaitAsync("/rvae/midi/profile");
    }

    // It may be ready a moment before its first tick: what it does is told once more then.
    private static async Task<string> PlaysAsync(RunningDaemon daemon)
    {
        string told = await daemon.NotifiedAsync();
        told.ShouldStartWith("READY=1\nSTATUS=");
        while (!told.Contains("STATUS=playing", StringComparison.Ordinal))
            told = await daemon.NotifiedAsync();
        return told;
    }

    private static (int Bar, int Beat) BeatOf(string message)
    {
        string[] parts = message.Split(' ');
        return (int.Parse(parts[2], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static async Task SavedAsync(TestFolder folder, params string[] parts)
    {
        string path = Path.Combine(folder.Folders.Root, "state.json"), text = "";
        for (int looks = 0; looks < 600 && !parts.All(part => text.Contains(part, StringComparison.Ordinal)); looks++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            text = File.Exists(path) ? await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken) : "";
        }

        foreach (string part in parts)
            text.ShouldContain(part, Case.Sensitive, string.Create(CultureInfo.InvariantCulture, $"{path} was never saved so"));
    }
}
