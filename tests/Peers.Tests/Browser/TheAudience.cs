namespace RVae.Peers.Tests.Browser;

/// <summary>Those who look on, from a telephone or through a link that lets them do nothing else.</summary>
public sealed class TheAudience(House house) : IClassFixture<House>
{
    [Fact]
    public async Task A_link_to_watch_shows_the_space_and_can_change_nothing()
    {
        await using OpenPage stage = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        await stage.Page.ClickAsync("#tab-setup");
        await stage.Page.ClickAsync("#audience");
        await stage.WaitForAsync("document.getElementById('audienceLink').value.includes('watch=1')");
        string link = await stage.AskAsync("document.getElementById('audienceLink').value");

        await using OpenPage audience = await house.OpenAsync(path: link);
        (await audience.AskAsync("getComputedStyle(document.querySelector('.side')).display")).ShouldBe("none");
        client.Send("/rvae/scene/store", "audience");
        (await audience.AskAsync("new Promise(done => setTimeout(() => done(document.getElementById('notice').textContent), 1000))")).ShouldBe(
            "", "it asks for nothing that it is not told");
        client.Send("/rvae/latent", 0.9f, 0.9f);
        await audience.WaitForAsync("document.querySelector('.point.mine').style.left === '65%'");
        await audience.DragAsync((0.2f, 0.2f), (0.3f, 0.3f));
        await audience.AskAsync("import('/link/daemon.js').then(daemon => { daemon.send('/rvae/latent', -2, -2); daemon.send('/rvae/panic'); daemon.send('/rvae/tempo', 60); })");
        await audience.WaitForAsync("document.getElementById('notice').textContent.includes('opened to watch')");
        client.Ask("/rvae/latent").Float(0).ShouldBe(0.9f, 0.01);
        client.Ask("/rvae/tempo").Float(0).ShouldNotBe(60);
        stage.Errors.ShouldBeEmpty();
        audience.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_the_daemon_has_forgotten_while_its_machine_slept_is_shown_on()
    {
        using Client client = house.Daemon.Connect();
        await using OpenPage audience = await house.OpenAsync(path: "/?view=space&watch=1");
        await audience.AskAsync("import('/link/daemon.js').then(daemon => new Promise(done => { daemon.hear('/rvae/clients/left', done); daemon.send('/rvae/bye'); }))");
        client.Send("/rvae/latent", -1.5f, 0f);
        await audience.WaitForAsync("document.querySelector('.point.mine').style.left === '25%'");
        audience.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_fits_a_telephone_and_several_fingers_move_several_decks()
    {
        await using OpenPage open = await house.OpenAsync(390, 844, touch: true);
        using Client client = house.Daemon.Connect();
        client.Send("/rvae/deck/2/model", "samba");
        client.Until("/rvae/deck/2/model", message => message.Text(0) == "samba");
        await open.WaitForAsync("document.querySelectorAll('.point:not([hidden])').length === 2");
        (await open.AskAsync("document.documentElement.scrollWidth")).ShouldBe("390");
        (await open.AskAsync("[...document.querySelectorAll('header button, #panel-play button, #panel-play select')].filter(e => e.offsetHeight && e.offsetHeight < 40).length")).ShouldBe("0");

        await open.Page.EvaluateAsync("() => document.getElementById('stage').scrollIntoView({ block: 'center' })");
        await open.TouchAsync("touchStart", (1, 0.3f, 0.3f));
        await open.TouchAsync("touchStart", (1, 0.3f, 0.3f), (2, 0.7f, 0.7f));
        await open.TouchAsync("touchMove", (1, 0.25f, 0.25f), (2, 0.75f, 0.75f));
        await open.TouchAsync("touchEnd");
        client.UntilIs("/rvae/latent", -1.5f);
        client.UntilIs("/rvae/deck/2/latent", 1.5f);
        open.Errors.ShouldBeEmpty();
    }
}
