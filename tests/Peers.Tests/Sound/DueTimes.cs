using System.Diagnostics;

namespace RVae.Peers.Tests.Sound;

/// <summary>When hits were due by their time tags, as microseconds of JACK's clock.</summary>
internal static class DueTimes
{
    /// <summary>Quiet needed on both sides of a hit for its onset to be told, microseconds.</summary>
    public const double Apart = 60_000;

    /// <summary>Tags of hits that differ by less are of one time, microseconds.</summary>
    private const double Together = 100;

    /// <summary>Of the time that passes: no clock is slewed more, one that differs more was set.</summary>
    private const double MostSlew = 0.001;

    private static readonly DateTimeOffset Epoch = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Reads a client's hits as long as a recording needs, and keeps its lease.</summary>
    public static List<double> ReadWhile(Client client, Func<bool> more, TimeSpan limit)
    {
        (double Utc, double Jack) first = ReadClocks();
        var due = new List<double>();
        long began = Stopwatch.GetTimestamp();
        while (more())
        {
            Stopwatch.GetElapsedTime(began).ShouldBeLessThan(limit, "the recording ends");
            Message hit = client.Next("/rvae/hit", seconds: 30);
            client.Send("/rvae/renew");
            due.Add(((hit.TimeTag >> 32) * 1e6) + ((uint)hit.TimeTag * 1e6 / 4294967296.0));
        }

        // JACK's clock is never slewed, and UTC is where the system keeps it right.
        (double Utc, double Jack) last = ReadClocks();
        double rate = (last.Jack - first.Jack) / (last.Utc - first.Utc);
        Assert.SkipWhen(Math.Abs(rate - 1) > MostSlew, "the system's clock was set meanwhile");
        return [.. due.Select(tag => first.Jack + ((tag - first.Utc) * rate))];
    }

    // One moment by both clocks, microseconds.
    private static (double Utc, double Jack) ReadClocks()
    {
        (double utc, double jack, double closest) = (0, 0, double.MaxValue);
        for (int reading = 0; reading < 10; reading++)
        {
            ulong before = Jack.Now();
            double now = (TimeProvider.System.GetUtcNow() - Epoch).TotalMicroseconds;
            ulong after = Jack.Now();
            if (after - before < closest)
                (utc, jack, closest) = (now, (before + after) / 2.0, after - before);
        }

        return (utc, jack);
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
