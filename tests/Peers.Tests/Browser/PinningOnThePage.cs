namespace RVae.Peers.Tests.Browser;

/// <summary>Hands on the pattern in a real browser: with a mouse, with a finger on a telephone, and with keys.</summary>
public sealed class PinningOnThePage(House house) : IClassFixture<House>
{
    private const string Line = "/rvae/pins/clap";

    [Fact]
    public async Task A_tap_on_the_pattern_pins_a_hit_another_says_never_and_the_third_sets_it_free()
    {
        await using OpenPage open = await house.OpenAsync(width: 1600);
        using Client client = house.Daemon.Connect();
        client.Send("/rvae/pins/clear");
        // The rows of a pattern come one after the other.
        await open.Page.EvaluateAsync("() => import('/play/drum.js').then(drum => { window.lane = drum.lane; })");
        await open.WaitForAsync("lane(8).length > 0");
        // A larger kit with longer grooves has played before: the rows that only it had stay, silent.
        await open.Page.EvaluateAsync("() => import('/play/drum.js').then(drum => drum.learn(1, 12, new Array(192).fill(0)))");
        int tempo = 120;
        foreach (string line in new[] { "36=100", "36=0", "" })
        {
            // The eighth drum, in the middle of the seventh step of sixteen.
            await open.Page.EvaluateAsync("""
                () => {
                    const lanes = document.getElementById('lanes'), at = lanes.getBoundingClientRect();
                    lanes.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: at.x + at.width * 6.5 / 16, clientY: at.y + at.height * 7.5 / 9 }));
                }
                """);
            client.Until(Line, message => message.Text(0) == line);
            await open.HasHeardAllAsync(client, ++tempo);
        }

        await open.WaitForAsync("document.getElementById('stepDrum').value === '7'");
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_taps_at_once_say_never_for_the_page_does_not_wait_for_the_answer_to_the_first()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        client.Send("/rvae/pins/clear");
        await open.Page.SelectOptionAsync("#stepDrum", "7");
        await open.WaitForAsync("document.querySelectorAll('#steps .step').length === 16");
        await open.Page.EvaluateAsync("const step = document.querySelectorAll('#steps .step')[6]; step.click(); step.click();");
        client.Until(Line, message => message.Text(0) == "36=0");
        client.Send("/rvae/pins/clear");
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task On_a_telephone_every_step_is_as_large_as_a_finger_and_shows_what_it_is()
    {
        await using OpenPage open = await house.OpenAsync(width: 390, height: 844, touch: true);
        using Client client = house.Daemon.Connect();
        client.Send("/rvae/pins/clear");
        await open.Page.SelectOptionAsync("#stepDrum", "7");
        await open.WaitForAsync("document.querySelectorAll('#steps .step').length === 16");
        (await open.AskAsync("[...document.querySelectorAll('#steps .step')].every(one => one.offsetWidth >= 36 && one.offsetHeight >= 44)")).ShouldBe("true");
        int tempo = 130;
        foreach ((string line, string look) in new[] { ("18=100", "pinned"), ("18=0", "never"), ("", "rest") })
        {
            await open.Page.Locator("#steps .step").Nth(3).TapAsync();
            client.Until(Line, message => message.Text(0) == line);
            await open.WaitForAsync($"document.querySelectorAll('#steps .step')[3].classList.contains('{look}')");
            await open.HasHeardAllAsync(client, ++tempo);
        }

        // What somebody else pins is shown here.
        client.Send("/rvae/pin", "clap", 30, 55);
        await open.WaitForAsync("document.querySelectorAll('#steps .step')[5].getAttribute('aria-label') === 'clap, step 6: pinned 55'");
        await open.Page.ClickAsync("#clearPins");
        client.Until(Line, message => message.Text(0).Length == 0);
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Keys_go_from_step_to_step_and_pin()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        client.Send("/rvae/pins/clear");
        await open.Page.SelectOptionAsync("#stepDrum", "7");
        await open.WaitForAsync("document.querySelectorAll('#steps .step').length === 16");
        await open.Page.Locator("#steps .step").First.FocusAsync();
        await open.Page.Keyboard.PressAsync("ArrowRight");
        await open.Page.Keyboard.PressAsync("ArrowRight");
        await open.Page.Keyboard.PressAsync("Enter");
        client.Until(Line, message => message.Text(0) == "12=100");
        await open.WaitForAsync("document.querySelectorAll('#steps .step')[2].classList.contains('pinned')");
        client.Send("/rvae/pins/clear");
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_drum_has_of_its_own_is_set_beside_its_steps()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        await open.Page.SelectOptionAsync("#stepDrum", "2");
        await open.Page.ClickAsync("#drumFreeze");
        client.UntilIs("/rvae/freeze/hat", 1);
        await open.WaitForAsync("document.getElementById('drumFreeze').getAttribute('aria-pressed') === 'true'");
        (string, float)[] values = [("length", 72), ("rotate", -6), ("shift", 12), ("velocity", 0.5f), ("density", 0.75f), ("probability", 0.25f)];
        foreach ((string name, float value) in values)
        {
            await open.Page.FillAsync($"#drum-{name}", value.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await open.Page.PressAsync($"#drum-{name}", "Tab");
            client.UntilIs($"/rvae/{name}/hat", value);
        }

        await open.WaitForAsync("document.querySelectorAll('#steps .step.beyond').length === 4");
        await open.Page.SelectOptionAsync("#rate", "2");
        client.UntilIs("/rvae/rate", 2);
        client.Send("/rvae/length/hat", 36);
        await open.WaitForAsync("document.getElementById('drum-length').value === '36'");
        open.Errors.ShouldBeEmpty();
    }
}
