namespace RVae.Peers.Tests.Browser;

/// <summary>In a real browser with fingers: where two decks have a model, each finger plays its own, and a button gives them to the picture.</summary>
public sealed class ZoomingWithTwoDecks(House house) : IClassFixture<House>
{
    [Fact]
    public async Task The_button_gives_the_fingers_to_the_picture_and_back_to_the_decks()
    {
        await using OpenPage open = await house.WithFingersAsync();
        using Client client = house.Daemon.Connect();
        await open.PointIsAsync(client, 1);
        client.Send("/rvae/deck/2/model", "samba");
        client.Until("/rvae/deck/2/model", message => message.Text(0) == "samba");
        await open.WaitForAsync("document.querySelectorAll('.point:not([hidden])').length === 2");
        await open.Page.ClickAsync("#zoom");
        await open.TouchAsync("touchStart", (1, 0.4f, 0.4f), (2, 0.6f, 0.6f));
        await open.TouchAsync("touchMove", (1, 0.3f, 0.3f), (2, 0.7f, 0.7f));
        await open.ZoomIsAsync(2, 0.25);
        await open.TouchAsync("touchEnd");
        await open.TouchAsync("touchStart", (1, 0.5f, 0.5f));
        await open.TouchAsync("touchMove", (1, 0.3f, 0.3f));
        await open.ZoomIsAsync(2, 0.35);
        await open.TouchAsync("touchEnd");
        await open.HasSaidAllAsync(client);
        client.Ask("/rvae/latent").Float(0).ShouldBe(1, 0.01);
        client.Ask("/rvae/deck/2/latent").Float(0).ShouldBe(0, 0.01);

        await open.Page.ClickAsync("#zoom");
        await open.TouchAsync("touchStart", (1, 0.3f, 0.5f));
        await open.TouchAsync("touchStart", (1, 0.3f, 0.5f), (2, 0.7f, 0.5f));
        await open.TouchAsync("touchEnd");
        client.UntilIs("/rvae/latent", ((0.35f + (0.3f / 2)) * 6) - 3);
        client.UntilIs("/rvae/deck/2/latent", ((0.35f + (0.7f / 2)) * 6) - 3);
        await open.ZoomIsAsync(2, 0.35);
        open.Errors.ShouldBeEmpty();
    }
}
