using System.Diagnostics.CodeAnalysis;
using RVae.Engine.Playing;
using RVae.Protocol.Services;

namespace RVae.Daemon.Recording;

/// <summary>Stored positions, with what is asked of them written into the record: a replay has no files.</summary>
internal sealed class RecordedPositions(IPositionStore positions, TransactionLog log) : IPositionStore
{
    public IReadOnlyList<string> Names(string model)
    {
        IReadOnlyList<string> names = positions.Names(model);
        log.Named(names);
        return names;
    }

    public bool TryRecall(string model, string name, [MaybeNullWhen(false)] out LatentPoint point)
    {
        bool found = positions.TryRecall(model, name, out point);
        log.Recalled(found, point);
        return found;
    }

    public void Store(string model, string name, LatentPoint point, Request request) =>
        positions.Store(model, name, point, request);
}
