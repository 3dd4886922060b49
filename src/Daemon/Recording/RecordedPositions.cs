using System.Diagnostics.CodeAnalysis;
using RVae.Protocol.Services;

namespace RVae.Daemon.Recording;

/// <summary>Stored positions. Each question and its answer is written into the record, because a replay has no files.</summary>
internal sealed class RecordedPositions(IPositionStore positions, TransactionLog log) : IPositionStore
{
    public int Changes => positions.Changes;

    public IReadOnlyList<string> Names(string model)
    {
        IReadOnlyList<string> names = positions.Names(model);
        log.Named(names);
        return names;
    }

    public bool TryRecall(string model, string name, [MaybeNullWhen(false)] out StoredPlace place)
    {
        bool found = positions.TryRecall(model, name, out place);
        log.Recalled(place);
        return found;
    }

    public void Store(string model, string name, StoredPlace place, Request request) =>
        positions.Store(model, name, place, request);
}
