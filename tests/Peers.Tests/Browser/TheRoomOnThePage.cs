using RVae.Peers.Tests.Rooms;

namespace RVae.Peers.Tests.Browser;

/// <summary>A room is joined, seen and left on the page.</summary>
public sealed class TheRoomOnThePage(House house) : IClassFixture<House>
{
    [Fact]
    public async Task A_room_is_joined_its_sites_are_listed_and_it_is_left()
    {
        using var server = new NatsServer();
        await using OpenPage open = await house.OpenAsync();
        await open.Page.ClickAsync("#tab-setup");
        await open.Page.FillAsync("#roomName", "band");
        await open.Page.FillAsync("#roomServer", $"nats://127.0.0.1:{server.Port}");
        await open.Page.ClickAsync("#roomJoin");
        await open.WaitForAsync("document.getElementById('roomState').textContent.startsWith('plays with band')");
        await open.WaitForAsync("document.querySelectorAll('#sites > p').length === 1");
        (await open.AskAsync("document.getElementById('sites').innerText")).ShouldContain("this one");
        await open.WaitForAsync("document.getElementById('roomJoin').hidden && !document.getElementById('roomLeave').hidden");
        server.Kill();
        await open.WaitForAsync("document.getElementById('roomState').textContent.includes('plays on alone')");
        await open.Page.ClickAsync("#roomLeave");
        await open.WaitForAsync("!document.getElementById('roomJoin').hidden && document.getElementById('sites').childElementCount === 0");

        await open.Page.FillAsync("#roomServer", "nats://anna:secret@127.0.0.1:4222");
        await open.Page.ClickAsync("#roomJoin");
        await open.WaitForAsync("document.getElementById('notice').textContent.includes('--nats-creds')");
        open.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_daemon_that_tells_no_room_is_in_none()
    {
        await using OpenPage open = await house.OpenAsync();
        await open.Page.EvaluateAsync("() => import('/link/daemon.js').then(daemon => { daemon.take('/rvae/room/name', ['band']); daemon.take('/rvae/room/state', ['in']); })");
        await open.WaitForAsync("document.getElementById('roomState').textContent === 'plays with band'");
        await open.Page.EvaluateAsync("() => import('/link/daemon.js').then(daemon => daemon.comeAhead(daemon.ahead()))");
        await open.WaitForAsync("document.getElementById('roomState').textContent === '' && !document.getElementById('roomJoin').hidden");
        open.Errors.ShouldBeEmpty();
    }
}
