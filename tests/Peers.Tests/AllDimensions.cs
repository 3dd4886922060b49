using System.Text.RegularExpressions;
using RVae.Peers.Tests.Browser;
using RVae.Peers.Tests.PureData;
using RVae.Peers.Tests.Sound;

namespace RVae.Peers.Tests;

/// <summary>A model of four dimensions is learned, and other people's programs play it in all of them.</summary>
public sealed class AllDimensions(House house) : IClassFixture<House>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public void A_classic_model_of_four_dimensions_is_learned_and_every_dimension_is_heard_and_outlives_a_kill()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house", "--bpm", "240");
        using (Client client = daemon.Connect())
        {
            client.Hello("player", "events", "state patterns training", "lease", 300);
            Learn(client, "classic");
            client.Send("/rvae/threshold", 0.3f);
            // A move that comes before the one before it was decoded takes its place, and tells nothing: then once more.
            for (int heard = 0, moves = 0; heard < 8; moves++)
            {
                moves.ShouldBeLessThan(60, "the fourth dimension is not heard");
                client.Send("/rvae/latent/4", moves % 2 == 0 ? 3f : -3f);
                heard += client.Hears("/rvae/pattern", 2) ? 1 : 0;
            }

            client.Send("/rvae/pad/axes", 3, 4);
            client.Send("/rvae/latent", 1f, 2f);
            Message whole = client.Ask("/rvae/latent/all");
            whole.Float(2).ShouldBe(1);
            whole.Float(3).ShouldBe(2);
            string state = Path.Combine(daemon.Data, "state.json");
            for (int tries = 0; !IsSaved(state); tries++)
            {
                tries.ShouldBeLessThan(20_000, "it is not saved");
                client.Ask("/rvae/position");
            }
        }

        daemon.Kill();
        daemon.StartAgain();
        using Client again = daemon.Connect();
        Message back = again.Ask("/rvae/latent/all");
        back.Float(2).ShouldBe(1);
        back.Float(3).ShouldBe(2);
        again.Ask("/rvae/pad/axes").Int(0).ShouldBe(3);
    }

    [Fact]
    public void SuperCollider_and_Pure_Data_play_the_third_dimension()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house", "--bpm", "240");
        using Client watcher = daemon.Connect();
        watcher.Hello("watcher", "events", "state training", "lease", 300);
        Learn(watcher, "kernel");
        using (Program sclang = Sclang.Start("dimensions.scd", daemon.Data, new Dictionary<string, IFormattable> { ["DAEMON"] = daemon.Port }))
        {
            sclang.WaitForLine(line => line == "dimensions: done", Limit).ShouldNotBeNull(sclang.Output);
            sclang.Output.Split('\n').Where(line => line.StartsWith("dimensions: ", StringComparison.Ordinal))
                .ShouldBe(["dimensions: third 1.5", "dimensions: all 1 2", "dimensions: axes [ 3, 1 ]", "dimensions: plane [ a, b, c ]",
                    "dimensions: morphing", "dimensions: taken back", "dimensions: done"]);
            watcher.Next(message => message.Address == "/rvae/pad/plane" && message.Text(2) == "c", 30, "the plane");
            Message corner = watcher.Ask("/rvae/latent/all");
            (corner.Float(0), corner.Float(1), corner.Float(2)).ShouldBe((2f, -1f, 3f), "the third position, as far as the model goes");
            sclang.WaitForExit(Limit);
        }

        using DrivenDemo demo = DrivenDemo.Start(daemon);
        demo.Say("demo-send pad/axes 1 2");
        demo.Say("demo-send latent/3 -0.5");
        watcher.Next(message => message.Address == "/rvae/latent/3" && message.Float(0) == -0.5f, 30, "the third dimension");
        demo.Say("demo-send pad/plane c b a");
        watcher.Next(message => message.Address == "/rvae/pad/plane" && message.Text(0) == "c", 30, "the plane");
        demo.Say("demo-send morph house 2");
        watcher.Next(message => message.Address == "/rvae/morphing" && message.Text(0) == "wide", 30, "that the model goes");
        demo.Say("demo-send morph/cancel");
        watcher.Next(message => message.Address == "/rvae/morphing" && message.Text(0).Length == 0, 30, "that it is back");
        watcher.Ask("/rvae/model").Text(0).ShouldBe("wide");
        demo.Output.ShouldNotContain("error");
    }

    [Fact]
    public async Task The_page_has_a_slider_for_each_and_shows_the_plane_that_is_played()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        client.Hello("player", "events", "state training", "lease", 300);
        Learn(client, "kernel");
        await open.WaitForAsync("!document.getElementById('allDimensions').hidden && document.querySelectorAll('#dimensions .slider:not([hidden])').length === 2");
        await open.Page.EvaluateAsync("""
            () => {
                const slider = document.getElementById('control-latent-3');
                slider.value = '1.25';
                slider.dispatchEvent(new Event('input', { bubbles: true }));
            }
            """);
        client.Next(message => message.Address == "/rvae/latent/3" && message.Float(0) == 1.25f, 30, "what the slider set");
        await open.WaitForAsync("performance.getEntriesByType('resource').some(one => one.name.includes('&at='))");
        await open.Page.SelectOptionAsync("#across", "3");
        client.Next(message => message.Address == "/rvae/pad/axes" && message.Int(0) == 3, 30, "the axes");
        await open.WaitForAsync("performance.getEntriesByType('resource').some(one => one.name.includes('axes=3,2'))");
        await open.WaitForAsync("document.getElementById('control-latent-3').closest('.slider').hidden");
        await PlaneAndMorphAsync(open, client);
        open.Errors.ShouldBeEmpty();
    }

    private static async Task PlaneAndMorphAsync(OpenPage open, Client client)
    {
        foreach ((string name, float x) in ((string, float)[])[("a", 0f), ("b", 1f), ("c", 2f)])
        {
            client.Send("/rvae/latent/all", x, 1 - x, x * x, 0f);
            client.Send("/rvae/latent/store", name);
            client.Next(message => message.Address == "/rvae/done" && message.Text(0) == "/rvae/latent/store", 30, "the position");
        }

        await open.Page.ReloadAsync();
        await open.WaitForAsync("!document.getElementById('planeForm').hidden && document.getElementById('plane3').value === 'c'");
        await open.Page.ClickAsync("#planeForm button:not([type])");
        client.Next(message => message.Address == "/rvae/pad/plane" && message.Text(2) == "c", 30, "the plane");
        await open.WaitForAsync("performance.getEntriesByType('resource').some(one => one.name.includes('&deck=1'))");
        await open.Page.ClickAsync("#planeOff");
        client.Next(message => message.Address == "/rvae/pad/plane" && message.Text(2).Length == 0, 30, "that it is left");
        await open.Page.FillAsync("#morphBars", "64");
        await open.Page.SelectOptionAsync("#model", "house");
        client.Next(message => message.Address == "/rvae/morphing" && message.Text(0) == "wide", 30, "that the model goes");
        await open.Page.ClickAsync("#morphCancel");
        client.Next(message => message.Address == "/rvae/morphing" && message.Text(0).Length == 0, 30, "that it is back");
        client.Ask("/rvae/model").Text(0).ShouldBe("wide");
    }

    // All of it: what was set last may be saved a moment later than what was set before.
    private static bool IsSaved(string state) => File.Exists(state) && File.ReadAllText(state) is var text
        && new[] { "FirstAxis\\W+3", "\"x\"\\W+1\\b", "\"y\"\\W+2\\b" }.All(part => Regex.IsMatch(text, part, RegexOptions.IgnoreCase));

    private static void Learn(Client client, string kind)
    {
        client.Send("/rvae/train", "house", "wide", "kind", kind, "dims", 4, "epochs", 3, "load", 1);
        client.Next(message => message.Address == "/rvae/train/finished" || message.Address == "/rvae/fail", 400, "the model").Address.ShouldBe("/rvae/train/finished");
        for (int tries = 0; client.Ask("/rvae/model").Text(0) != "wide"; tries++)
            tries.ShouldBeLessThan(10_000);
    }
}
