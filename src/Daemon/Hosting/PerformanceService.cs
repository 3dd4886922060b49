using Microsoft.Extensions.Options;
using RVae.Daemon.Models;
using RVae.Daemon.Performance;
using RVae.Daemon.Restoring;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Time;

namespace RVae.Daemon.Hosting;

/// <summary>
/// Starts the performance with a model that plays, and ends it so that no note is left sounding. A new performance begins when the network
/// is open, so that a client that waits for the daemon hears its first hit.
/// </summary>
internal sealed class PerformanceService(
    ILivePerformance live, ModelSwap swap, ModelStore store, Restoration restoration, IOptions<RVaeOptions> options,
    TimeProvider time, ILogger<PerformanceService> logger,
    StageLink? stage = null) : IHostedLifecycleService
{
    // The time in which clients that said hello before the ports were open get the state. Hits come after it.
    private static readonly TimeSpan CountIn = TimeSpan.FromMilliseconds(40);

    private bool _isNew;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        RVaeOptions wanted = options.Value;
        if (stage?.LeftState is not null)
        {
            live.Start();
            restoration.RestoreBesideStage(stage.PlaysOn);
            if (stage.PlaysOn)
            {
                // The stage plays or rests, as the desk before this one left it.
                HostLog.TakenUp(logger);
                return;
            }
        }
        else
        {
            HostLog.Memory(logger, ResidentMemory.Request().Explanation);
            if (restoration.Find() is { } saved && await restoration.PlayOnAsync(saved).WaitAsync(cancellationToken).ConfigureAwait(false))
                return;
            stage?.Begins = true;
            live.Conductor.Change(state => state with
            {
                Transport = state.Transport with { Bpm = wanted.Bpm, Source = Enum.Parse<ClockSource>(wanted.ClockSource, ignoreCase: true) },
            });
            live.Start();
        }

        if (live.Conductor.State.Decks.All(deck => deck.Model is null))
            await LoadFirstAsync(wanted.Model).WaitAsync(cancellationToken).ConfigureAwait(false);
        _isNew = true;
    }

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!_isNew)
            return;
        if (options.Value.AutoPlay)
        {
            await Task.Delay(CountIn, time, cancellationToken).ConfigureAwait(false);
            live.Conductor.Change(state => state.Transport.Playing ? state : state with { Transport = state.Transport.Play() });
        }

        stage?.Begins = false;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        // This ends every note that sounds: each output is told, and waited for.
        live.Dispose();
        return Task.CompletedTask;
    }

    // A missing model in the configuration must not cost the concert: any model that plays is better than silence.
    private async Task LoadFirstAsync(string wanted)
    {
        Outcome<RhythmModel> loaded = store.Load(wanted);
        if (loaded.Fault is { } fault)
        {
            HostLog.ModelMissing(logger, wanted, fault.Message);
            foreach (StoredModel other in store.List().Models)
            {
                loaded = store.Load(other.Card.Name);
                if (loaded.Fault is null)
                    break;
            }
        }

        if (!loaded.TryGet(out RhythmModel? model, out _))
        {
            HostLog.NoModel(logger);
            return;
        }

        Outcome<RhythmModel> swapped = await swap.PutAsync(0, model).ConfigureAwait(false);
        if (swapped.Fault is { } refusal)
            HostLog.ModelMissing(logger, model.Card.Name, refusal.Message);
        else
            HostLog.Plays(logger, model.Card.Name, options.Value.Bpm);
    }
}
