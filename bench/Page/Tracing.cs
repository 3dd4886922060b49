using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace RVae.Bench.Page;

/// <summary>What the browser itself tells of its frames: its tracing, by the DevTools protocol. Times are microseconds of its clock.</summary>
internal sealed class Tracing
{
    private const string Categories = "devtools.timeline,disabled-by-default-devtools.timeline.frame,disabled-by-default-devtools.timeline,blink.user_timing";

    // A tick that is lit leaves a mark, with how long after its stamp that was.
    private const string Marks = """
        () => Promise.all([import('/space/measure.js'), import('/link/clock.js')]).then(([measure, clock]) =>
          measure.onTick((tick, bar, stamp) => performance.mark(`late ${(clock.daemonTime() - stamp).toFixed(3)}`)))
        """;

    private static readonly string[] OfAFrame = ["FireAnimationFrame", "UpdateLayoutTree", "Layout", "PrePaint", "Paint", "Layerize", "Commit"];

    private readonly ICDPSession _session;
    private readonly List<JsonNode> _events = [];
    private readonly TaskCompletionSource _complete = new();

    private Tracing(ICDPSession session) => _session = session;

    public static async Task<Tracing> BeginAsync(IPage page)
    {
        await page.EvaluateAsync(Marks);
        ICDPSession session = await page.Context.NewCDPSessionAsync(page);
        var tracing = new Tracing(session);
        session.Event("Tracing.dataCollected").OnEvent += (_, data) => tracing.Collect(data);
        session.Event("Tracing.tracingComplete").OnEvent += (_, _) => tracing._complete.TrySetResult();
        await session.SendAsync("Tracing.start", new Dictionary<string, object> { ["categories"] = Categories, ["transferMode"] = "ReportEvents" });
        return tracing;
    }

    public async Task EndAsync()
    {
        await _session.SendAsync("Tracing.end");
        await _complete.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    /// <summary>What the page's thread did for each frame: its script, styles, layout and painting.</summary>
    public double[] FrameMilliseconds()
    {
        (double At, bool IsScript, double Length)[] work =
        [
            .. _events.Where(e => OfAFrame.Contains(Name(e)) && e["dur"] is not null)
                .Select(e => (Time(e), Name(e) == "FireAnimationFrame", (double)e["dur"]!))
                .OrderBy(one => one.Item1),
        ];
        var frames = new List<double>();
        double until = 0;
        foreach ((double at, bool isScript, double length) in work)
        {
            // The scripts of one frame come at once; what paints comes after them.
            if (isScript && at > until + 2000)
                frames.Add(0);
            if (frames.Count > 0)
                frames[^1] += length / 1000;
            until = isScript ? at + length : until;
        }

        return [.. frames];
    }

    /// <summary>Of what these frames are made: the mean of each kind of work.</summary>
    public IEnumerable<(string Work, double Milliseconds)> Shares(int frames) => OfAFrame.Select(name =>
        (name, _events.Where(e => Name(e) == name && e["dur"] is not null).Sum(e => (double)e["dur"]!) / 1000 / frames));

    /// <summary>From the moment at which a tick is heard to that at which the frame is drawn that shows it.</summary>
    public double[] DrawnBehindHeard()
    {
        double[] drawn = [.. _events.Where(e => Name(e) == "DrawFrame").Select(Time).Order()];
        var behind = new List<double>();
        foreach (JsonNode mark in _events.Where(e => Name(e).StartsWith("late ", StringComparison.Ordinal)))
        {
            int next = Array.BinarySearch(drawn, Time(mark));
            next = next < 0 ? ~next : next;
            if (next < drawn.Length)
                behind.Add(double.Parse(Name(mark)[5..], System.Globalization.CultureInfo.InvariantCulture) + ((drawn[next] - Time(mark)) / 1000));
        }

        return [.. behind];
    }

    private static string Name(JsonNode e) => (string?)e["name"] ?? "";

    private static double Time(JsonNode e) => (double)e["ts"]!;

    private void Collect(JsonElement? data)
    {
        if (data is not { } given || JsonNode.Parse(given.GetRawText())?["value"] is not JsonArray events)
            return;
        foreach (JsonNode? one in events)
        {
            if (one is not null && (OfAFrame.Contains(Name(one)) || Name(one) == "DrawFrame" || Name(one).StartsWith("late ", StringComparison.Ordinal)))
                _events.Add(one);
        }
    }
}
