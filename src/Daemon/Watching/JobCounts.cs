using RVae.Protocol.Services;

namespace RVae.Daemon.Watching;

/// <summary>How the trainings stand.</summary>
internal static class JobCounts
{
    private static readonly string[] States = ["queued", "running", "finished", "failed", "cancelled"];

    /// <summary>How many there are in each state; every state is there.</summary>
    public static IEnumerable<(string State, long Count)> ByState(IReadOnlyList<TrainingJob> jobs) =>
        States.Select(state => (state, (long)jobs.Count(job => job.State == state)));

    /// <summary>How far the one that runs has come, 0–1; 0 while none runs.</summary>
    public static double Progress(IReadOnlyList<TrainingJob> jobs) => jobs.FirstOrDefault(job => job.State == "running")?.Fraction ?? 0;
}
