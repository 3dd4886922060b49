namespace RVae.Peers.Tests.Browser;

/// <summary>A movement is recorded, looped and stopped in a real browser, and the point is seen to move.</summary>
public sealed class GesturesOnThePage(House house) : IClassFixture<House>
{
    [Fact]
    public async Task A_gesture_that_is_recorded_on_the_page_loops_and_is_seen_to_move()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        client.Send("/rvae/playing", 1);
        await open.Page.FillAsync("#gestureName", "turn");
        await open.Page.FillAsync("#gestureBars", "1");
        await open.Page.ClickAsync("#gestureStart");
        await open.WaitForAsync("document.getElementById('gestureStart').textContent === 'Recording turn'");
        int step = 0;
        while (step < 100_000 && await open.AskAsync("document.querySelector('[data-gesture=turn]')?.getAttribute('aria-pressed') === 'true'") != "true")
            client.Send("/rvae/swing", ++step % 20 / 20f);
        await open.WaitForAsync("document.getElementById('gestureStart').textContent === 'Record gesture'");

        // Nobody moves it now, and it moves.
        await open.Page.EvaluateAsync("""
            () => {
                const slider = document.getElementById('control-swing'), seen = window.seen = new Set();
                setInterval(() => seen.add(slider.value), 10);
            }
            """);
        await open.WaitForAsync("window.seen.size > 2");
        await open.Page.ClickAsync("[data-gesture=turn]");
        await open.WaitForAsync("document.querySelector('[data-gesture=turn]').getAttribute('aria-pressed') === 'false'");
        await open.Page.ClickAsync("#gestureDelete");
        await open.WaitForAsync("!document.querySelector('[data-gesture=turn]')");
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_pedal_records_and_loops_with_two_presses()
    {
        await using OpenPage open = await house.OpenAsync();
        using Client client = house.Daemon.Connect();
        client.Send("/rvae/playing", 1);
        client.Send("/rvae/gesture/stop");
        await open.Page.ClickAsync("#gesturePedal");
        await open.WaitForAsync("document.getElementById('gestureStart').textContent === 'Recording pedal'");
        int step = 0;
        int begins = client.Ask("/rvae/position").Int(0) + 1;
        while (client.Ask("/rvae/position").Int(0) <= begins)
            client.Send("/rvae/latent", (++step % 20 / 10f) - 1, 0.5f);
        await open.Page.ClickAsync("#gesturePedal");
        while (step < 100_000 && await open.AskAsync("document.querySelector('[data-gesture=pedal]')?.getAttribute('aria-pressed') === 'true'") != "true")
            client.Send("/rvae/latent", (++step % 20 / 10f) - 1, 0.5f);
        await open.Page.ClickAsync("#gestureStop");
        await open.WaitForAsync("document.querySelector('[data-gesture=pedal]').getAttribute('aria-pressed') === 'false'");
        open.Errors.ShouldBeEmpty();
    }
}
