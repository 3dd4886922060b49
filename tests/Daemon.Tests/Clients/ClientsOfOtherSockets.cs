using System.Net;
using System.Net.Sockets;
using RVae.Daemon.Clients;
using RVae.Daemon.Network;
using RVae.Daemon.Performance;
using RVae.Daemon.Restoring;
using RVae.Daemon.Saved;
using RVae.Daemon.Supervision;
using RVae.Daemon.Tests.Fakes;
using RVae.Stage.Layout;

namespace RVae.Daemon.Tests.Clients;

/// <summary>
/// Stage and desk share one socket. Who came to another, as <c>localhost</c> is ::1 to some programs, is sent by the desk what plays.
/// </summary>
public sealed class ClientsOfOtherSockets : IDisposable
{
    private readonly Socket _shared = Bound();
    private readonly Socket _own = Bound();

    public void Dispose()
    {
        _shared.Dispose();
        _own.Dispose();
    }

    [Fact]
    public void The_desk_sends_what_plays_to_those_whom_the_stage_does_not_reach()
    {
        var registry = new ClientRegistry(() => 8);
        Client ofStage = ClientAt(1, Shared().Of(IPAddress.Loopback, 9001)), ofDesk = ClientAt(2, Own().Of(IPAddress.Loopback, 9002));
        registry.Put(ofStage);
        registry.Put(ofDesk);

        new SessionAudience(registry, new SentAtOnce(), besideStage: true).Present.ToArray().ShouldHaveSingleItem().Link.ShouldBeSameAs(ofDesk.Link);
        new SessionAudience(registry, new SentAtOnce(), besideStage: false).Present.Length.ShouldBe(2);
    }

    [Fact]
    public void The_stage_is_asked_to_send_them_nothing_and_the_next_desk_knows_what_they_want()
    {
        using var folder = new TestFolder();
        SharedThings shared = SharedStage.Make();
        StageLink link = StageLink.Open(shared.Descriptors, folder.Folders.OpenModels());
        var first = new Stage();
        new RoomMirror(link, first.Sessions, first.Performance.Conductor).Begin(Own().Of);
        first.Feed.Registry.Put(ClientAt(1, Shared().Of(IPAddress.Loopback, 9001)));
        first.Feed.Registry.Put(ClientAt(2, Own().Of(IPAddress.Loopback, 9002)));

        shared.Memory.Room.Read(out ClientRoom room);
        ((EventClasses)room.All[0].Events).ShouldBe(EventClasses.Hits);
        ((EventClasses)room.All[1].Events).ShouldBe(EventClasses.None);
        var next = new Stage();
        new RoomMirror(link, next.Sessions, next.Performance.Conductor).Begin(Own().Of);
        next.Feed.Registry.All.ToArray().Select(client => (client.Id, client.Events)).ShouldBe([(1, EventClasses.Hits), (2, EventClasses.Hits)]);
    }

    [Fact]
    public void One_whose_lease_ends_after_a_desk_has_died_is_told_where_it_listens_and_not_where_it_sends_from()
    {
        using var folder = new TestFolder();
        SharedThings shared = SharedStage.Make();
        StageLink link = StageLink.Open(shared.Descriptors, folder.Folders.OpenModels());
        using Socket listens = Bound();
        UdpPeers peers = Shared();
        UdpLink from = peers.Of(IPAddress.Loopback, 9001);
        var first = new Stage();
        new RoomMirror(link, first.Sessions, first.Performance.Conductor).Begin(peers.Of);
        first.Feed.Registry.Put(ClientAt(1, from, peers.Of(IPAddress.Loopback, ((IPEndPoint)listens.LocalEndPoint!).Port)));

        var next = new Stage();
        new RoomMirror(link, next.Sessions, next.Performance.Conductor).Begin(peers.Of);
        next.Pass(16);
        next.Sessions.Receive(from, TestOsc.Message("/rvae/renew"));

        listens.ReceiveTimeout = 60_000;
        byte[] packet = new byte[2048];
        TestOsc.Text(packet.AsSpan(0, listens.Receive(packet))).ShouldBe("/rvae/clients/left 1 'pad 1'");
        TestOsc.Text(packet.AsSpan(0, listens.Receive(packet))).ShouldStartWith("/rvae/fail '/rvae/renew' 'denied'");
    }

    [Fact]
    public void Those_whose_network_the_next_desk_does_not_let_in_any_more_are_no_clients_of_it_nor_of_the_stage()
    {
        using var folder = new TestFolder();
        SharedThings shared = SharedStage.Make();
        StageLink link = StageLink.Open(shared.Descriptors, folder.Folders.OpenModels());
        var first = new Stage();
        new RoomMirror(link, first.Sessions, first.Performance.Conductor).Begin(Shared().Of);
        first.Feed.Registry.Put(ClientAt(1, Shared().Of(IPAddress.Loopback, 9001)));
        first.Feed.Registry.Put(ClientAt(2, Shared().Of(IPAddress.Parse("10.0.0.9"), 9002)));

        var access = new NetworkAccess([IPNetwork.Parse("192.168.0.0/16")], false, new Drops());
        var next = new Stage();
        new RoomMirror(link, next.Sessions, next.Performance.Conductor).Begin(new UdpPeers(_shared, access, isOfStage: true).Of);

        next.Feed.Registry.All.ToArray().Select(client => client.Id).ShouldBe([1]);
        shared.Memory.Room.Read(out ClientRoom room);
        room.All.Length.ShouldBe(1);
    }

    [Fact]
    public void Who_was_let_in_without_the_secret_that_a_later_daemon_wants_has_to_show_it()
    {
        const string Secret = "tin drums at dawn";
        UdpLink away = Shared().Of(IPAddress.Parse("10.0.0.9"), 9002), here = Shared().Of(IPAddress.Loopback, 9001);
        SessionOptions wanted = new Stage(secret: Secret).Sessions.Options;

        SavedClients.MayStay(Saved(""), away, wanted).ShouldBeFalse("it was set since");
        SavedClients.MayStay(Saved("another secret"), away, wanted).ShouldBeFalse("it was changed");
        SavedClients.MayStay(Saved("", joinCode: 123_456), away, wanted).ShouldBeFalse();
        SavedClients.MayStay(Saved(Secret), away, wanted).ShouldBeTrue();
        SavedClients.MayStay(Saved(""), here, wanted).ShouldBeTrue("this machine needs none");
        SavedClients.MayStay(Saved("another secret"), away, new Stage().Sessions.Options).ShouldBeTrue("none is wanted any more");
        SavedClients.MayStay(Saved("", joinCode: 123_456), away, new Stage(joinCode: 654_321).Sessions.Options).ShouldBeTrue("each start has another code");
        Saved(Secret).Proof.ShouldNotContain(Secret);

        SavedClient Saved(string secret, int joinCode = 0)
        {
            var stage = new Stage(secret: secret, joinCode: joinCode);
            stage.Feed.Registry.Put(ClientAt(1, away));
            return stage.Sessions.Save().ShouldHaveSingleItem();
        }
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("another secret", false)]
    [InlineData("tin drums at dawn", true)]
    public void A_new_desk_sends_away_whom_the_one_before_it_let_in_without_the_secret_that_is_wanted_now(string secret, bool stays)
    {
        UdpLink away = Shared().Of(IPAddress.Parse("10.0.0.9"), 9002), here = Shared().Of(IPAddress.Loopback, 9001);
        Stage before = With(secret), next = With("tin drums at dawn");

        next.Sessions.SendAway(before.Sessions.Save());

        int[] left = stays ? [1, 2] : [2];
        next.Feed.Registry.All.ToArray().Select(client => client.Id).ShouldBe(left);

        Stage With(string wanted)
        {
            var stage = new Stage(secret: wanted);
            stage.Feed.Registry.Put(ClientAt(1, away));
            stage.Feed.Registry.Put(ClientAt(2, here));
            return stage;
        }
    }

    private static Socket Bound()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    private static Client ClientAt(int id, UdpLink from, UdpLink? to = null) =>
        new() { Id = id, Name = $"pad {id}", Source = from, Link = to ?? from, Events = EventClasses.Hits, Lease = 15_000_000_000 };

    private UdpPeers Shared() => new(_shared, NetworkAccess.Everyone(), isOfStage: true);

    private UdpPeers Own() => new(_own, NetworkAccess.Everyone());
}
