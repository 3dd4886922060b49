using Microsoft.Extensions.Time.Testing;
using RVae.Daemon.Http.Tickets;
using RVae.Daemon.Performance;
using RVae.Daemon.Supervision;
using RVae.Daemon.Tests.Clients;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine;
using RVae.Protocol.Addresses.Rows;

namespace RVae.Daemon.Tests.Http;

public sealed class TicketTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void A_ticket_holds_for_a_day_and_for_its_kind_and_no_other_word_does()
    {
        var tickets = new HttpTickets(_time);
        string play = tickets.Issue(watching: false), watch = tickets.Issue(watching: true);
        tickets.Check(play).ShouldBe(TicketKind.Play);
        tickets.Check(watch).ShouldBe(TicketKind.Watch);
        tickets.Check(watch.Replace("watch", "play", StringComparison.Ordinal)).ShouldBe(TicketKind.None);
        new HttpTickets(_time).Check(play).ShouldBe(TicketKind.None, "another run of the daemon has another key");
        foreach (string word in new[] { "", "play", "play.1.2.3", $"{play}0", "play.99999999999999999999.00" })
            tickets.Check(word).ShouldBe(TicketKind.None, word);
        _time.Advance(HttpTickets.Life + TimeSpan.FromSeconds(2));
        tickets.Check(play).ShouldBe(TicketKind.None);
    }

    [Fact]
    public void A_ticket_holds_on_where_a_desk_is_started_again_but_not_where_that_one_wants_another_proof()
    {
        using var folder = new TestFolder();
        SharedThings shared = SharedStage.Make();
        string ticket = Desk("drums").Issue(watching: true);
        Desk("drums").Check(ticket).ShouldBe(TicketKind.Watch);
        Desk("cymbals").Check(ticket).ShouldBe(TicketKind.None);
        Desk("").Check(ticket).ShouldBe(TicketKind.None);

        HttpTickets Desk(string proof) =>
            new(_time, StageLink.Open(shared.Descriptors, folder.Folders.OpenModels()).KeptTicketKey(HttpTickets.DrawKey())) { Proof = proof };
    }

    [Fact]
    public void A_connection_that_watches_may_join_ask_and_read_and_change_nothing()
    {
        var watching = new WatchingOnly(DaemonAddresses.Table);
        foreach (string address in new[] { "/rvae/hello", "/rvae/renew", "/rvae/tempo", "/rvae/latent", "/rvae/models", "/rvae/model/card" })
            watching.Refusal(TestOsc.Message(address)).ShouldBeNull(address);
        watching.Refusal(TestOsc.Message("/rvae/clock/ping", 1)).ShouldBeNull();
        foreach (string address in new[] { "/rvae/panic", "/rvae/play", "/rvae/http/ticket", "/rvae/train", "/rvae/deck/1/map", "/rvae/*", "/rvae/dump" })
            watching.Refusal(TestOsc.Message(address)).ShouldNotBeNull(address).Code.ShouldBe(FaultCode.Denied);
        watching.Refusal(TestOsc.Message("/rvae/tempo", 140f)).ShouldNotBeNull();
        watching.Refusal(TestOsc.Message("/rvae/call", 1, "/rvae/panic")).ShouldNotBeNull();
        watching.Refusal("#bundle\0"u8).ShouldNotBeNull();
        watching.Refusal("/rvae"u8).ShouldNotBeNull();
    }
}
