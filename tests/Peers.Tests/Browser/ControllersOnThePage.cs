namespace RVae.Peers.Tests.Browser;

/// <summary>In a real browser: the profile of the pad controller at the daemon, and the models one after the other.</summary>
public sealed class ControllersOnThePage(House house) : IClassFixture<House>
{
    [Fact]
    public async Task A_profile_is_chosen_here_and_one_that_another_client_has_chosen_is_shown()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        await open.Page.ClickAsync("#tab-setup");
        await open.WaitForAsync("[...document.getElementById('profile').options].some(option => option.textContent === 'kp3: Korg Kaoss Pad KP3, KP3+')");
        await open.Page.SelectOptionAsync("#profile", "kp3");
        client.Until("/rvae/midi/profile", message => message.Text(0) == "kp3");

        client.Send("/rvae/midi/profile", "nts3");
        await open.WaitForAsync("document.getElementById('profile').value === 'nts3'");
        await open.Page.SelectOptionAsync("#profile", "");
        client.Until("/rvae/midi/profile", message => message.Text(0).Length == 0);
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_profile_that_cannot_be_read_is_told_and_the_menu_shows_what_is_still_on()
    {
        string own = Directory.CreateDirectory(Path.Combine(house.Daemon.Data, "profiles")).FullName;
        await File.WriteAllTextAsync(Path.Combine(own, "broken.json"), "{ \"pad\": 7 }", TestContext.Current.CancellationToken);
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        client.Send("/rvae/midi/profile", "kp2");
        await open.WaitForAsync("document.getElementById('profile').value === 'kp2'");
        await open.Page.ClickAsync("#tab-setup");
        await open.Page.SelectOptionAsync("#profile", "broken");
        await open.WaitForAsync("document.getElementById('notice').textContent.includes('broken.json') && document.getElementById('profile').value === 'kp2'");
        client.Ask("/rvae/midi/profile").Text(0).ShouldBe("kp2");
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_buttons_beside_the_models_bring_the_one_before_and_the_next_also_by_key_and_over_bars()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        string[] names = (await open.AskAsync("[...document.getElementById('model').options].map(option => option.value).join(' ')")).Split(' ');
        int at = Array.IndexOf(names, "house");
        (string previous, string next) = (names[(at + names.Length - 1) % names.Length], names[(at + 1) % names.Length]);
        await open.Page.ClickAsync("[aria-label='Next model']");
        client.Until("/rvae/model", message => message.Text(0) == next);
        await open.WaitForAsync($"document.getElementById('model').value === '{next}'");
        await open.Page.FocusAsync("[aria-label='Previous model']");
        await open.Page.Keyboard.PressAsync("Enter");
        client.Until("/rvae/model", message => message.Text(0) == "house");
        await open.WaitForAsync("document.getElementById('model').value === 'house'");

        await open.Page.FillAsync("#morphBars", "32");
        await open.Page.FocusAsync("#model");
        await open.Page.Keyboard.PressAsync("Tab");
        await open.Page.Keyboard.PressAsync("Enter");
        client.Until("/rvae/morphing", message => message.Text(0) == "house");
        client.Until("/rvae/model", message => message.Text(0) == previous);
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_that_a_control_has_learned_is_gone_from_its_field_so_that_the_next_control_can_learn_it()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        await open.Page.ClickAsync("#tab-setup");
        for (int time = 0; time < 2; time++)
        {
            await open.Page.FillAsync("#learnAddress", "/rvae/chaos");
            await open.Page.PressAsync("#learnAddress", "Enter");
            client.Until("/rvae/bridge/learn", message => message.Text(0) == "/rvae/chaos");
            client.Send("/rvae/bridge/learn", "");
            await open.WaitForAsync("document.getElementById('learnAddress').value === '' && document.activeElement.id === 'learnAddress'");
        }

        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_note_and_a_channel_that_were_emptied_stay_as_they_are()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        client.Send("/rvae/note/snare", 40);
        client.Send("/rvae/midi/channel", 3);
        await open.Page.EvaluateAsync("() => document.querySelector('#panel-play details').open = true");
        foreach ((string field, string now) in new[] { ("[aria-label=\"MIDI note of snare\"]", "40"), ("#channel", "3") })
        {
            await open.WaitForAsync($"document.querySelector('{field}').value === '{now}'");
            await open.Page.FillAsync(field, "");
            await open.Page.PressAsync(field, "Tab");
            await open.WaitForAsync($"document.querySelector('{field}').value === '{now}'");
        }

        await open.HasSaidAllAsync(client);
        client.Ask("/rvae/note/snare").Int(0).ShouldBe(40);
        client.Ask("/rvae/midi/channel").Int(0).ShouldBe(3);
        client.Send("/rvae/note/snare", 38);
        client.Send("/rvae/midi/channel", 10);
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_controller_at_the_browser_moves_one_side_of_the_point_and_leaves_the_other_where_it_is()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        await open.Page.EvaluateAsync("""
            () => {
                window.knobs = { id: 'knobs', name: 'knobs' };
                navigator.requestMIDIAccess = async () => ({ inputs: new Map([['knobs', knobs]]), outputs: new Map() });
            }
            """);
        await open.Page.ClickAsync("#tab-setup");
        await open.Page.ClickAsync("#midiOpen");
        await open.Page.SelectOptionAsync("#midiIn", "knobs");
        client.Send("/rvae/latent", 1.5f, -1.5f);
        await open.WaitForAsync("document.querySelector('.point.mine').style.left === '75%'");
        await open.Page.EvaluateAsync("() => knobs.onmidimessage({ data: [0xB0, 1, 0] })");
        client.UntilIs("/rvae/latent", -3);
        client.UntilIs("/rvae/latent", -1.5f, 1);
        await open.WaitForAsync("document.querySelector('.point.mine').style.left === '0%'");
        await open.Page.EvaluateAsync("() => knobs.onmidimessage({ data: [0xB0, 2, 127] })");
        client.UntilIs("/rvae/latent", 3, 1);
        client.UntilIs("/rvae/latent", -3);
        open.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Kit 24:0@12, other", 1, "kit 32:0", "other")]
    [InlineData("kit", 0, "kit-s 36:0", "kit, kit-s 36:0")]
    [InlineData("kit 32:0, kit 40:0", 1, "kit 40:0", "kit 32:0")]
    public async Task A_port_that_is_ticked_or_unticked_changes_nothing_of_the_others(string wanted, int isOpen, string clicked, string then)
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        await open.Page.EvaluateAsync($$"""
            () => import('/link/daemon.js').then(daemon => {
                daemon.take('/rvae/midi/out', ['{{wanted}}']);
                for (const name of ['kit 32:0', 'kit-s 36:0', 'kit 40:0']) daemon.take('/rvae/midi/ports/item', ['out', name, {{isOpen}}]);
                daemon.take('/rvae/midi/ports/end', [3]);
                [...document.querySelectorAll('#ports label')].find(label => label.textContent.includes('{{clicked}}')).firstElementChild.click();
            })
            """);
        client.Until("/rvae/midi/out", message => message.Text(0) == then);
        client.Send("/rvae/midi/out", "");
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_model_that_plays_and_is_not_listed_is_in_the_menu_once()
    {
        await using OpenPage open = await house.OpenAsync();
        await open.Page.EvaluateAsync("() => import('/link/daemon.js').then(daemon => { for (let i = 0; i < 3; i++) daemon.take('/rvae/model', ['nowhere']); })");
        (await open.AskAsync("[...document.getElementById('model').options].filter(option => option.value === 'nowhere').length")).ShouldBe("1");
    }
}
