using System.Net;
using System.Net.Sockets;
using RVae.Daemon.Tests.Clients;
using RVae.Daemon.Tests.Fakes;
using RVae.Protocol.Addresses.Rows;

namespace RVae.Daemon.Tests.Network;

/// <summary>As many clients as there may be, all at the same moment, with the buffers that sockets have by default.</summary>
public sealed class AFullRoom : IDisposable
{
    private const int Seats = 64;

    private readonly RunningDaemon _daemon = new();
    private readonly UdpClient[] _room = [.. Enumerable.Range(0, Seats).Select(_ => new UdpClient(new IPEndPoint(IPAddress.Loopback, 0)))];

    public void Dispose()
    {
        Array.ForEach(_room, client => client.Dispose());
        _daemon.Dispose();
    }

    [Fact]
    public async Task Sixty_four_clients_join_at_once_and_nothing_of_the_state_is_lost()
    {
        (await _daemon.NotifiedAsync()).ShouldStartWith("READY=1");
        var daemon = new IPEndPoint(IPAddress.Loopback, _daemon.Port);
        byte[] hello = TestOsc.Message("/rvae/hello", "one of many", "events", "training", "lease", 300);
        foreach (UdpClient client in _room)
            await client.SendAsync(hello, daemon, TestContext.Current.CancellationToken);

        var ids = new HashSet<string>();
        foreach (UdpClient client in _room)
        {
            List<string> heard = await HearAsync(client);
            ids.Add(heard[0]).ShouldBeTrue(heard[0]);
            heard[^1].ShouldBe($"/rvae/snapshot/end {DaemonAddresses.Table.Snapshot.Count(entry => !entry.ToldWhereSet)}");
            heard.Select(line => line.Split(' ')[0]).Distinct().Count().ShouldBe(DaemonAddresses.Table.Snapshot.Count(entry => !entry.ToldWhereSet) + 2);
        }

        _daemon.Peer.Send("/rvae/hello", "one too many");
        (await _daemon.Peer.AwaitAsync("/rvae/fail")).ShouldContain("'too-many'");
    }

    private static async Task<List<string>> HearAsync(UdpClient client)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        var heard = new List<string>();
        while (heard.Count == 0 || !heard[^1].StartsWith("/rvae/snapshot/end", StringComparison.Ordinal))
            heard.Add(TestOsc.Text((await client.ReceiveAsync(patience.Token)).Buffer));
        return heard;
    }
}
