using System.Diagnostics;
using NATS.Client.Core;

namespace RVae.Daemon.Rooms;

/// <summary>
/// Keeps a connection to a NATS server, and makes it again each time it ends. Each connection is a round: it opens what the parts need, and
/// the parts listen until one of them fails or the server is gone. Any thread.
/// </summary>
/// <param name="options">How the server is reached.</param>
/// <param name="open">Opens what the parts need.</param>
/// <param name="connected">Called before the parts listen.</param>
/// <param name="parts">The parts that listen.</param>
internal sealed class NatsRounds(
    NatsOpts options, Func<CancellationToken, Task> open, Action connected, IReadOnlyList<Func<CancellationToken, Task>> parts) : IAsyncDisposable
{
    private const int Trips = 60;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5), Again = TimeSpan.FromSeconds(1), Measures = TimeSpan.FromSeconds(0.5);

    private readonly CancellationTokenSource _ending = new();
    private readonly long[] _trips = new long[Trips];
    private CancellationTokenSource _round = new();
    private Task _running = Task.CompletedTask;
    private int _trip;
    private volatile bool _open;
    private volatile bool _connected;
    private volatile string _trouble = "";

    /// <summary>The connection to the server, opened when it is first used.</summary>
    public NatsConnection Nats { get; } = new(options);

    /// <summary>Whether the parts listen.</summary>
    public bool IsConnected => _connected;

    /// <summary>Why the parts do not listen; empty where they do.</summary>
    public string Trouble => _connected ? "" : _trouble;

    /// <summary>The time to the server and back when it takes long, nanoseconds.</summary>
    public long RoundTrip => _trips.Max();

    /// <summary>Begins to connect. Connects again each time the connection ends.</summary>
    public void Start()
    {
        Nats.ConnectionDisconnected += (_, _) => Cut();
        Nats.ConnectionOpened += (_, _) =>
        {
            _open = true;
            return ValueTask.CompletedTask;
        };
        _running = Task.Run(ConnectAsync);
    }

    /// <summary>Does a piece of work with the server, without a wait for its end.</summary>
    /// <param name="work">The work.</param>
    /// <param name="failed">Called when the work could not be done.</param>
    public Task Run(Func<CancellationToken, Task> work, Action? failed = null)
    {
        if (!_open)
        {
            failed?.Invoke();
            return Task.CompletedTask;
        }

        return Task.Run(async () =>
        {
            try
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token);
                patience.CancelAfter(Patience);
                await work(patience.Token).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // What could not be sent is said again; the music goes on.
            catch (Exception refusal)
#pragma warning restore CA1031
            {
                Debug.WriteLine(refusal.Message);
                failed?.Invoke();
            }
        });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await _running.WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Nats.DisposeAsync().ConfigureAwait(false);
        _ending.Dispose();
    }

    private ValueTask Cut()
    {
        (_connected, _open) = (false, false);
        _trouble = "the connection has ended";
        _round.Cancel();
        return ValueTask.CompletedTask;
    }

    private async Task ConnectAsync()
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                await Nats.ConnectAsync().AsTask().WaitAsync(_ending.Token).ConfigureAwait(false);
                _open = true;
                _round = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token);
                await RoundAsync(_round.Token).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // A fault of the network: the music plays on, and it is tried again.
            catch (Exception refusal)
#pragma warning restore CA1031
            {
                string why = refusal.GetBaseException().Message;
                _trouble = (refusal.Message.Contains(why, StringComparison.Ordinal) ? refusal.Message : $"{refusal.Message}: {why}").TrimEnd('.');
            }

            _connected = false;
            await Task.Delay(Again, _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RoundAsync(CancellationToken cancelled)
    {
        await open(cancelled).ConfigureAwait(false);
        await MeasureAsync(cancelled).ConfigureAwait(false);
        _connected = true;
        _trouble = "";
        connected();
        Task[] running = [.. parts.Append(MeasureAgainAsync).Select(part => part(cancelled))];
        try
        {
            await (await Task.WhenAny(running).ConfigureAwait(false)).ConfigureAwait(false);
        }
        finally
        {
            _connected = false;
            await _round.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task MeasureAgainAsync(CancellationToken cancelled)
    {
        while (true)
        {
            await Task.Delay(Measures, cancelled).ConfigureAwait(false);
            await MeasureAsync(cancelled).ConfigureAwait(false);
        }
    }

    private async Task MeasureAsync(CancellationToken cancelled)
    {
        TimeSpan trip = await Nats.PingAsync(cancelled).AsTask().WaitAsync(Patience, cancelled).ConfigureAwait(false);
        _trips[_trip++ % Trips] = Math.Max((long)trip.TotalNanoseconds, 1);
    }
}
