using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using RVae.Library.Datasets;
using RVae.Protocol.Services;

namespace RVae.Daemon.Maps;

/// <summary>Sends the places of a model's clips to a client: they are found on another thread, then sent line by line.</summary>
internal sealed class PlacesJob(int deck, DeckState state, DatasetStore? datasets, Request request) : IPacedAnswer
{
    // Each clip is searched for in the whole plane: more clips would keep a core busy for minutes.
    private const int MostSearched = 200;

    private Task<Outcome<ClipMark[]>>? _finding;
    private int _sent;

    public Request Request { get; } = request;

    public void Begin() => _finding ??= Task.Run(Find);

    public bool Send(int most)
    {
        if (_finding is not { IsCompleted: true } found)
            return false;
        if (!found.Result.TryGet(out ClipMark[]? marks, out Fault fault))
        {
            Request.Fail(fault);
            return true;
        }

        for (int i = 0; i < most && _sent < marks.Length; i++)
        {
            ClipMark mark = marks[_sent++];
            Request.Line("/rvae/clips/item"u8, mark.Name, mark.X, mark.Y);
        }

        if (_sent == marks.Length)
            Request.Answer("/rvae/clips/end"u8, marks.Length);
        return Request.Ended;
    }

    private Outcome<ClipMark[]> Find()
    {
        if (state.Model is not { } model)
            return DeckFaults.NoModel(deck);
        try
        {
            if (model is PlacedModel)
                return Marks(model, []);
            return Clips(model.Card).Then(clips => Marks(model, clips));
        }
#pragma warning disable CA1031 // A model whose clips cannot be placed costs this answer; who asked is told.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            return new Fault(FaultCode.Failed, $"the clips of '{model.Card.Name}' could not be placed: {defect.Message}");
        }
    }

    private static Outcome<ClipMark[]> Marks(RhythmModel model, Clip[] clips) => ClipMark.Of(model, clips).ToArray();

    private Outcome<Clip[]> Clips(ModelCard card)
    {
        if (card.Dataset.Length == 0 || datasets is null)
            return new Fault(FaultCode.NotFound, $"the model '{card.Name}' does not say which clips it learned from");
        return datasets.Load(card.Dataset, ClipOptions.Of(card)).Then<Clip[]>(reading => reading.Clips.Take(MostSearched).ToArray());
    }
}
