using System.Net;
using RVae.Daemon.Tests.Fakes;

namespace RVae.Daemon.Tests.Watching;

/// <summary>The real daemon, asked as those programs ask that watch servers.</summary>
public sealed class WatchedDaemon : IDisposable
{
    private readonly RunningDaemon _daemon = new();
    private readonly HttpClient _http = new();

    public WatchedDaemon() => _http.BaseAddress = new Uri($"http://127.0.0.1:{_daemon.HttpPort}");

    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _http.Dispose();
        _daemon.Dispose();
    }

    [Fact]
    public async Task Figures_are_there_by_the_standard_names_where_there_are_any_and_by_its_own_else()
    {
        await _daemon.JoinAsync();
        string figures = await _http.GetStringAsync("/metrics", Patience);
        foreach (string name in new[]
        {
            "rvae_ticks_total", "rvae_ticks_missed_total", "rvae_hits_total", "rvae_events_dropped_total", "rvae_event_lateness_p99_seconds",
            "rvae_playing", "rvae_tempo", "rvae_alive", "rvae_packets_total", "rvae_drops_total", "rvae_clients", "rvae_subscriptions",
            "rvae_midi_ports", "rvae_link_peers", "rvae_jobs", "rvae_job_progress", "rvae_starts_total", "rvae_allocated_bytes_total",
            "rvae_stage_gc_collections_total", "rvae_stage_gc_pause_time_seconds_total", "process_memory_usage_bytes", "process_cpu_time_seconds_total",
            "dotnet_gc_collections_total", "dotnet_gc_pause_time_seconds_total",
        })
        {
            figures.ShouldContain($"\n{name}{{", customMessage: name);
        }
        figures.ShouldContain("rvae_process=\"desk\"");
        figures.ShouldContain("rvae_cause=\"unreadable\"");
        figures.ShouldContain("rvae_packet_kind=\"message\"");
        figures.ShouldNotContain("NaN");
    }

    [Fact]
    public async Task The_histograms_count_what_is_played_from_the_first_question_on()
    {
        await _daemon.JoinAsync();
        _ = await _http.GetStringAsync("/metrics", Patience);
        string figures = "";
        for (int tries = 0; tries < 300 && !figures.Contains("rvae_event_lateness_seconds_bucket", StringComparison.Ordinal); tries++)
        {
            await _daemon.Peer.AwaitAsync("/rvae/beat");
            figures = await _http.GetStringAsync("/metrics", Patience);
        }

        figures.ShouldContain("rvae_event_lateness_seconds_bucket");
        figures.ShouldContain("le=\"0.05\"");
    }

    [Fact]
    public async Task Health_is_told_with_what_the_daemon_does()
    {
        await _daemon.JoinAsync();
        await _daemon.Peer.AwaitAsync("/rvae/beat"); // it may be ready a moment before its first tick
        foreach (string path in new[] { "/health/live", "/health/ready" })
        {
            using HttpResponseMessage answer = await _http.GetAsync(path, Patience);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            (await answer.Content.ReadAsStringAsync(Patience)).ShouldStartWith("playing tiny at 120 bpm");
        }

        using HttpResponseMessage posted = await _http.PostAsync("/metrics", null, Patience);
        posted.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await _http.GetAsync("/health", Patience)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/metrics") { Headers = { Host = "rebound.example" } };
        (await _http.SendAsync(foreign, Patience)).StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }
}
