using System.Diagnostics;
using RVae.Daemon.Clients;

namespace RVae.Daemon.Watching;

/// <summary>Traced gestures as activities of OpenTelemetry.</summary>
internal static class GestureActivity
{
    /// <summary>Name of the source.</summary>
    public const string Source = "rvae";

    private static readonly ActivitySource Activities = new(Source);

    /// <summary>Tells of one that was heard, if anybody listens.</summary>
    /// <param name="gesture">The gesture.</param>
    /// <param name="utc">The time of day now.</param>
    /// <param name="now">The same moment, nanoseconds of the monotonic clock.</param>
    public static void Tell(TracedGesture gesture, DateTimeOffset utc, long now)
    {
        if (!Activities.HasListeners())
            return;
        using Activity? activity = Activities.CreateActivity("rvae.gesture", ActivityKind.Server);
        if (activity is null)
            return;
        activity.SetStartTime(At(gesture.Arrived).UtcDateTime).Start();
        activity.SetTag("rvae.address", gesture.Address).SetTag("rvae.tick", gesture.Tick);
        activity.AddEvent(new ActivityEvent("applied", At(gesture.Applied)));
        if (gesture.Decoded is { } decoded)
            activity.AddEvent(new ActivityEvent("decoded", At(decoded)));
        activity.SetEndTime(At(gesture.Heard ?? gesture.Applied).UtcDateTime);

        DateTimeOffset At(long moment) => utc.AddTicks((moment - now) / 100);
    }
}
