namespace RVae.Peers.Tests.Browser;

/// <summary>In a real browser with fingers: two zoom where there is one deck to play.</summary>
public sealed class ZoomingThePage(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Two_fingers_zoom_around_what_they_hold_and_pan_and_the_point_stays()
    {
        await using OpenPage open = await house.WithFingersAsync();
        using Client client = house.Daemon.Connect();
        await open.PointIsAsync(client, 1);
        await open.Page.EvaluateAsync("() => { window.fingers = []; addEventListener('pointerdown', finger => fingers.push(finger.pointerId)); }");
        await open.TouchAsync("touchStart", (1, 0.2f, 0.2f), (2, 0.4f, 0.4f));
        await open.TouchAsync("touchMove", (1, 0.1f, 0.1f), (2, 0.5f, 0.5f));
        await open.ZoomIsAsync(2, 0.15);
        await open.TouchAsync("touchMove", (1, 0.2f, 0.2f), (2, 0.6f, 0.6f));
        await open.ZoomIsAsync(2, 0.1);

        // The finger that stays pans, and a third one joins it: none of them plays before all are lifted.
        await open.Page.EvaluateAsync("() => document.getElementById('stage').dispatchEvent(new PointerEvent('pointerup', { pointerId: fingers[0], bubbles: true }))");
        await open.TouchAsync("touchMove", (1, 0.2f, 0.2f), (2, 0.5f, 0.5f));
        await open.ZoomIsAsync(2, 0.15);
        await open.TouchAsync("touchStart", (1, 0.2f, 0.2f), (2, 0.5f, 0.5f), (3, 0.3f, 0.3f));
        await open.TouchAsync("touchMove", (1, 0.2f, 0.2f), (2, 0.45f, 0.45f), (3, 0.35f, 0.35f));
        await open.ZoomIsAsync(1, 0);
        await open.TouchAsync("touchEnd");
        await open.HasSaidAllAsync(client);
        client.Ask("/rvae/latent").Float(0).ShouldBe(1, 0.01);

        // Lifted, a finger plays again.
        await open.TouchAsync("touchStart", (1, 0.25f, 0.25f));
        await open.TouchAsync("touchEnd");
        client.UntilIs("/rvae/latent", -1.5f);
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_finger_that_has_played_leaves_the_point_where_it_was_led_when_the_second_one_comes()
    {
        await using OpenPage open = await house.WithFingersAsync();
        using Client client = house.Daemon.Connect();
        await open.PointIsAsync(client, 1);
        await open.TouchAsync("touchStart", (1, 0.4f, 0.4f));
        await open.TouchAsync("touchMove", (1, 0.25f, 0.25f));
        client.UntilIs("/rvae/latent", -1.5f);
        await open.Page.EvaluateAsync("() => { window.began = performance.now(); }");
        await open.WaitForAsync("performance.now() > began + 300");
        await open.TouchAsync("touchStart", (1, 0.25f, 0.25f), (2, 0.5f, 0.5f));
        await open.WaitForAsync("!document.querySelector('.point.held')");
        await open.TouchAsync("touchMove", (1, 0f, 0f), (2, 0.5f, 0.5f));
        await open.ZoomIsAsync(2, 0.25);
        await open.TouchAsync("touchEnd");
        await open.HasSaidAllAsync(client);
        client.Ask("/rvae/latent").Float(0).ShouldBe(-1.5f, 0.01);
        open.Errors.ShouldBeEmpty();
    }
}
