using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using RVae.Daemon.Clients;
using RVae.Daemon.Http;
using RVae.Daemon.Http.Tickets;
using RVae.Daemon.Network;
using RVae.Daemon.Startup;

namespace RVae.Daemon.Tests.Http;

/// <summary>Who may ask over HTTP, and by which name.</summary>
public sealed class HttpGuardTests
{
    private readonly Drops _drops = new();

    public static TheoryData<string> OwnNames => ["localhost", "127.0.0.1", "[::1]", "192.168.1.5", Environment.MachineName, $"{Environment.MachineName}.local"];

    [Theory]
    [MemberData(nameof(OwnNames))]
    public void Addresses_and_the_names_of_this_machine_are_answered(string host) => Judge(Guard(), host).ShouldBeNull();

    [Theory]
    [InlineData("rebound.example")]
    [InlineData("another-machine.local")]
    [InlineData("studio.lan")]
    public void A_name_for_which_somebody_else_may_answer_is_refused(string host) => Judge(Guard(), host).ShouldBe(HttpStatusCode.MisdirectedRequest);

    [Theory]
    [InlineData("localhost.")]
    [InlineData("studio.lan.")]
    public void The_dot_behind_a_name_that_zeroconf_writes_means_the_same(string host) =>
        Judge(Guard(hosts: "studio.lan"), host).ShouldBeNull();

    [Theory]
    [InlineData("HTTP/1.0", null)]
    [InlineData("HTTP/1.1", HttpStatusCode.MisdirectedRequest)]
    public void A_request_of_HTTP_1_0_need_not_say_whom_it_asks(string protocol, HttpStatusCode? code)
    {
        var context = new DefaultHttpContext { Request = { Protocol = protocol } };
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        HttpStatusCode? judged = Guard().Judge(context)?.Code;
        judged.ShouldBe(code);
    }

    [Fact]
    public void A_name_that_is_listed_is_answered()
    {
        HttpGuard guard = Guard(hosts: "studio.lan, stage.lan");
        Judge(guard, "Studio.lan").ShouldBeNull();
        Judge(guard, "stage.lan").ShouldBeNull();
        Judge(guard, "else.lan").ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData("192.168.1.9", true)]
    [InlineData("::ffff:192.168.1.9", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("192.168.2.9", false)]
    public async Task A_connection_from_a_network_that_is_not_let_in_ends_before_a_word_of_it_is_read(string from, bool isLetIn)
    {
        bool served = false;
        var closed = new TaskCompletionSource();
        await using var connection = new DefaultConnectionContext { RemoteEndPoint = new IPEndPoint(IPAddress.Parse(from), 50_000) };
        using CancellationTokenRegistration closing = connection.ConnectionClosed.Register(closed.SetResult);
        await Guard().KeepOut(_ =>
        {
            served = true;
            return Task.CompletedTask;
        })(connection);
        served.ShouldBe(isLetIn);
        _drops[DropCause.Outside].ShouldBe(isLetIn ? 0 : 1);
        if (!isLetIn)
            await closed.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("/", "text/html", null)]
    [InlineData("/main.js", "*/*", null)]
    [InlineData("/", "application/json", HttpStatusCode.Unauthorized)]
    [InlineData("/rvae/model", "*/*", HttpStatusCode.Unauthorized)]
    public void Of_a_daemon_with_a_secret_others_get_the_page_alone_which_proves_it_over_its_WebSocket(string path, string accepts, HttpStatusCode? code)
    {
        var context = new DefaultHttpContext { Request = { Method = "GET", Path = path, Host = new HostString("192.168.1.5", 9680) } };
        context.Request.Headers.Accept = accepts;
        context.Connection.RemoteIpAddress = IPAddress.Parse("192.168.1.9");
        HttpStatusCode? judged = new HttpGuard(new NetworkAccess([], asksProof: true, _drops), new HttpTickets(TimeProvider.System), "", "").Judge(context)?.Code;
        judged.ShouldBe(code);
    }

    [Theory]
    [InlineData("/metrics", "tin drums at dawn", null)]
    [InlineData("/health/ready", "tin drums at dawn", null)]
    [InlineData("/metrics", "tin drums at dusk", HttpStatusCode.Unauthorized)]
    [InlineData("/metrics", "", HttpStatusCode.Unauthorized)]
    [InlineData("/rvae/tempo", "tin drums at dawn", HttpStatusCode.Unauthorized)]
    [InlineData("/models/house.safetensors", "tin drums at dawn", HttpStatusCode.Unauthorized)]
    public void The_token_of_the_secret_reads_figures_and_health_and_nothing_else(string path, string secret, HttpStatusCode? code)
    {
        var context = new DefaultHttpContext { Request = { Method = "GET", Path = path, Host = new HostString("192.168.1.5", 9680) } };
        context.Request.Headers.Authorization = $"Bearer {FiguresToken.Of(secret)}";
        context.Connection.RemoteIpAddress = IPAddress.Parse("192.168.1.9");
        var tickets = new HttpTickets(TimeProvider.System) { Secret = "tin drums at dawn" };
        HttpStatusCode? judged = new HttpGuard(new NetworkAccess([], asksProof: true, _drops), tickets, "", "").Judge(context)?.Code;
        judged.ShouldBe(code);
    }

    [Fact]
    public void Other_names_origins_and_networks_hold_as_soon_as_they_are_changed()
    {
        var access = new NetworkAccess([], false, _drops);
        var guard = new HttpGuard(access, new HttpTickets(TimeProvider.System), "", "studio.lan");
        guard.Change("", "stage.lan");
        Judge(guard, "studio.lan").ShouldBe(HttpStatusCode.MisdirectedRequest);
        Judge(guard, "stage.lan").ShouldBeNull();
        access.Allow([IPNetwork.Parse("10.0.0.0/8")]);
        Judge(guard, "stage.lan").ShouldBe(HttpStatusCode.Forbidden);
    }

    private HttpGuard Guard(string hosts = "") => new(
        new NetworkAccess(AllowedNetworks.TryParse("192.168.1.0/24", out IReadOnlyList<IPNetwork>? allowed) ? allowed : [], false, _drops), new HttpTickets(TimeProvider.System), "", hosts);

    private static HttpStatusCode? Judge(HttpGuard guard, string host)
    {
        var context = new DefaultHttpContext();
        context.Request.Host = new HostString(host, 9680);
        context.Connection.RemoteIpAddress = IPAddress.Parse("192.168.1.9");
        return guard.Judge(context)?.Code;
    }
}
