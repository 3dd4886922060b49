namespace RVae.Peers.Tests.Browser;

/// <summary>In a real browser: a deck that follows what is played, decks that blend, and the other daemons of the network.</summary>
public sealed class WithOthersOnThePage(House house) : IClassFixture<House>
{
    [Fact]
    public async Task What_was_played_is_found_and_the_deck_goes_there_and_follows()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        await open.Page.ClickAsync("#tab-play");
        await SlideAsync(open, "control-follow", 0.5);
        client.UntilIs("/rvae/follow", 0.5f);
        await SlideAsync(open, "control-follow", 0);
        client.UntilIs("/rvae/follow", 0);

        client.Send("/rvae/latent", 2.5f, -2.5f);
        client.UntilIs("/rvae/latent", 2.5f);
        client.Hello("player", "events", "beats", "lease", 300);
        for (int beat = 0; beat < 9; beat++)
            client.Send("/rvae/dataset/hit", client.Next("/rvae/beat", seconds: 60).Int(0) % 2, 110);
        await open.Page.ClickAsync("#tab-learn");
        await open.Page.FillAsync("#keepBars", "1");
        await open.Page.ClickAsync("#findPlayed");
        await open.WaitForAsync("document.body.textContent.includes('of it sounds at this point')");
        client.Until("/rvae/latent", message => message.Float(0) != 2.5f || message.Float(1) != -2.5f);
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deck_is_faded_in_from_another_one_and_answers_it()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        await open.Page.EvaluateAsync("() => document.getElementById('fadeWith').closest('details').open = true");
        await open.Page.SelectOptionAsync("#fadeWith", "2");
        client.UntilIs("/rvae/fade/with", 2);
        await SlideAsync(open, "control-fade", 0.25);
        client.UntilIs("/rvae/fade", 0.25f);
        await open.Page.SelectOptionAsync("#fadeBy", "hits");
        client.Until("/rvae/fade/by", message => message.Text(0) == "hits");
        await open.Page.SelectOptionAsync("#answer", "3");
        client.UntilIs("/rvae/answer", 3);

        // A deck of which nobody has set it shows that, and not what the other one has.
        await open.Page.ClickAsync("label:has([name=deck][value='2'])");
        await open.WaitForAsync("['fadeWith', 'fadeBy', 'answer'].map(id => document.getElementById(id).value).join() === '0,level,0'");
        await open.Page.ClickAsync("label:has([name=deck][value='1'])");

        // What others set is shown here.
        client.Send("/rvae/answer", 0);
        client.Send("/rvae/fade/with", 0);
        await open.WaitForAsync("document.getElementById('answer').value === '0' && document.getElementById('fadeWith').value === '0'");
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_another_one_has_claimed_is_shown_as_it_is_after_a_hand_has_tried()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        client.Hello("owner", "events", "training", "lease", 300);
        client.Send("/rvae/claim", "deck/1/chaos");
        client.Send("/rvae/chaos", 0.25f);
        client.UntilIs("/rvae/chaos", 0.25f);
        await open.WaitForAsync("document.getElementById('control-chaos').valueAsNumber === .25");
        await SlideAsync(open, "control-chaos", 0.9);
        await open.WaitForAsync("document.getElementById('notice').textContent.startsWith('/rvae/chaos') && document.getElementById('control-chaos').valueAsNumber === .25");
        client.Ask("/rvae/chaos").Float(0).ShouldBe(0.25f);
        client.Send("/rvae/release", "deck/1/chaos");
        client.Send("/rvae/chaos", 0f);
        client.UntilIs("/rvae/chaos", 0);
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_position_that_another_one_stores_is_shown()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        client.Send("/rvae/latent/store", "elsewhere");
        client.Next(message => message.Address == "/rvae/done" && message.Text(0) == "/rvae/latent/store", 30, "the position");
        await open.WaitForAsync("[...document.querySelectorAll('#recall button')].some(one => one.textContent === 'elsewhere')");
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_walk_through_more_positions_than_there_may_be_is_shown_as_it_is()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        for (int i = 0; i <= 128; i++)
        {
            client.Send("/rvae/latent/store", $"p{i}");
            client.Next(message => message.Address == "/rvae/done" && message.Text(0) == "/rvae/latent/store", 30, "the position");
        }

        await open.Page.EvaluateAsync("() => { const kind = document.getElementById('walk'); kind.value = 'path'; kind.dispatchEvent(new Event('change')); }");
        await open.WaitForAsync("document.getElementById('notice').textContent.startsWith('/rvae/walk') && document.getElementById('walk').value === 'off'");
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_daemons_of_the_network_are_listed_with_a_way_to_their_pages()
    {
        await using OpenPage open = await house.OpenAsync();
        using RunningDaemon attic = RunningDaemon.Start("--name", "the <b>attic</b>", "--model", "techno");
        await open.Page.ClickAsync("#tab-setup");
        await open.Page.ClickAsync("#lookDaemons");
        await open.WaitForAsync($"[...document.querySelectorAll('#daemons a')].some(link => link.textContent === 'the <b>attic</b>' && link.href === 'http://127.0.0.1:{attic.HttpPort}/')");
        await open.WaitForAsync($"document.getElementById('daemons').textContent.includes('plays techno at 120 bpm · OSC 127.0.0.1:{attic.Port}')");
        open.Errors.ShouldBeEmpty();
    }

    private static Task SlideAsync(OpenPage open, string id, double to) => open.Page.EvaluateAsync(
        $"() => {{ const slider = document.getElementById('{id}'); slider.value = {to.ToString(System.Globalization.CultureInfo.InvariantCulture)}; slider.dispatchEvent(new Event('input')); }}");
}
