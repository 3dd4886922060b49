using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using RVae.Daemon.Http.Answers;
using RVae.Protocol.Addresses.Rows;
using RVae.Protocol.OscQuery;

namespace RVae.Daemon.Tests.Http;

/// <summary>What the daemon says of itself to those who reach it by other addresses than loopback.</summary>
public sealed class QueryRequestsTests
{
    [Theory]
    [InlineData("?HOST_INFO=", "OSC_PORT")]
    [InlineData("?VALUE=", "VALUE")]
    [InlineData("?VALUE=&x=1", "VALUE")]
    public async Task What_HTTP_libraries_make_of_a_query_is_answered(string query, string member)
    {
        var requests = new QueryRequests(new QueryTree(DaemonAddresses.Table, new Clients.Stage().Services), "rvae", () => 9600);
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = body } };
        context.Request.Method = "GET";
        context.Request.Path = "/rvae/tempo";
        context.Request.QueryString = new QueryString(query);
        await requests.AnswerAsync(context);
        context.Response.StatusCode.ShouldBe(200);
        JsonDocument.Parse(body.ToArray()).RootElement.TryGetProperty(member, out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("192.168.1.5", "192.168.1.5")]
    [InlineData("::ffff:192.168.1.5", "192.168.1.5")]
    [InlineData("fd12::1", "fd12::1")]
    public async Task The_address_is_told_as_the_asker_reached_it(string reached, string told)
    {
        var requests = new QueryRequests(new QueryTree(DaemonAddresses.Table, new Clients.Stage().Services), "rvae", () => 9600);
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = body } };
        context.Connection.LocalIpAddress = IPAddress.Parse(reached);
        context.Request.Method = "GET";
        context.Request.QueryString = new QueryString("?HOST_INFO");
        await requests.AnswerAsync(context);

        JsonElement host = JsonDocument.Parse(body.ToArray()).RootElement;
        host.GetProperty("OSC_IP").GetString().ShouldBe(told);
        host.GetProperty("WS_IP").GetString().ShouldBe(told);
    }
}
