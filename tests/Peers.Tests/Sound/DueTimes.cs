using System.Diagnostics;

namespace RVae.Peers.Tests.Sound;

/// <summary>When hits were due by their time tags, as microseconds of JACK's clock.</summary>
internal static class DueTimes
{
    /// <summary>Quiet needed on both sides of a hit for its onset to be told, microseconds.</summary>
    public const double Apart = 60_000;

    /// <summary>Tags of hits that differ by less are of one time, microseconds.</summary>
    private const double Together = 100;

    /// <summary>Reads a client's hits as long as a recording needs, and keeps its lease.</summary>
    public static List<double> ReadWhile(Client client, Func<bool> more, TimeSpan limit)
    {
        // Both clocks are read side by side, so a tag's date is known on the other one.
        double epoch = (TimeProvider.System.GetUtcNow() - new DateTimeOffset(1900, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalMicroseconds;
        double jack = Jack.Now();
        var due = new List<double>();
        long began = Stopwatch.GetTimestamp();
        while (more())
        {
            Stopwatch.GetElapsedTime(began).ShouldBeLessThan(limit, "the recording ends");
            Message hit = client.Next("/rvae/hit", seconds: 30);
            client.Send("/rvae/renew");
            due.Add(((hit.TimeTag >> 32) * 1e6) + ((uint)hit.TimeTag * 1e6 / 4294967296.0) - epoch + jack);
        }

        return due;
    }

    /// <summary>Those between two times that are heard alone: those of one time count as one, those too near to each other not at all.</summary>
    public static IEnumerable<double> Alone(IEnumerable<double> due, double from, double to)
    {
        var once = new List<double>();
        foreach (double hit in due.Order())
        {
            if (once.Count == 0 || hit - once[^1] > Together)
                once.Add(hit);
        }

        return once.Where((hit, i) => hit > from && hit < to && (i == 0 || hit - once[i - 1] > Apart)
            && (i == once.Count - 1 || once[i + 1] - hit > Apart));
    }
}
