using RVae.Engine.Rhythm;

namespace RVae.Peers.Tests.Browser;

/// <summary>The page plays the instruments of a kit whose names are those of other places of the protocol.</summary>
public sealed class KitsOnThePage(House house) : IClassFixture<House>
{
    [Fact]
    public async Task A_drum_that_the_kit_calls_otherwise_is_pinned_muted_and_set_at_its_place()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        KitModel.Write(house.Daemon.Data, "congas", Kit.Percussion);
        client.Send("/rvae/model", "congas");
        await open.WaitForAsync("document.querySelectorAll('#stepDrum option:not([hidden])').length === 14");

        // Its fourteenth is the cowbell of all that is told, and its eighth is called cowbell.
        await open.Page.SelectOptionAsync("#stepDrum", "13");
        await open.WaitForAsync("document.getElementById('drumFreeze').textContent === 'Freeze maracas'");
        await open.Page.Locator("#steps .step").Nth(2).ClickAsync();
        client.Until("/rvae/pins/13", message => message.Text(0).StartsWith('1'));
        await open.Page.ClickAsync("#drumFreeze");
        client.UntilIs("/rvae/freeze/13", 1);
        await open.Page.EvaluateAsync("document.querySelectorAll('#instruments .mute')[13].click()");
        client.UntilIs("/rvae/mute/13", 1);
        client.Ask("/rvae/mute/7").Int(0).ShouldBe(0, "the drum that the kit calls cowbell");

        // What others set is shown at its place, by whichever name they set it.
        client.Send("/rvae/mute/cowbell", 1);
        await open.WaitForAsync("document.querySelectorAll('#instruments .mute')[7].getAttribute('aria-pressed') === 'true'");
        client.Send("/rvae/mute/maracas", 0);
        await open.WaitForAsync("document.querySelectorAll('#instruments .mute')[13].getAttribute('aria-pressed') === 'false'");
        await open.WaitForAsync("document.querySelectorAll('#instruments .mute')[7].getAttribute('aria-pressed') === 'true'");
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_condition_that_is_called_as_a_drum_is_sent_by_its_name()
    {
        await using OpenPage open = await house.OpenAsync();
        await open.Page.EvaluateAsync("() => import('/link/daemon.js').then(daemon => daemon.set('/rvae/condition/kick', .5))");
        await open.WaitForAsync("document.getElementById('notice').textContent.includes(\"has no condition 'kick'\")");
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_shorter_bars_of_another_metre_are_known_also_at_the_slowest_tempo()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        await open.Page.EvaluateAsync("() => import('/space/measure.js').then(measure => { window.barTicks = measure.barTicks; })");
        client.Send("/rvae/tempo", 20f);
        client.Send("/rvae/model", "waltz");
        await open.WaitForAsync("document.getElementById('stage').dataset.space === 'waltz' && barTicks() === 72");
        client.Send("/rvae/tempo", 120f);
        open.Errors.ShouldBeEmpty();
    }
}
