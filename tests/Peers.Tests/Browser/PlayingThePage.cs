namespace RVae.Peers.Tests.Browser;

/// <summary>The daemon's page in a real browser: what a hand does there is so in the daemon, and what others do is shown there.</summary>
public sealed class PlayingThePage(House house) : IClassFixture<House>
{
    private const string Light = "(c => c.getContext('2d').getImageData(0, 0, c.width, c.height).data.reduce((sum, v) => sum + v, 0))(document.getElementById('space'))";

    [Fact]
    public async Task The_space_is_drawn_for_the_tick_that_is_heard_and_a_mute_darkens_it()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        await open.WaitForAsync("+document.body.dataset.playing === 1");
        await open.Page.EvaluateAsync($"() => {{ window.seen = new Set(); const look = () => {{ seen.add({Light}); setTimeout(look, 40); }}; look(); }}");
        await open.WaitForAsync("seen.size > 20");

        // Ahead of its sound, drawn at its stamp: the tick that is drawn is due when the frame is on the screen, two sixtieths from now at most.
        await open.AskAsync("Promise.all([import('/space/measure.js'), import('/link/clock.js')]).then(([measure, clock]) => { window.behind = []; measure.onTick((tick, bar, stamp) => behind.push(clock.daemonTime() - stamp)); })");
        await open.WaitForAsync("behind.length > 50");
        (await open.AskAsync("behind.every(late => late >= -34.01)")).ShouldBe("true");

        string before = await open.AskAsync("Math.max(...[...seen].slice(-15))");
        foreach (string name in new[] { "kick", "snare", "hat", "openhat", "lowtom", "midtom", "hightom", "clap", "rim" })
            client.Send($"/rvae/mute/{name}", 1);
        await open.WaitForAsync($"{Light} < {before} * .8");
        client.Send("/rvae/{mute,solo}/*", 0);
        await open.Page.Keyboard.PressAsync("r");
        client.UntilIs("/rvae/mute/kick", 0);
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Scenes_are_stored_and_come_back_by_their_buttons()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        client.Send("/rvae/scene/when", "now");
        client.Send("/rvae/swing", 0f);
        await open.Page.Locator("#sceneName").FillAsync("page-verse");
        await open.Page.Locator("#sceneStore button:not([type])").ClickAsync();
        await open.WaitForAsync("document.querySelector('[data-scene=page-verse][aria-pressed=true]') !== null");
        client.Send("/rvae/swing", 0.5f);
        client.Send("/rvae/scene/store", "page-chorus");
        await open.WaitForAsync("document.querySelector('[data-scene=page-chorus][aria-pressed=true]') !== null");
        await open.Page.Locator("[data-scene=page-verse]").ClickAsync();
        client.UntilIs("/rvae/swing", 0);
        await open.Page.Locator("#sceneNext").ClickAsync();
        client.UntilIs("/rvae/swing", 0.5f);
        client.Send("/rvae/swing", 0f);
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_drag_moves_the_point_and_changes_the_hits_of_another_client()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        using Client drums = house.Daemon.Connect();
        drums.Hello("drum machine", "events", "hits", "lease", 300);
        client.Send("/rvae/latent", 0f, 0f);
        client.UntilIs("/rvae/latent", 0);
        await open.DragAsync((0.5f, 0.5f), (0.6f, 0.4f), (0.75f, 0.25f));
        client.UntilIs("/rvae/latent", 1.5f, 0);
        client.UntilIs("/rvae/latent", 1.5f, 1);
        string model = Path.Combine(RunningDaemon.BuiltInModels, "house.safetensors");
        HashSet<Struck> come = [.. Expected.Hits(model, 1.5f, 1.5f).Except(Expected.Hits(model, 0, 0))];
        come.ShouldNotBeEmpty();
        drums.Next(hit => hit.Address == "/rvae/hit" && come.Any(one => one.Tick == hit.Int(3) && one.Instrument == hit.Int(0)), seconds: 60, "a hit of the new place");
        await open.WaitForAsync("document.getElementById('point').textContent.includes('+1.50')");

        // What somebody else does is seen here, and the trail shows the way.
        client.Send("/rvae/latent", -1.5f, 0.5f);
        await open.WaitForAsync("document.querySelector('.point.mine').style.left === '25%'");
        await open.Page.Locator("#stage").FocusAsync();
        await open.Page.Keyboard.PressAsync("ArrowRight");
        client.UntilIs("/rvae/latent", -1.4f);
        await open.Page.Keyboard.PressAsync("0");
        client.UntilIs("/rvae/latent", 0);
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_slider_switch_and_list_sets_its_control()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        await open.Page.EvaluateAsync("() => document.querySelector('#panel-play details').open = true");
        await open.Page.ClickAsync("label:has([name=deck][value='3'])");
        await SlideAsync(open, client, "threshold", 0.3f);
        await SlideAsync(open, client, "density", 0.6f);
        await SlideAsync(open, client, "chaos", 0.2f);
        await SlideAsync(open, client, "noise", 0.1f);
        await SlideAsync(open, client, "swing", 0.4f);
        await SlideAsync(open, client, "microtiming", 0.5f);
        await SlideAsync(open, client, "velocity", 1.5f);
        await SlideAsync(open, client, "level", 0.7f);
        await SlideAsync(open, client, "latent/glide", 200);
        await SlideAsync(open, client, "gap", 3);
        await SlideAsync(open, client, "threshold/hat", 0.8f);
        foreach ((string id, string name) in new[] { ("freeze", "freeze"), ("mute", "mute"), ("chaos-lock", "chaos/lock") })
        {
            await open.Page.ClickAsync($"#{id}");
            client.UntilIs($"/rvae/deck/3/{name}", 1);
        }

        await open.Page.SelectOptionAsync("#quantize", "bar");
        client.Until("/rvae/deck/3/quantize", message => message.Text(0) == "bar");
        await open.Page.SelectOptionAsync("#walk", "orbit");
        client.Until("/rvae/deck/3/walk", message => message.Text(0) == "orbit");
        await open.Page.FillAsync("#walkRadius", "0");
        await open.Page.PressAsync("#walkRadius", "Tab");
        client.UntilIs("/rvae/deck/3/walk", 0, 2);
        await open.Page.SelectOptionAsync("#walk", "off");
        await open.Page.FillAsync("[aria-label='MIDI note of snare']", "40");
        await open.Page.PressAsync("[aria-label='MIDI note of snare']", "Tab");
        client.UntilIs("/rvae/deck/3/note/snare", 40);
        await open.Page.ClickAsync("[aria-label='Solo clap']");
        client.UntilIs("/rvae/deck/3/solo/clap", 1);
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_keys_mute_while_they_are_held_and_play_the_transport()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        await open.Page.Keyboard.DownAsync("w");
        client.UntilIs("/rvae/mute/snare", 1);
        await open.Page.Keyboard.UpAsync("w");
        client.UntilIs("/rvae/mute/snare", 0);
        // It sounds again also where another deck was chosen meanwhile.
        await open.Page.Keyboard.DownAsync("w");
        client.UntilIs("/rvae/mute/snare", 1);
        await open.Page.Keyboard.PressAsync("2");
        await open.Page.Keyboard.UpAsync("w");
        client.UntilIs("/rvae/mute/snare", 0);
        await open.Page.Keyboard.PressAsync("1");
        await open.Page.Keyboard.PressAsync("Shift+C");
        client.UntilIs("/rvae/mute/rim", 1);
        await open.Page.Keyboard.PressAsync("r");
        client.UntilIs("/rvae/mute/rim", 0);
        await open.Page.Keyboard.PressAsync("Space");
        client.UntilIs("/rvae/playing", 0);
        await open.Page.Keyboard.PressAsync("Space");
        client.UntilIs("/rvae/playing", 1);
        await open.Page.Keyboard.PressAsync("f");
        client.UntilIs("/rvae/freeze", 1);
        await open.Page.Keyboard.PressAsync("f");
        client.UntilIs("/rvae/freeze", 0);
        await open.Page.Keyboard.PressAsync("?");
        await open.WaitForAsync("document.getElementById('help').open");
        await open.Page.Keyboard.PressAsync("Escape");
        await open.WaitForAsync("!document.getElementById('help').open");
        await open.Page.Keyboard.PressAsync("v");
        await open.WaitForAsync("document.body.dataset.view === 'space'");
        await open.Page.Keyboard.PressAsync("v");
        await open.Page.FillAsync("#tempo", "133", new() { Force = true });
        await open.Page.EvaluateAsync("() => document.getElementById('tempo').dispatchEvent(new Event('change'))");
        client.UntilIs("/rvae/tempo", 133);
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_that_is_let_go_while_the_daemon_is_not_reached_leaves_no_drum_silent()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        await open.Page.EvaluateAsync("""
            () => {
                window.say = WebSocket.prototype.send;
                window.follow = () => { WebSocket.prototype.send = function (data) { window.socket = this; say.call(this, data); }; };
                follow();
            }
            """);
        await open.WaitForAsync("window.socket");

        // Let go when it is known that the daemon is not there.
        await open.Page.Keyboard.DownAsync("w");
        client.UntilIs("/rvae/mute/snare", 1);
        await open.Page.EvaluateAsync("""
            () => import('/link/daemon.js').then(daemon => {
                daemon.watch(state => { if (state === 'gone') dispatchEvent(new Event('blur')); });
                socket.close();
            })
            """);
        client.UntilIs("/rvae/mute/snare", 0);
        await open.Page.Keyboard.UpAsync("w");
        await open.WaitForAsync("document.body.dataset.state === 'here'");

        // Let go before that is known: it was sent, and did not come.
        await open.Page.Keyboard.DownAsync("w");
        client.UntilIs("/rvae/mute/snare", 1);
        await open.Page.EvaluateAsync("() => { WebSocket.prototype.send = () => { }; }");
        await open.Page.Keyboard.UpAsync("w");
        await open.AskAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        client.Ask("/rvae/mute/snare").Int(0).ShouldBe(1);
        await open.Page.EvaluateAsync("() => { follow(); socket.close(); }");
        client.UntilIs("/rvae/mute/snare", 0);
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_field_that_is_left_shows_what_others_have_set_while_a_hand_was_in_it()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        await open.Page.FocusAsync("#tempo");
        client.Send("/rvae/tempo", 144f);
        client.Send("/rvae/velocity", 1.5f);
        await open.WaitForAsync("document.getElementById('control-velocity').valueAsNumber === 1.5");
        await open.Page.FocusAsync("#play");
        (await open.AskAsync("document.getElementById('tempo').value")).ShouldBe("144");
        client.Send("/rvae/tempo", 120f);
        client.Send("/rvae/velocity", 1f);
        client.UntilIs("/rvae/velocity", 1);
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task In_the_background_where_no_frame_is_drawn_what_is_set_is_heard_at_once()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        await open.Page.EvaluateAsync("""
            () => {
                Object.defineProperty(document, 'hidden', { get: () => true });
                window.requestAnimationFrame = () => 0;
                return import('/link/daemon.js').then(daemon => daemon.set('/rvae/chaos', .75));
            }
            """);
        client.UntilIs("/rvae/chaos", 0.75f);
        client.Send("/rvae/chaos", 0f);
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_model_is_loaded_a_position_stored_and_recalled_and_a_second_browser_sees_it()
    {
        await using OpenPage open = await house.OpenAsync();
        await using OpenPage second = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        await open.Page.ClickAsync("label:has([name=deck][value='2'])");
        await open.Page.SelectOptionAsync("#model", "samba");
        client.Until("/rvae/deck/2/model", message => message.Text(0) == "samba");
        await open.WaitForAsync("document.getElementById('stage').dataset.space === 'samba'");
        await second.WaitForAsync("document.querySelector('[value=\"2\"] + span small').textContent === 'samba'");

        await open.DragAsync((0.25f, 0.25f));
        client.UntilIs("/rvae/deck/2/latent", -1.5f);
        await open.Page.ClickAsync("#store");
        await open.Page.FillAsync("#storeName", "verse");
        await open.Page.ClickAsync("#storeDialog .primary");
        await open.WaitForAsync("document.querySelector('.mark.stored')");
        // Once more, and thought better of.
        await open.Page.ClickAsync("#store");
        await open.Page.Keyboard.PressAsync("Escape");
        await open.WaitForAsync("!document.getElementById('storeDialog').open");
        (await open.AskAsync("document.getElementById('storeDialog').returnValue")).ShouldBeEmpty("nothing is stored then");
        client.Send("/rvae/deck/2/latent", 1f, 1f);
        client.UntilIs("/rvae/deck/2/latent", 1);
        await open.Page.ClickAsync("#recall button");
        client.UntilIs("/rvae/deck/2/latent", -1.5f);

        await open.Page.ClickAsync("#clips");
        await open.WaitForAsync("document.querySelectorAll('.mark.clip').length > 5");

        // What is said of the model is said of that of the deck that is chosen.
        await open.WaitForAsync("document.getElementById('card').textContent.startsWith('samba is')");
        await open.Page.ClickAsync("label:has([name=deck][value='1'])");
        await open.WaitForAsync("document.getElementById('card').textContent.startsWith('house is')");
        open.Errors.ShouldBeEmpty();
        second.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deck_without_a_model_shows_no_position_that_is_stored_on_another_one()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        client.Send("/rvae/latent", -2.7f, -2.7f);
        await open.WaitForAsync("parseFloat(document.querySelector('.point.mine').style.left) < 6");
        await open.Page.ClickAsync("#store");
        await open.Page.FillAsync("#storeName", "corner");
        await open.Page.ClickAsync("#storeDialog .primary");
        await open.WaitForAsync("document.querySelector('.mark.stored') && document.querySelector('#recall button')");
        await open.Page.ClickAsync("label:has([name=deck][value='4'])");
        await open.WaitForAsync("!document.querySelector('.mark.stored') && !document.querySelector('#recall button')");
        await open.Page.ClickAsync("label:has([name=deck][value='1'])");
        await open.WaitForAsync("document.querySelector('.mark.stored') && document.querySelector('#recall button')");
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_space_of_one_deck_comes_though_that_of_another_is_asked_for_meanwhile()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        client.Send("/rvae/deck/2/model", "samba");
        await open.WaitForAsync("document.querySelector('[value=\"2\"] + span small').textContent === 'samba'");
        await open.Page.EvaluateAsync("""
            () => Promise.all([import('/link/daemon.js'), import('/space/source.js')]).then(([daemon, source]) => {
                window.spaceOf = source.space;
                daemon.take('/rvae/model', ['house']);
                source.fetchSpace(2);
            })
            """);
        await open.WaitForAsync("spaceOf(1) && spaceOf(2)");
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_walk_is_seen_as_it_moves()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        client.Send("/rvae/walk", "orbit", 2f, 1f);
        await open.Page.EvaluateAsync("() => { window.places = new Set(); const look = () => { places.add(document.querySelector('.point.mine').style.left); setTimeout(look, 20); }; look(); }");
        await open.WaitForAsync("places.size > 8 && !document.querySelector('.walk').hidden");
        client.Send("/rvae/walk", "off");
        open.Errors.ShouldBeEmpty();
    }

    private static async Task SlideAsync(OpenPage open, Client client, string name, float value)
    {
        await open.Page.EvaluateAsync(
            $"() => {{ const slider = document.getElementById('control-{name.Replace('/', '-')}'); slider.valueAsNumber = {value.ToString(System.Globalization.CultureInfo.InvariantCulture)}; slider.dispatchEvent(new Event('input')); }}");
        client.UntilIs($"/rvae/deck/3/{name}", value);
    }
}
