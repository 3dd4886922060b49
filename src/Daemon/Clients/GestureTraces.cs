using System.Text;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Protocol.Addresses;
using RVae.Stage.Layout;

namespace RVae.Daemon.Clients;

/// <summary>
/// Finds out, for clients that ask, when a gesture was carried out and at which tick it is heard. It reads the marks that the tick thread
/// and the inference thread leave. Clients, gestures and time are bounded. Under the lock of transactions.
/// </summary>
/// <param name="marks">The last ticks and runs of inference.</param>
/// <param name="conductor">The conductor of the state that is played.</param>
/// <param name="clock">The daemon's clock.</param>
internal sealed class GestureTraces(PlayedMarks marks, Conductor conductor, DaemonClock clock)
{
    /// <summary>Most clients that are traced at a time.</summary>
    public const int MostClients = 4;

    /// <summary>Most gestures of one client that wait to be heard; later ones are not traced.</summary>
    public const int MostWaiting = 16;

    /// <summary>How long a gesture may take to be heard, nanoseconds: longer than a bar of 4/4 at 20 beats a minute.</summary>
    public const long Patience = 15_000_000_000;

    /// <summary>A trace ends by itself when its client has sent nothing for so long, nanoseconds.</summary>
    public const long Life = 600_000_000_000;

    // The desk learns a little later of what the stage did by itself. So it looks back over as many marks.
    private const long LookBack = 200;

    private readonly List<Tracer> _tracers = [];

    /// <summary>When the packet that is carried out arrived, where another clock knows that better than the desk's own; else null.</summary>
    public Func<long?> ArrivedAt { get; init; } = static () => null;

    /// <summary>When the stage itself made the move of a deck (from 0) that the packet asks for; null where the stage did not make it.</summary>
    public Func<int, long?> MadeAt { get; init; } = static _ => null;

    /// <summary>Called for each gesture that has been heard.</summary>
    public Action<TracedGesture>? Heard { get; set; }

    /// <summary>Whether any client is traced.</summary>
    public bool Any => _tracers.Count > 0;

    /// <summary>Begins or ends the trace of a client.</summary>
    public Fault? Trace(Sender sender, bool on)
    {
        Tracer? found = _tracers.Find(tracer => tracer.Sender == sender);
        if (!on)
        {
            if (found is not null)
                End(found);
            return null;
        }

        if (found is not null)
        {
            found.Until = clock.Now + Life;
            return null;
        }

        if (_tracers.Count >= MostClients)
            return new(FaultCode.TooMany, $"{MostClients} clients are traced already: try again when one has ended");
        _tracers.Add(new Tracer(sender, clock.Now + Life));
        return null;
    }

    /// <summary>Takes note that a sender's packet has been carried out.</summary>
    /// <param name="sender">The sender.</param>
    /// <param name="address">The address of its message.</param>
    /// <param name="before">The number of the state before the packet.</param>
    /// <param name="moved">The decks that the packet moved, one bit each.</param>
    public void CarriedOut(Sender sender, ReadOnlySpan<byte> address, long before, int moved)
    {
        long version = conductor.State.Version;
        if ((moved == 0 && version == before) || _tracers.Find(tracer => tracer.Sender == sender) is not { } tracer)
            return;
        if (tracer.Waiting.Count >= MostWaiting)
            return;
        int deck = moved == 0 ? -1 : System.Numerics.BitOperations.TrailingZeroCount(moved);
        tracer.Waiting.Add(new TracedGesture
        {
            Address = Encoding.ASCII.GetString(address),
            Arrived = ArrivedAt() ?? sender.Heard,
            Applied = (deck < 0 ? null : MadeAt(deck)) ?? clock.Now,
            Deck = deck,
            Target = deck < 0 ? 0 : LatentTarget.Pack(sender.PositionOf(deck)),
            Version = version,
            NextRun = deck < 0 ? 0 : Math.Max(0, marks.NextRun(deck) - LookBack),
            NextTick = Math.Max(0, marks.NextTick - LookBack),
        });
    }

    /// <summary>Finds the gestures that have been heard meanwhile, and tells their clients.</summary>
    public void Look(long now)
    {
        for (int i = _tracers.Count - 1; i >= 0; i--)
        {
            Tracer tracer = _tracers[i];
            tracer.Waiting.RemoveAll(gesture => IsOver(tracer, gesture, now));
            if (now > tracer.Until)
                End(tracer);
        }
    }

    /// <summary>Forgets a sender that is gone.</summary>
    public void Forget(ILink link) => _tracers.RemoveAll(tracer => tracer.Sender.Link.Equals(link));

    private bool IsOver(Tracer tracer, TracedGesture gesture, long now)
    {
        bool frozen = gesture.Deck >= 0 && conductor.State.Decks[gesture.Deck].Controls.Freeze;
        bool heard = !frozen && IsDecoded(gesture) && IsHeard(gesture);
        if (!heard && !frozen && now - gesture.Applied < Patience)
            return false;
        tracer.Told++;
        Tell(tracer.Sender, gesture);
        if (heard)
            Heard?.Invoke(gesture);
        return true;
    }

    // The first run of inference that can have seen the move, and the groove that the deck had after this run.
    private bool IsDecoded(TracedGesture gesture)
    {
        if (gesture.Deck < 0 || gesture.Groove > 0)
            return true;
        for (; gesture.NextRun < marks.NextRun(gesture.Deck); gesture.NextRun++)
        {
            if (!marks.TryRead(gesture.Deck, gesture.NextRun, out RunMark run))
                continue;
            bool saw = run.Began >= gesture.Applied || (run.Ended >= gesture.Applied && run.Target == gesture.Target);
            if (!saw || run.Groove == 0)
                continue;
            (gesture.Groove, gesture.Decoded) = (run.Groove, run.Ended);
            return true;
        }

        return false;
    }

    private bool IsHeard(TracedGesture gesture)
    {
        for (; gesture.NextTick < marks.NextTick; gesture.NextTick++)
        {
            if (!marks.TryRead(gesture.NextTick, out TickMark tick) || tick.Due < gesture.Applied)
                continue;
            if (gesture.Deck < 0 ? tick.Version < gesture.Version : tick.Grooves[gesture.Deck] < gesture.Groove)
                continue;
            (gesture.Heard, gesture.Tick) = (tick.Due, tick.Playing ? tick.Number : -1);
            return true;
        }

        return false;
    }

    private void Tell(Sender sender, TracedGesture gesture)
    {
        (int seconds, int microseconds) = WireTime.Split(clock.SinceStart(gesture.Arrived));
        sender.Send("/rvae/trace/item"u8,
        [
            gesture.Address, seconds, microseconds, After(gesture, gesture.Applied), After(gesture, gesture.Decoded), After(gesture, gesture.Heard),
            gesture.Tick < 0 ? -1 : (int)(gesture.Tick & int.MaxValue),
        ]);
    }

    // Milliseconds since the packet came; -1 for a step that has not happened.
    private static float After(TracedGesture gesture, long? moment) => moment is { } then ? (then - gesture.Arrived) / 1e6f : -1;

    private void End(Tracer tracer)
    {
        _tracers.Remove(tracer);
        tracer.Sender.Send("/rvae/trace/end"u8, [tracer.Told]);
    }

    private sealed class Tracer(Sender sender, long until)
    {
        public Sender Sender => sender;

        public long Until { get; set; } = until;

        public int Told { get; set; }

        public List<TracedGesture> Waiting { get; } = [];
    }
}
