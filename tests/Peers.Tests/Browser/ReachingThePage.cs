using System.Diagnostics;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace RVae.Peers.Tests.Browser;

/// <summary>The page for all who use it: by eye, by ear, by keyboard, and with a daemon that comes and goes.</summary>
public sealed class ReachingThePage(House house) : IClassFixture<House>
{
    [Theory]
    [InlineData("dark", "tab-play")]
    [InlineData("light", "tab-play")]
    [InlineData("dark", "tab-learn")]
    [InlineData("light", "tab-setup")]
    public async Task Nothing_stands_in_the_way_of_who_cannot_see_it_well(string theme, string tab)
    {
        await using OpenPage open = await house.OpenAsync();
        await open.Page.EvaluateAsync($"() => {{ document.documentElement.dataset.theme = '{theme}'; document.getElementById('{tab}').click(); }}");
        await open.WaitForAsync($"document.getElementById('{tab}').getAttribute('aria-selected') === 'true' && getComputedStyle(document.querySelector('main')).opacity === '1'");
        AxeResult result = await open.Page.RunAxe();
        result.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(node => node.Html))}")
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task What_moves_by_itself_is_not_read_aloud_but_for_the_point_to_who_plays_it_by_keys()
    {
        await using OpenPage open = await house.OpenAsync();
        (await open.AskAsync("[...document.querySelectorAll('output')].filter(one => one.getAttribute('aria-live') !== 'off').length")).ShouldBe("0");
        await open.Page.FocusAsync("#stage");
        (await open.AskAsync("document.getElementById('point').getAttribute('aria-live')")).ShouldBe("polite");
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task On_a_telephone_nothing_reaches_into_the_margin()
    {
        await using OpenPage open = await house.OpenAsync(390, 844, touch: true);
        foreach (string tab in new[] { "tab-play", "tab-learn", "tab-setup" })
        {
            await open.Page.ClickAsync($"#{tab}");
            (await open.AskAsync("""
                [...document.querySelectorAll('main :is(button, select, input, label)')]
                  .filter(one => one.getBoundingClientRect().right > document.querySelector('main').getBoundingClientRect().right + .5)
                  .map(one => one.ariaLabel || one.id || one.textContent).join(' | ')
                """)).ShouldBeEmpty(tab);
        }
    }

    [Fact]
    public async Task A_daemon_that_was_killed_is_found_again()
    {
        await using OpenPage open = await house.OpenAsync();
        await open.Page.EvaluateAsync("() => import('/link/daemon.js').then(daemon => daemon.take('/rvae/train/finished', [1, 'earlier', .5, 2]))");
        await open.WaitForAsync("document.querySelectorAll('.job').length === 1");

        // It dies in the middle of its lists.
        await open.Page.EvaluateAsync("""
            () => import('/link/daemon.js').then(daemon => {
                daemon.take('/rvae/models/item', ['earlier', 'atlas', 2, 96, '4/4', 3]);
                daemon.take('/rvae/latent/stored/item', ['earlier', 2, 2]);
                document.getElementById('model').options[0].dataset.listed = 'before';
            })
            """);
        house.Daemon.Kill();
        await open.WaitForAsync("document.body.dataset.state === 'gone' && document.getElementById('notice').textContent.includes('does not answer')");
        house.Daemon.StartAgain();
        await open.WaitForAsync("document.body.dataset.state === 'here' && document.getElementById('stage').dataset.space === 'house'");
        (await open.AskAsync("document.querySelectorAll('.job').length")).ShouldBe("0", "the next daemon counts its trainings from 1 again");
        await open.WaitForAsync("!document.querySelector('#model [data-listed]')");
        (await open.AskAsync("[...document.getElementById('model').options].some(option => option.value === 'earlier')")).ShouldBe("false");
        using Client client = house.Daemon.Connect();
        client.Send("/rvae/latent", -2.7f, -2.7f);
        await open.Page.ClickAsync("#store");
        await open.Page.FillAsync("#storeName", "later");
        await open.Page.ClickAsync("#storeDialog .primary");
        await open.WaitForAsync("[...document.querySelectorAll('#recall button')].some(button => button.textContent === 'later')");
        (await open.AskAsync("[...document.querySelectorAll('#recall button')].some(button => button.textContent === 'earlier')")).ShouldBe("false");
        await open.DragAsync((0.25f, 0.75f));
        client.UntilIs("/rvae/latent", -1.5f);
    }

    [Fact]
    public async Task A_hello_for_other_options_leaves_the_clock_and_what_is_known_as_they_are_so_that_no_hit_is_left_out()
    {
        await using OpenPage open = await house.OpenAsync();
        await open.WaitForAsync("document.getElementById('where').textContent.startsWith('bar')");
        (await open.AskAsync("""
            Promise.all([import('/link/daemon.js'), import('/link/clock.js')]).then(([daemon, clock]) => new Promise(done => {
                const playing = [];
                daemon.hear('/rvae/latent', () => playing.push(daemon.value('/rvae/playing')));
                daemon.watch(state => done(`${state} ${playing[0]} ${clock.daemonTime() !== null}`));
                daemon.comeAhead(daemon.ahead());
            }))
            """)).ShouldBe("here 1 true");
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_space_comes_also_where_only_the_ticket_of_one_who_was_let_in_opens_it()
    {
        await using OpenPage open = await house.OpenAsync();
        await open.Page.RouteAsync(
            "**/spaces/**",
            route => route.Request.Headers.ContainsKey("authorization")
                ? route.ContinueAsync()
                : route.FulfillAsync(new() { Status = 401, Body = "this daemon wants a proof" }));
        await open.Page.ReloadAsync();
        await open.WaitForAsync("document.body.dataset.state === 'here' && document.getElementById('stage').dataset.space === 'house'");
    }

    [Fact]
    public async Task A_page_that_stays_open_for_days_has_a_new_ticket_each_hour_and_so_have_the_links_on_it()
    {
        await using OpenPage open = await house.OpenAsync();
        await open.Page.AddInitScriptAsync("""
            (each => {
                window.hourly = [];
                window.setInterval = (work, time, ...rest) => time === 3600000 ? window.hourly.push(work) : each(work, time, ...rest);
            })(window.setInterval)
            """);
        await open.Page.ReloadAsync();
        await open.WaitForAsync("document.body.dataset.state === 'here'");
        (await open.AskAsync("""
            import('/link/http.js').then(async ({ get, link }) => {
                await get('/spaces/house');
                const shown = document.body.appendChild(Object.assign(document.createElement('a'), { href: link('/models/house.safetensors') }));
                const first = shown.href, soon = milliseconds => new Promise(done => setTimeout(done, milliseconds));
                await soon(1100); // a ticket is named by the second at which it ends
                window.hourly.forEach(work => work());
                for (let look = 0; look < 200 && shown.href === first; look++) await soon(50);
                return `${window.hourly.length} ${shown.href !== first} ${shown.href.includes('/models/house.safetensors?ticket=play.')}`;
            })
            """)).ShouldBe("1 true true");
    }

    [Fact]
    public async Task A_space_that_the_daemon_has_no_time_to_draw_is_asked_for_again()
    {
        await using OpenPage open = await house.OpenAsync();
        long began = 0;
        await open.Page.RouteAsync("**/spaces/**", route =>
        {
            if (began == 0)
                began = Stopwatch.GetTimestamp();
            return Stopwatch.GetElapsedTime(began).TotalSeconds < 2
                ? route.FulfillAsync(new() { Status = 503, Body = "8 spaces are being drawn" })
                : route.ContinueAsync();
        });
        await open.Page.ReloadAsync();
        await open.WaitForAsync("document.body.dataset.state === 'here' && document.getElementById('stage').dataset.space === 'house'");
    }

    [Fact]
    public async Task The_question_for_the_secret_stays_for_one_who_types_it_longer_than_the_daemon_waits()
    {
        await using OpenPage open = await house.OpenAsync();
        await open.Page.EvaluateAsync("""
            () => {
                const say = WebSocket.prototype.send;
                WebSocket.prototype.send = function (data) { window.spoken = this; say.call(this, data); };
                window.asked = [];
                window.Stranger = class {
                    static OPEN = 1;
                    constructor() {
                        this.readyState = 0;
                        setTimeout(() => { this.readyState = 1; this.onopen(); });
                    }
                    send(data) {
                        if (!new TextDecoder().decode(data).startsWith('/rvae/hello')) return;
                        import('/link/osc.js').then(osc => {
                            this.onmessage({ data: osc.encode('/rvae/challenge', 7, 'nonce').buffer });
                            asked.push(this);
                        });
                    }
                    close() {
                        this.readyState = 3;
                        this.onclose();
                    }
                };
            }
            """);
        await open.WaitForAsync("window.spoken");
        await open.Page.EvaluateAsync("() => { window.WebSocket = Stranger; spoken.close(); }");
        await open.WaitForAsync("asked.length === 1 && !document.getElementById('prove').hidden");
        await open.Page.FillAsync("#secret", "tin drums");
        await open.Page.EvaluateAsync("""
            () => {
                window.folded = 0;
                new MutationObserver(() => folded++).observe(document.getElementById('prove'), { attributeFilter: ['hidden'] });
                asked[0].close();
            }
            """);
        await open.WaitForAsync("asked.length === 2");
        (await open.AskAsync("`${folded} ${document.body.dataset.state} ${document.activeElement.id} ${document.getElementById('secret').value}`"))
            .ShouldBe("0 secret secret tin drums");
    }

    [Fact]
    public async Task One_for_whom_there_is_no_room_is_let_in_as_soon_as_another_one_has_left()
    {
        await using OpenPage open = await house.OpenAsync();
        await open.Page.EvaluateAsync("""
            () => {
                const say = WebSocket.prototype.send;
                let left = 1;
                WebSocket.prototype.send = function (data) {
                    if (!new TextDecoder().decode(data).startsWith('/rvae/hello') || left-- <= 0) {
                        window.spoken = this;
                        say.call(this, data);
                        return;
                    }
                    import('/link/osc.js').then(osc =>
                        this.onmessage({ data: osc.encode('/rvae/fail', '/rvae/hello', 'too-many', '64 clients are here already').buffer }));
                };
            }
            """);
        await open.WaitForAsync("window.spoken");
        await open.Page.EvaluateAsync("() => import('/link/daemon.js').then(daemon => { window.states = []; daemon.watch(state => states.push(state)); spoken.close(); })");
        await open.WaitForAsync("states.includes('refused') && document.body.dataset.state === 'here'");
        (await open.AskAsync("states")).ShouldBe("gone,refused,here");
    }

    [Fact]
    public async Task It_knows_every_address_and_the_proof_of_a_secret()
    {
        await using OpenPage open = await house.OpenAsync();
        await open.Page.ClickAsync("#tab-setup");
        await open.Page.ClickAsync("#table summary");
        await open.WaitForAsync("[...document.getElementById('addresses').rows].some(r => r.cells[0].textContent === '/rvae/deck/2/latent/y' && r.cells[1].textContent !== '')");

        // RFC 4231, test case 2.
        (await open.AskAsync("import('/link/secret.js').then(secret => secret.prove('Jefe', 'what do ya want for nothing?'))"))
            .ShouldBe("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        open.Errors.ShouldBeEmpty();
    }
}
