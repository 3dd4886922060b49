using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Protocol;
using RVae.Protocol.Services;

namespace RVae.Daemon.Maps;

/// <summary>One map on its way to the client that asked for it: drawn elsewhere, then sent row by row.</summary>
internal sealed class MapJob(int deck, int columns, int rows, DeckState state, Request request) : IPacedAnswer
{
    private readonly WireValue[] _values = new WireValue[2 + columns];
    private Task<Outcome<PerformanceSpace>>? _drawing;
    private int _sent;

    public Request Request { get; } = request;

    /// <summary>Begins to draw, on a thread of the pool, unless it has.</summary>
    public void Begin() => _drawing ??= Task.Run(Draw);

    /// <summary>Sends some rows, if they are drawn; true when it has ended.</summary>
    public bool Send(int most)
    {
        if (_drawing is not { IsCompleted: true } drawn)
            return false;
        if (!drawn.Result.TryGet(out PerformanceSpace? space, out Fault fault))
        {
            Request.Fail(fault);
            return true;
        }

        int all = space.Ticks * rows;
        for (int i = 0; i < most && _sent < all; i++)
            SendRow(space, _sent / rows, _sent++ % rows);
        if (_sent == all)
            Request.Answer("/rvae/map/end"u8, all);
        return Request.Ended;
    }

    private void SendRow(PerformanceSpace space, int tick, int row)
    {
        (_values[0], _values[1]) = (tick, row);
        ReadOnlySpan<ushort> sounding = space.Row(tick, row);
        for (int column = 0; column < columns; column++)
            _values[2 + column] = sounding[column];
        Request.Line("/rvae/map/row"u8, _values);
    }

    private Outcome<PerformanceSpace> Draw()
    {
        if (state.Model is not { } model)
            return DeckFaults.NoModel(deck);
        try
        {
            return PerformanceSpace.Draw(model, state.Controls, columns, rows);
        }
#pragma warning disable CA1031 // A model that cannot be drawn costs its map; the client is told.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            return new Fault(FaultCode.Failed, $"the map of '{model.Card.Name}' could not be drawn: {defect.Message}");
        }
    }
}
