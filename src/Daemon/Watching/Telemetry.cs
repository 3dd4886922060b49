using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using RVae.Daemon.Clients;
using RVae.Daemon.Startup;
using RVae.Engine.Time;

namespace RVae.Daemon.Watching;

/// <summary>
/// Starts OpenTelemetry when somebody wants it: at the first request for figures, or at the end of a start with a configured collector.
/// Until then it costs nothing, and it never starts before the music.
/// </summary>
internal sealed class Telemetry(IOptions<RVaeOptions> options, WatchedParts parts, IMonotonicClock clock, TimeProvider time, ILogger<Telemetry> logger)
    : IHostedLifecycleService, IAsyncDisposable
{
    /// <summary>The variable that tells OpenTelemetry itself where to send.</summary>
    public const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // How often the histograms are fed while nobody collects.
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    private readonly Lock _beginning = new();
    private volatile Running? _running;
    private bool _ended;

    /// <summary>Where figures are sent; empty for nowhere.</summary>
    public string Endpoint => options.Value.Otlp is { Length: > 0 } named ? named : Environment.GetEnvironmentVariable(EndpointVariable) ?? "";

    /// <summary>Answers a request for figures in the text format of Prometheus.</summary>
    public Task AnswerAsync(HttpContext context) => Begin()?.Scrape(context) ?? Task.CompletedTask;

    /// <summary>A traced gesture was heard. Any thread.</summary>
    public void Heard(TracedGesture gesture)
    {
        if (_running is not { } running || gesture.Heard is not { } heard)
            return;
        running.Meter.Heard(heard - gesture.Arrived);
        GestureActivity.Tell(gesture, time.GetUtcNow(), clock.Now);
    }

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (Endpoint.Length > 0)
        {
            WatchLog.Sends(logger, Endpoint);
            _ = Task.Run(Begin, CancellationToken.None);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Running? running;
        lock (_beginning)
            (running, _ended) = (_running, true);
        if (running is not null)
            await running.DisposeAsync().ConfigureAwait(false);
    }

    // Null when the daemon ends.
    private Running? Begin()
    {
        if (_running is { } running)
            return running;
        lock (_beginning)
            return _ended ? null : _running ??= new Running(Endpoint, new DaemonMeter(parts), time);
    }

    /// <summary>OpenTelemetry while it runs.</summary>
    private sealed class Running : IAsyncDisposable
    {
        private readonly ServiceProvider _services;
        private readonly ITimer _timer;

        public Running(string endpoint, DaemonMeter meter, TimeProvider time)
        {
            Meter = meter;
            _services = Compose(endpoint);
            Scrape = ScrapeOf(_services, _services.GetRequiredService<MeterProvider>());
            if (endpoint.Length > 0)
                _ = _services.GetRequiredService<TracerProvider>();
            _timer = time.CreateTimer(_ => meter.Feed(), null, Period, Period);
        }

        public DaemonMeter Meter { get; }

        public RequestDelegate Scrape { get; }

        public async ValueTask DisposeAsync()
        {
            await _timer.DisposeAsync().ConfigureAwait(false);
            await _services.DisposeAsync().ConfigureAwait(false);
            Meter.Dispose();
        }

        // The services are in a separate container: in the host's container they would be made before anything plays.
        private static ServiceProvider Compose(string endpoint)
        {
            var services = new ServiceCollection();
            services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
                .AddEnvironmentVariables()
                .AddInMemoryCollection(endpoint.Length > 0 ? [new(EndpointVariable, endpoint)] : [])
                .Build());
            services.AddOpenTelemetry()
                .ConfigureResource(resource => resource.AddService("rvae", serviceVersion: ProgramVersion.Current, autoGenerateServiceInstanceId: false))
                .WithMetrics(metrics =>
                {
                    metrics.AddMeter(DaemonMeter.Name, "System.Runtime", "Microsoft.AspNetCore.Hosting").AddPrometheusExporter();
                    if (endpoint.Length > 0)
                        metrics.AddOtlpExporter();
                })
                .WithTracing(traces =>
                {
                    traces.AddSource(GestureActivity.Source);
                    if (endpoint.Length > 0)
                        traces.AddOtlpExporter();
                });
            return services.BuildServiceProvider();
        }

        private static RequestDelegate ScrapeOf(IServiceProvider services, MeterProvider meters) => new ApplicationBuilder(services)
            .UseOpenTelemetryPrometheusScrapingEndpoint(
                meters, predicate: static _ => true, path: null, configureBranchedPipeline: null, optionsName: null)
            .Build();
    }
}
