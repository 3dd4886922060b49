using System.Collections.Immutable;
using RVae.Engine.Playing;
using RVae.Protocol;
using RVae.Protocol.Addresses;
using RVae.Protocol.Services;

namespace RVae.Daemon.Scenes;

/// <summary>Everything that a scene can change, at one moment.</summary>
/// <param name="State">The state.</param>
/// <param name="Positions">The positions that were asked for, deck 1 first.</param>
internal sealed record ScenePicture(PerformanceState State, ImmutableArray<LatentPoint> Positions)
{
    /// <summary>The picture of a state, with the positions as they are now.</summary>
    public static ScenePicture Of(PerformanceState state, IPerformance performance) =>
        new(state, [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(performance.Position)]);
}

/// <summary>Tells clients which values a recall has changed, at the pace of a snapshot.</summary>
internal sealed class SceneFeedback(DaemonServices services, AddressTable table, IStateFeedback feedback)
{
    private const int AtOnce = 8;

    private readonly ImmutableArray<AddressEntry> _entries =
        [.. table.Snapshot.Where(entry => SceneAddresses.PartOf(entry.Row) != SceneParts.None)];

    /// <summary>The addresses whose values differ between two pictures.</summary>
    public IReadOnlyList<string> Differences(ScenePicture before, ScenePicture after)
    {
        IStateView old = new View(services, before), young = new View(services, after);
        Span<WireValue> left = new WireValue[AddressRow.MaxValues], right = new WireValue[AddressRow.MaxValues];
        var changed = new List<string>();
        foreach (AddressEntry entry in _entries)
        {
            int count = entry.Row.Read!(old, entry, left);
            if (count != entry.Row.Read!(young, entry, right) || !left[..count].SequenceEqual(right[..count]))
                changed.Add(entry.Address);
        }

        return changed;
    }

    /// <summary>Tells these values on a thread of the pool. Each value is read when it is told.</summary>
    public void Tell(ScenePicture before, ScenePicture after) => _ = Task.Run(async () =>
    {
        feedback.Changed("/rvae/scene/current");
        int told = 0;
        foreach (string address in Differences(before, after))
        {
            feedback.Changed(address);
            if (++told % AtOnce == 0)
                await Task.Delay(1).ConfigureAwait(false);
        }
    });

    private sealed class View(DaemonServices services, ScenePicture picture) : IStateView
    {
        public PerformanceState State => picture.State;

        public DaemonServices Services => services;

        public LatentPoint Position(int deck) => picture.Positions[deck];
    }
}
