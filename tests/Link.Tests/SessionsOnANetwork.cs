using RVae.Link.Wire;

namespace RVae.Link.Tests;

/// <summary>Peers that find each other, agree on a session, and stay in time, on a simulated network.</summary>
public sealed class SessionsOnANetwork
{
    [Fact]
    public void Two_peers_find_each_other_within_half_a_second_and_the_older_session_wins()
    {
        var network = new SimulatedNetwork(1);
        SimulatedPeer older = network.Add(), younger = network.Add();
        older.Enable(100);
        network.Run(3);
        younger.Enable(140);
        network.Run(0.5);
        younger.State.Session.ShouldBe(older.State.Session);
        younger.State.Tempo.ShouldBe(100, 0.001);
        (older.State.Peers, younger.State.Peers).ShouldBe((1, 1));
        Apart(older, younger).ShouldBeLessThan(0.0001);
    }

    [Fact]
    public void Who_was_there_does_not_jump_when_somebody_joins()
    {
        var network = new SimulatedNetwork(2);
        SimulatedPeer first = network.Add(), second = network.Add();
        first.Enable(120);
        network.Run(5);
        double beat = first.Beat;
        long time = network.Now;
        second.Enable(90, beat: 1.7);
        network.Run(2, () => first.Beat.ShouldBe(beat + ((network.Now - time) / 5e8), 1e-5));
        first.State.Tempo.ShouldBe(120);
    }

    [Fact]
    public void Of_two_sessions_of_one_age_the_one_with_the_smaller_id_wins()
    {
        var network = new SimulatedNetwork(3);
        SimulatedPeer one = network.Add(), other = network.Add();
        one.Enable(100);
        other.Enable(140);
        var smaller = one.State.Session < other.State.Session ? one.State.Session : other.State.Session;
        network.Run(1);
        one.State.Session.ShouldBe(smaller);
        other.State.Session.ShouldBe(smaller);
    }

    [Fact]
    public void A_tempo_change_of_anyone_reaches_all_and_nobody_jumps()
    {
        var network = new SimulatedNetwork(4);
        SimulatedPeer[] peers = [.. Enumerable.Range(0, 4).Select(_ => network.Add())];
        Array.ForEach(peers, peer => peer.Enable(120));
        network.Run(2);
        foreach (SimulatedPeer changer in peers)
        {
            double[] before = [.. peers.Select(peer => peer.Beat)];
            double tempo = 80 + (20 * changer.Number);
            changer.ChangeTempo(tempo);
            network.Run(0.1);
            peers.ShouldAllBe(peer => Math.Abs(peer.State.Tempo - tempo) < 0.01);
            for (int i = 0; i < peers.Length; i++)
                (peers[i].Beat - before[i]).ShouldBeInRange(0.1 * 60 / 60, 0.1 * 160 / 60);
            network.Run(1);
        }

        peers.ShouldAllBe(peer => Apart(peers[0], peer) < 0.0001);
    }

    [Fact]
    public void A_start_reaches_all_even_those_that_have_no_use_for_it_and_the_latest_word_holds()
    {
        var network = new SimulatedNetwork(5);
        SimulatedPeer[] peers = [.. Enumerable.Range(0, 3).Select(_ => network.Add())];
        Array.ForEach(peers, peer => peer.Enable(120));
        network.Run(2);
        double beat = peers[1].Beat;
        peers[1].ChangePlaying(true);
        network.Run(0.2);
        peers.ShouldAllBe(peer => peer.State.Playing && Math.Abs(peer.State.StartStopBeat - beat) < 0.001);
        peers[2].ChangePlaying(false);
        network.Run(0.2);
        peers.ShouldAllBe(peer => !peer.State.Playing);
        peers.ShouldAllBe(peer => peer.State.StartStops == 2);
    }

    [Fact]
    public void One_that_leaves_politely_is_gone_at_once_and_one_that_was_killed_after_six_seconds()
    {
        var network = new SimulatedNetwork(6);
        SimulatedPeer stays = network.Add(), polite = network.Add(), killed = network.Add();
        foreach (SimulatedPeer peer in network.Peers)
            peer.Enable(120);
        network.Run(1);
        stays.State.Peers.ShouldBe(2);
        polite.Leave();
        network.Run(0.01);
        stays.State.Peers.ShouldBe(1);
        killed.Kill();
        network.Run(4.7);
        stays.State.Peers.ShouldBe(1);
        network.Run(1.6);
        stays.State.Peers.ShouldBe(0);
    }

    [Fact]
    public void What_is_changed_just_before_somebody_leaves_reaches_the_others()
    {
        var network = new SimulatedNetwork(12);
        SimulatedPeer stays = network.Add(), leaves = network.Add();
        stays.Enable(120);
        network.Run(2);
        leaves.Enable(120);
        network.Run(2);
        leaves.ChangeTempo(100);
        leaves.ChangeTempo(90);
        leaves.ChangePlaying(true);
        leaves.Leave();
        network.Run(0.01);
        stays.State.Peers.ShouldBe(0);
        stays.State.Tempo.ShouldBe(90, 0.001);
        stays.State.Playing.ShouldBeTrue();
    }

    [Fact]
    public void Who_is_left_alone_founds_a_session_in_which_tempo_and_beat_go_on()
    {
        var network = new SimulatedNetwork(7);
        SimulatedPeer founder = network.Add(), member = network.Add();
        founder.Enable(100);
        network.Run(2);
        member.Enable(120);
        network.Run(2);
        member.ChangePlaying(true);
        double beat = member.Beat;
        var session = member.State.Session;
        long time = network.Now;
        founder.Leave();
        network.Run(1);
        member.State.Peers.ShouldBe(0);
        member.State.Session.ShouldNotBe(session);
        member.State.Tempo.ShouldBe(100);
        member.State.Playing.ShouldBeTrue();
        member.Beat.ShouldBe(beat + ((network.Now - time) / 6e8), 0.0001);
    }

    [Fact]
    public void Who_comes_back_takes_over_nobody()
    {
        var network = new SimulatedNetwork(8);
        SimulatedPeer first = network.Add(), second = network.Add();
        first.Enable(100);
        second.Enable(100);
        network.Run(10);
        second.Leave();
        first.ChangeTempo(90);
        network.Run(1);
        second.Enable(150);
        network.Run(1);
        first.State.Tempo.ShouldBe(90, 0.001);
        second.State.Tempo.ShouldBe(90, 0.001);
    }

    [Fact]
    public void A_hundred_peers_are_in_one_session_and_count_each_other()
    {
        var network = new SimulatedNetwork(9) { Latency = 1_000_000, Jitter = 3_000_000, Loss = 0.01 };
        for (int i = 0; i < 100; i++)
            network.Add(drift: (i - 50) * 1e-6).Enable(100 + (i / 2.0));
        network.Run(8);
        network.Peers.Select(peer => peer.State.Session).Distinct().Count().ShouldBe(1);
        network.Peers.ShouldAllBe(peer => peer.State.Peers == 99);
        network.Peers.Max(peer => Apart(network.Peers[0], peer)).ShouldBeLessThan(0.005);
        network.Peers[42].ChangeTempo(77);
        network.Run(1);
        network.Peers.ShouldAllBe(peer => Math.Abs(peer.State.Tempo - 77) < 0.01);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Over_a_bad_network_five_peers_have_one_tempo_and_one_bar_line(int seed)
    {
        var network = new SimulatedNetwork(seed) { Latency = 10_000_000, Jitter = 20_000_000, Loss = 0.05 };
        SimulatedPeer first = network.Add();
        first.Enable(120);
        network.Run(3);
        double beat = first.Beat;
        long time = network.Now;
        for (int i = 0; i < 4; i++)
            network.Add(drift: (i - 2) * 2e-5).Enable(60 + (20 * i));
        network.Run(20, () => first.Beat.ShouldBe(beat + ((network.Now - time) / 5e8), 1e-5));
        network.Peers.ShouldAllBe(peer => peer.State.Peers == 4 && peer.State.Tempo == 120);
        // A trip that takes 30 ms there and 10 ms back is known no better than by its half.
        network.Peers.ShouldAllBe(peer => Apart(first, peer) < 0.006);
    }

    [Fact]
    public void Clocks_that_drift_stay_together_for_an_hour()
    {
        var network = new SimulatedNetwork(11) { Latency = 50_000, Jitter = 100_000 };
        SimulatedPeer first = network.Add(), fast = network.Add(drift: 8e-5), slow = network.Add(drift: -8e-5);
        foreach (SimulatedPeer peer in network.Peers)
            peer.Enable(120);
        network.Run(60);
        double worst = 0;
        for (int i = 0; i < 3540; i++)
        {
            network.Run(1);
            worst = Math.Max(worst, Math.Max(Apart(first, fast), Apart(first, slow)));
        }

        (worst * 500).ShouldBeLessThan(0.3, "milliseconds");
    }

    [Fact]
    public void A_machine_that_slept_is_in_time_again_within_a_second()
    {
        var network = new SimulatedNetwork(12);
        SimulatedPeer founder = network.Add(), sleeper = network.Add();
        founder.Enable(120);
        network.Run(2);
        sleeper.Enable(120);
        network.Run(60);
        sleeper.LoseTime(300 * SimulatedNetwork.Second);
        Apart(founder, sleeper).ShouldBeGreaterThan(100);
        sleeper.Node.Resynchronize(sleeper.Clock);
        sleeper.Wake();
        network.Run(1);
        Apart(founder, sleeper).ShouldBeLessThan(0.0001);
    }

    [Fact]
    public void Where_the_machine_slept_that_founded_the_session_it_comes_back_and_nobody_else_jumps()
    {
        var network = new SimulatedNetwork(16);
        SimulatedPeer sleeper = network.Add(), second = network.Add(), third = network.Add();
        sleeper.Enable(120);
        network.Run(2);
        second.Enable(90);
        third.Enable(90);
        network.Run(60);
        NodeId session = second.State.Session;
        session.ShouldBe(sleeper.Node.Node);
        sleeper.Kill();
        network.Run(300);
        double beat = second.Beat;
        long time = network.Now;
        sleeper.LoseTime(300 * SimulatedNetwork.Second);
        sleeper.Node.Resynchronize(sleeper.Clock);
        sleeper.Enable(120);
        network.Run(90, () => second.Beat.ShouldBe(beat + ((network.Now - time) / 5e8), 0.001));
        network.Peers.ShouldAllBe(peer => peer.State.Session == session && peer.State.Peers == 2 && Apart(second, peer) < 0.001);
    }

    [Fact]
    public void A_network_that_was_cut_in_two_and_is_whole_again_has_one_session()
    {
        var network = new SimulatedNetwork(13);
        for (int i = 0; i < 4; i++)
            network.Add().Enable(120);
        network.Run(2);
        network.Reaches = (a, b) => a.Number / 2 == b.Number / 2;
        network.Run(10);
        network.Peers.ShouldAllBe(peer => peer.State.Peers == 1);
        network.Peers[3].ChangeTempo(70);
        network.Reaches = (_, _) => true;
        network.Run(3);
        network.Peers.ShouldAllBe(peer => peer.State.Peers == 3);
        network.Peers.Select(peer => peer.State.Tempo).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void A_beat_is_put_elsewhere_only_while_nobody_else_would_jump()
    {
        var network = new SimulatedNetwork(14);
        SimulatedPeer first = network.Add(), second = network.Add();
        first.Enable(120);
        network.Run(1.234);
        first.Node.TryAnchor(125, beat: 0, quantum: 4, first.Clock, first.Clock).ShouldBeTrue();
        first.State.Tempo.ShouldBe(125);
        Math.Min(first.State.PhaseAt(first.Clock, 4), 4 - first.State.PhaseAt(first.Clock, 4)).ShouldBeLessThan(1e-5);
        second.Enable(90);
        network.Run(1);
        first.Node.TryAnchor(125, beat: 0, quantum: 4, first.Clock, first.Clock).ShouldBeFalse();
    }

    [Fact]
    public void A_peer_on_two_gateways_counts_once()
    {
        var network = new SimulatedNetwork(15);
        SimulatedPeer one = network.Add(), other = network.Add();
        one.Node.Open(1, SimulatedNetwork.EndpointOf(0));
        other.Node.Open(1, SimulatedNetwork.EndpointOf(1));
        one.Enable(120);
        other.Enable(120);
        network.Run(1);
        one.State.Peers.ShouldBe(1);
        one.Node.Close(1, one.Clock);
        network.Run(0.5);
        one.State.Peers.ShouldBe(1);
    }

    private static double Apart(SimulatedPeer one, SimulatedPeer other) => Math.Abs(one.Beat - other.Beat);
}
