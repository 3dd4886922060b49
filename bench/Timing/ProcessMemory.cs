using System.Globalization;

namespace RVae.Bench.Timing;

/// <summary>What Linux tells of processes that share memory.</summary>
internal static class ProcessMemory
{
    /// <summary>Kilobytes that a process has in use; what it shares counts for its share. 0 where there is none of this id.</summary>
    public static long Kilobytes(int id)
    {
        try
        {
            string line = File.ReadLines($"/proc/{id}/smaps_rollup").First(line => line.StartsWith("Pss:", StringComparison.Ordinal));
            return long.Parse(line[4..^2], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0; // it has ended meanwhile
        }
    }

    /// <summary>The processes that a process has started, by id.</summary>
    public static IEnumerable<int> Children(int id) => Directory.GetDirectories($"/proc/{id}/task")
        .SelectMany(task => File.ReadAllText($"{task}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(child => int.Parse(child, CultureInfo.InvariantCulture));
}
