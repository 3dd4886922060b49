using RVae.Peers.Tests.Link;

namespace RVae.Peers.Tests.Rooms;

/// <summary>People with link around each site of a room: two sessions that know nothing of each other, and one bar line.</summary>
[Collection(InRooms.Name)]
public sealed class LinkInTwoPlaces
{
    // Milliseconds: what a busy machine adds to the few of a room's clock, more where SuperCollider itself waits for a core; another beat would be 450 away.
    private static readonly double Together = Machine.IsOverloaded ? 120 : 40;

    [Fact]
    public void Who_plays_along_with_link_at_either_place_is_on_the_bar_line_of_the_room()
    {
        Machine.Need("sclang", "supercollider-language");
        using var server = new NatsServer();
        using OwnNetwork studio = OwnNetwork.Make(), hall = OwnNetwork.Make();
        // Their only way to each other: they listen in those networks, and reach the server from this one.
        using Relay fromStudio = studio.Within(() => new Relay(server.Port, 40, 10, 0, seed: 1));
        using Relay fromHall = hall.Within(() => new Relay(server.Port, 40, 10, 0, seed: 2));
        using LinkedDaemon one = LinkedDaemon.InRoom(studio, $"nats://127.0.0.1:{fromStudio.Port}", "--name", "studio", "--bpm", "120");
        using LinkedDaemon other = LinkedDaemon.InRoom(hall, $"nats://127.0.0.1:{fromHall.Port}", "--name", "hall", "--bpm", "97");
        using Ear studioEar = studio.Within(() => new Ear()), hallEar = hall.Within(() => new Ear());
        using Program studioPeer = one.StartSclang(140, studioEar.Port), hallPeer = other.StartSclang(80, hallEar.Port);
        SclangInSession.Sees(studioPeer, 120);
        SclangInSession.Sees(hallPeer, 120);

        // A tempo that one place sets is that of both sessions.
        other.Client.Send("/rvae/tempo", 133f);
        SclangInSession.Sees(studioPeer, 133);
        SclangInSession.Sees(hallPeer, 133);
        ShouldBeTogether(studioEar, hallEar, 133);

        // The room leads: who changes the tempo of a session is brought back.
        int port = SclangInSession.LanguagePort(hallPeer);
        using (Client language = hall.Within(() => new Client(port)))
            language.Send("/tempo", 90f);
        SclangInSession.Sees(hallPeer, 90);
        SclangInSession.Sees(hallPeer, 133);
        ShouldBeTogether(studioEar, hallEar, 133);
        one.Client.Ask("/rvae/tempo").Float(0).ShouldBe(133);
        foreach (LinkedDaemon daemon in (LinkedDaemon[])[one, other])
        {
            daemon.ForgetTicks();
            daemon.Hear(200);
            daemon.EveryTickCameOnce();
        }
    }

    private static void ShouldBeTogether(Ear studio, Ear hall, double bpm)
    {
        studio.MedianApart(100);
        studio.MedianApart(200).ShouldBeInRange(-Together, Together, "SuperCollider in the studio");
        hall.MedianApart(100);
        hall.MedianApart(200).ShouldBeInRange(-Together, Together, "SuperCollider in the hall");
        var apart = new List<double>();
        while (apart.Count < 100)
        {
            apart.Add(Math.IEEERemainder(studio.AheadOf(0, bpm) - hall.AheadOf(0, bpm), 4) * 60_000 / bpm);
            TestContext.Current.CancellationToken.WaitHandle.WaitOne(10);
        }

        Ear.Median(apart).ShouldBeInRange(-Together, Together, "milliseconds from the studio to the hall");
    }
}
