using CsCheck;
using RVae.Daemon.Clients;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Protocol.Addresses.Rows;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Tests.Clients;

/// <summary>Whatever arrives, and from however many threads: the sessions go on.</summary>
public sealed class Robustness
{
    private static readonly Gen<object> Argument = Gen.OneOf<object>(
        Gen.Int.Select(i => (object)i), Gen.Float.Select(f => (object)f), Gen.Double.Select(d => (object)d),
        Gen.Long.Select(h => (object)h), Gen.Bool.Select(b => (object)b),
        Gen.OneOf<object>("off", "deck/1", "lease", "events", "hits", "house", "../x", "", "/rvae/tempo", "é"),
        Gen.Byte.Array[0, 40].Select(b => (object)b));

    private static readonly Gen<byte[]> Message = Gen.Select(
        Gen.OneOf(
            Gen.Int[0, DaemonAddresses.Table.Entries.Length - 1].Select(i => DaemonAddresses.Table.Entries[i].Address),
            Gen.OneOf("/rvae/*", "/rvae//kick", "/rvae/deck/[1-3]/*", "/{wek,rvae}/*", "/nothing", "/rvae/call")),
        Argument.Array[0, 6],
        (address, arguments) => TestOsc.Message(address, arguments));

    private static readonly Gen<byte[]> Packet = Gen.OneOf(
        Message,
        Gen.Select(Gen.ULong, Message.Array[0, 5], (tag, messages) => TestOsc.Bundle(new OscTimeTag(tag), messages)),
        Gen.Select(Message.Array[0, 5], messages => TestOsc.Bundle(OscTimeTag.Immediately, messages)));

    private static readonly Gen<byte[]> Mutated = Gen.Select(
        Packet, Gen.Select(Gen.Int[0, 4000], Gen.Byte).Array[0, 3], Gen.Int[0, 8],
        (packet, changes, cut) =>
        {
            byte[] mutated = packet[..Math.Max(0, packet.Length - (cut > 4 ? cut - 4 : 0))];
            foreach ((int at, byte value) in changes)
            {
                if (mutated.Length > 0)
                    mutated[at % mutated.Length] = value;
            }

            return mutated;
        });

    [Fact]
    public void A_canary_is_answered_after_whatever_packets_arrived_and_no_value_leaves_its_range()
    {
        var stage = new Stage();
        int port = 0;
        Mutated.Array[1, 20].Sample(
            packets =>
            {
                Peer peer = stage.Stranger(10_000 + (port++ % 2000));
                foreach (byte[] packet in packets)
                    peer.Send(packet);
                stage.Pass(0.02);
                Peer canary = stage.Stranger(9999);
                canary.Ask("/rvae/version").ShouldBe(["/rvae/version '0.1.0' 1"]);
                foreach (DeckState deck in stage.State.Decks)
                    (deck.Controls.Threshold is >= 0 and <= 1 && deck.Controls.Noise is >= 0 and <= 2).ShouldBeTrue();
                stage.State.Transport.Bpm.ShouldBeInRange(20, 300);
                stage.Defects.ShouldBe(0);
            },
            iter: 3000, threads: 1);
    }

    [Fact]
    public void Packets_events_changes_and_ended_work_may_come_from_any_thread_at_once()
    {
        var stage = new Stage();
        stage.Network.Keeps = false;
        var events = stage.Sessions.Broadcast(stage.Performance, new SentAtOnce());
        var hit = new TickEvent { Kind = TickEventKind.Hit, Instrument = Instrument.Clap, Velocity = 1 };
        Action[] work =
        [
            .. Enumerable.Range(5000, 3).Select<int, Action>(port => () => Talk(stage.Stranger(port))),
            () => events.Due(hit),
            () => stage.Sessions.Changed("/rvae/tempo"),
            () => stage.Performance.Conductor.Change(s => s with { Transport = s.Transport.Nudge(1) }),
            () => stage.Sessions.RunDue(),
        ];
        using var start = new Barrier(work.Length);
        Thread[] threads = [.. work.Select(act => new Thread(() => Repeat(act)))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join(TimeSpan.FromSeconds(30)).ShouldBeTrue("a thread is stuck");
        stage.Defects.ShouldBe(0);

        void Repeat(Action act)
        {
            start.SignalAndWait();
            for (int i = 0; i < 300; i++)
                act();
        }

        static void Talk(Peer peer)
        {
            peer.Say("/rvae/hello", "busy");
            peer.Say("/rvae/threshold", 0.25f);
            peer.Say("/rvae/latent", 1f, 1f);
            peer.Say("/nothing");
            peer.Say("/rvae/bye");
        }
    }
}
