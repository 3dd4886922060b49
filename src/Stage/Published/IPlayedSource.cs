using RVae.Engine.Playing;

namespace RVae.Stage.Published;

/// <summary>The published state, as each playing thread follows it. Any thread; never waits or allocates.</summary>
internal interface IPlayedSource
{
    /// <summary>Whether there is a newer state than the one that was taken before.</summary>
    /// <param name="known">Number of the state that was taken before, 0 for none.</param>
    bool IsNewer(long known);

    /// <summary>Takes the published state if it is not the one that was taken before.</summary>
    /// <param name="known">Number of the state that was taken before, 0 for none; becomes the number of the newest.</param>
    /// <param name="state">Takes it.</param>
    bool TryReadNewer(ref long known, ref PlayedState state);
}

/// <summary>The state of a conductor in this process.</summary>
internal sealed class ConductorSource(Conductor conductor) : IPlayedSource
{
    public bool IsNewer(long known) => conductor.State.Version + 1 != known;

    public bool TryReadNewer(ref long known, ref PlayedState state)
    {
        PerformanceState newest = conductor.State;
        if (newest.Version + 1 == known)
            return false;
        known = newest.Version + 1;
        state = PlayedState.Of(newest);
        return true;
    }
}
