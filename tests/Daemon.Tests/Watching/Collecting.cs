using System.Net;
using RVae.Daemon.Tests.Fakes;

namespace RVae.Daemon.Tests.Watching;

public sealed class Collecting
{
    [Fact]
    public async Task A_collector_that_the_environment_names_is_sent_figures_and_none_is_otherwise()
    {
        using var collector = new HttpListener();
        string address = $"http://127.0.0.1:{FreePort.Next()}";
        collector.Prefixes.Add(address + "/");
        collector.Start();
        using var daemon = new RunningDaemon(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_METRIC_EXPORT_INTERVAL", "250"));
        await daemon.JoinAsync();
        HttpListenerContext sent = await collector.GetContextAsync().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        sent.Request.Url!.AbsolutePath.ShouldBe("/v1/metrics");
        using var body = new MemoryStream();
        await sent.Request.InputStream.CopyToAsync(body, TestContext.Current.CancellationToken);
        sent.Response.Close();
        string text = System.Text.Encoding.Latin1.GetString(body.ToArray());
        foreach (string name in new[] { "service.name", "rvae.ticks", "dotnet.gc.collections", "process.memory.usage" })
            text.Contains(name, StringComparison.Ordinal).ShouldBeTrue(name);
    }
}
