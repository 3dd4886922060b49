using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Clients;
using RVae.Daemon.Discovery;
using RVae.Daemon.Tests.Fakes;

namespace RVae.Daemon.Tests.Discovery;

/// <summary>What a daemon tells those who ask the network, and whom it tells.</summary>
public sealed class DiscoveryTests
{
    private static readonly FoundDaemon Daemon = new("attic", "192.168.1.20", 9600, 9680, "0.2.0", WantsProof: true, Playing: true, 127.5f, "house");

    [Fact]
    public void What_a_daemon_tells_of_itself_is_read_again()
    {
        byte[] packet = new byte[OutgoingMessage.MaxBytes];
        FoundDaemon.Read(OutgoingMessage.Encode(packet, FoundDaemon.Address, Daemon.Values)).ShouldBe(Daemon);
    }

    [Fact]
    public void Anything_else_is_no_daemon()
    {
        byte[] packet = new byte[OutgoingMessage.MaxBytes];
        FoundDaemon.Read(OutgoingMessage.Encode(packet, "/rvae/hit"u8, Daemon.Values)).ShouldBeNull();
        FoundDaemon.Read(OutgoingMessage.Encode(packet, FoundDaemon.Address, Daemon.Values.AsSpan(0, 5))).ShouldBeNull();
        FoundDaemon.Read([1, 2, 3]).ShouldBeNull();
        FoundDaemon.Read([]).ShouldBeNull();
    }

    [Fact]
    public void Control_characters_of_another_machine_do_not_reach_the_terminal()
    {
        byte[] packet = new byte[OutgoingMessage.MaxBytes];
        FoundDaemon evil = Daemon with { Name = "\u001b[2Jattic" };
        FoundDaemon.Read(OutgoingMessage.Encode(packet, FoundDaemon.Address, evil.Values))!.Name.ShouldBe("[2Jattic");
    }

    [Theory]
    [InlineData("192.168.1.20", "attic  osc 192.168.1.20:9600  page http://192.168.1.20:9680  plays house at 127.5 bpm")]
    [InlineData("fd00::5", "attic  osc [fd00::5]:9600  page http://[fd00::5]:9680  plays house at 127.5 bpm")]
    [InlineData("::1", "attic  osc [::1]:9600  page http://[::1]:9680  plays house at 127.5 bpm")]
    public void The_addresses_that_are_shown_can_be_copied_to_a_browser_and_to_the_monitor(string host, string line) =>
        FindCommand.Describe(Daemon with { Host = host }).ShouldStartWith(line);

    [Theory]
    [InlineData("192.168.1.0/24", "192.168.1.255")]
    [InlineData("10.0.0.0/8", "10.255.255.255")]
    [InlineData("127.0.0.0/8", "127.255.255.255")]
    [InlineData("192.168.4.128/25", "192.168.4.255")]
    public void The_broadcast_address_is_the_last_of_a_network(string network, string last) =>
        Neighbourhood.BroadcastOf(IPNetwork.Parse(network)).ShouldBe(IPAddress.Parse(last));

    [Fact]
    public void The_group_is_joined_on_a_network_that_comes_later_and_again_on_one_that_comes_back()
    {
        List<string> joined = [];
        IPAddress cable = IPAddress.Parse("10.0.0.5"), air = IPAddress.Parse("192.168.1.5");
        List<IPAddress> own = [cable];
        bool hasGroups = false;
        var membership = new GroupMembership(() => own, address =>
        {
            joined.Add(address.ToString());
            return hasGroups || address.Equals(cable);
        });
        membership.Renew();
        membership.Renew();
        joined.ShouldBe(["10.0.0.5"]);

        // What was refused is tried again.
        own.Add(air);
        membership.Renew();
        hasGroups = true;
        membership.Renew();
        membership.Renew();
        joined.ShouldBe(["10.0.0.5", "192.168.1.5", "192.168.1.5"]);

        own.Remove(cable);
        membership.Renew();
        own.Add(cable);
        membership.Renew();
        joined.ShouldBe(["10.0.0.5", "192.168.1.5", "192.168.1.5", "10.0.0.5"]);
    }

    [Fact]
    public async Task A_system_that_lets_nobody_ask_is_asked_again_the_next_time()
    {
        int asked = 0;
        var service = new DiscoveryService(
            _ => null,
            _ => ++asked == 1 ? throw new SocketException((int)SocketError.TooManyOpenSockets) : Task.FromResult<IReadOnlyList<FoundDaemon>>([Daemon]),
            NullLogger<DiscoveryService>.Instance,
            CancellationToken.None);
        var first = new PendingRequest();
        var second = new PendingRequest();
        service.Find(first.Request);
        (await first.DoneAsync()).ShouldBe(["/rvae/find/end", "0"]);
        service.Find(second.Request);
        (await second.DoneAsync()).ShouldBe(["/rvae/find/end", "1"]);
    }

    [Fact]
    public void One_host_is_answered_five_times_a_second_and_all_together_fifty_times()
    {
        var limit = new AnswerLimit();
        Enumerable.Range(0, 20).Count(_ => limit.Admits(IPAddress.Loopback, 0)).ShouldBe(5);
        Enumerable.Range(0, 200).Count(i => limit.Admits(new IPAddress([10, 0, 0, (byte)i]), 0)).ShouldBe(45);
        limit.Admits(IPAddress.Loopback, 1_000_000_000).ShouldBeTrue();
    }
}
