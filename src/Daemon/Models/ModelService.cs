using RVae.Daemon.Requests;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Protocol.Services;

namespace RVae.Daemon.Models;

/// <summary>The models as clients see them. Every call returns at once, and the work ends the request later.</summary>
internal sealed class ModelService(
    ModelStore store, ModelCatalogue catalogue, PositionStore positions, ModelSwap swap, IStateFeedback feedback,
    ILogger<ModelService> logger)
    : IModelService, ILearnedModels, IHostedService
{
    private const int MorphLook = 25; // milliseconds

    /// <summary>Tells the end of morphs that an earlier desk began.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
            TellMorph(deck);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Tells of a morph that is under way on a deck (from 0), if there is one, and of its end.</summary>
    public void TellMorph(int deck)
    {
        if (swap.Morphs.Leaving(deck) is not { } left)
            return;
        feedback.Changed($"/rvae/deck/{deck + 1}/morphing");
        _ = TellEndAsync(deck, left);
    }

    /// <inheritdoc/>
    public IReadOnlyList<ModelSummary> List() => catalogue.List();

    /// <summary>The card of a model, as its file has it now.</summary>
    public Outcome<ModelCard> Card(string name) => catalogue.Card(name);

    /// <inheritdoc/>
    public void Swap(int deck, string name, Request request) => Swap(deck, name, request, request, atBarLine: false);

    // All clients but the one that asked are told of the change. For a model of a training, no client asked.
    private void Swap(int deck, string name, Request request, Request? asked, bool atBarLine)
    {
        long ticket = swap.Ask(deck, name);
        ModelCard? before = swap.CardOf(deck);
        Run(request, async () =>
        {
            Outcome<RhythmModel> swapped = await swap.RunAsync(deck, name, ticket, atBarLine).ConfigureAwait(false);
            if (!swapped.TryGet(out RhythmModel? model, out Fault fault))
            {
                request.Fail(fault);
                return;
            }

            feedback.Changed($"/rvae/deck/{deck + 1}/model", asked);
            TellAlong(deck, before, model.Card);
            request.Done(model.Card.Name);
        });
    }

    /// <inheritdoc/>
    public void Morph(int deck, string name, int bars, Request request)
    {
        long ticket = swap.AskMorph(deck, name);
        ModelCard? before = swap.CardOf(deck);
        Run(request, async () =>
        {
            Outcome<RhythmModel> begun = await swap.RunAsync(deck, name, ticket, bars: bars).ConfigureAwait(false);
            if (!begun.TryGet(out RhythmModel? model, out Fault fault))
            {
                request.Fail(fault);
                return;
            }

            RhythmModel? left = swap.Morphs.Leaving(deck);
            feedback.Changed($"/rvae/deck/{deck + 1}/model");
            TellAlong(deck, before, model.Card);
            feedback.Changed($"/rvae/deck/{deck + 1}/morphing");
            request.Done(model.Card.Name, bars);
            if (left is not null)
                await TellEndAsync(deck, left).ConfigureAwait(false);
        });
    }

    /// <inheritdoc/>
    public void CancelMorph(int deck, Request request) => Run(request, async () =>
    {
        // A morph that was asked for just before may not have begun yet.
        if (swap.TryTakeBack(deck, out string plays))
        {
            request.Done(plays);
            return;
        }

        if (swap.Morphs.Leaving(deck) is not { } before)
        {
            request.Fail(new Fault(FaultCode.NotFound, $"deck {deck + 1} is not morphing to another model, so there is nothing to take back"));
            return;
        }

        ModelCard? card = swap.CardOf(deck);
        if ((await swap.PutAsync(deck, before).ConfigureAwait(false)).Fault is { } fault)
        {
            request.Fail(fault);
            return;
        }

        feedback.Changed($"/rvae/deck/{deck + 1}/model");
        TellAlong(deck, card, before.Card);
        request.Done(before.Card.Name);
    });

    // Values that changed only because the model changed: no client has set them.
    private void TellAlong(int deck, ModelCard? before, ModelCard after)
    {
        string scope = $"/rvae/deck/{deck + 1}/";
        TellKit(deck, before?.Kit ?? Kit.Nine, after.Kit);
        foreach (string name in ConditionNames.All.Where(name => before?.Conditions.Contains(name) == true && !after.Conditions.Contains(name)))
            feedback.Changed($"{scope}condition/{name}");
        int dimensions = before?.LatentDimensions ?? 2;
        if (dimensions == after.LatentDimensions)
            return;
        feedback.Changed(scope + "pad/axes");
        for (int number = 1; number <= Math.Max(dimensions, after.LatentDimensions); number++)
            feedback.Changed($"{scope}latent/{number}");
    }

    private void TellKit(int deck, Kit before, Kit kit)
    {
        if (kit.Equals(before))
            return;
        feedback.Changed($"/rvae/deck/{deck + 1}/kit");
        foreach (Instrument each in Instruments.All.Where(each => kit.SentNotes[(int)each] != before.SentNotes[(int)each]))
            feedback.Changed($"/rvae/deck/{deck + 1}/note/{each.Name()}");
    }

    /// <inheritdoc/>
    public string Leaving(int deck) => swap.Morphs.Leaving(deck)?.Card.Name ?? "";

    // One task for each deck looks until its morph is over. A morph ends by itself, through another model, or through another morph, which
    // has a task too.
    private async Task TellEndAsync(int deck, RhythmModel left)
    {
        while (ReferenceEquals(swap.Morphs.Leaving(deck), left))
            await Task.Delay(MorphLook).ConfigureAwait(false);
        if (swap.Morphs.Leaving(deck) is null)
            feedback.Changed($"/rvae/deck/{deck + 1}/morphing");
    }

    /// <inheritdoc/>
    public void Rename(string from, string to, Request request) => Run(request, () =>
    {
        Outcome<StoredModel> renamed = swap.Change(from, () => swap.Trained(to) is { } busy ? busy : store.Rename(from, to));
        catalogue.Forget();
        if (renamed.Fault is { } fault)
        {
            request.Fail(fault);
            return Task.CompletedTask;
        }

        positions.Rename(from, to);
        request.Done(from, to);
        return Task.CompletedTask;
    });

    /// <inheritdoc/>
    public void Delete(string name, Request request) => Run(request, () =>
    {
        Outcome<StoredModel> deleted = swap.Change(name, () => store.Delete(name));
        catalogue.Forget();
        if (deleted.Fault is { } fault)
        {
            request.Fail(fault);
            return Task.CompletedTask;
        }

        ForgetPositions(name);
        request.Done(name);
        return Task.CompletedTask;
    });

    /// <inheritdoc/>
    public void Placed(int? deck, string name) => TakeUp(deck, name, atBarLine: false);

    /// <inheritdoc/>
    public void Learned(int? deck, string name) => TakeUp(deck, name, atBarLine: true);

    /// <inheritdoc/>
    public void Withdraw(string name)
    {
        bool instant = store.Find(name).TryGet(out StoredModel? found, out _) && found.Card.Instant;
        if (!instant || swap.Change(name, () => store.Delete(name)).Fault is not null)
            return;
        ForgetPositions(name);
        catalogue.Forget();
    }

    // The deleted model may have hidden a built-in model. The positions of that model lie under the same name, and stay.
    private void ForgetPositions(string name)
    {
        if (store.Find(name).Fault is { Code: FaultCode.NotFound })
            positions.Delete(name);
    }

    private void TakeUp(int? deck, string name, bool atBarLine)
    {
        catalogue.Forget();
        if (deck is { } into)
            Swap(into, name, NullRequest.Request(), asked: null, atBarLine);
    }

    private void Run(Request request, Func<Task> work) => RequestTask.Run(request, logger, work);
}
