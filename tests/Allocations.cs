namespace RVae.Tests;

/// <summary>Bytes that code allocates once it runs as it will go on running.</summary>
internal static class Allocations
{
    private const int Rounds = 6;

    /// <summary>
    /// The runtime itself allocates now and then on the thread that it borrows: the first time that a path is taken, as
    /// it compiles a method anew. It is the least of several rounds that counts; what the code allocates, it does in each.
    /// </summary>
    public static long InSteadyState(Action round) => Enumerable.Range(0, Rounds).Min(_ =>
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        round();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });
}
