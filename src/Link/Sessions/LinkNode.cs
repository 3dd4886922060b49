using RVae.Link.Time;
using RVae.Link.Wire;

namespace RVae.Link.Sessions;

/// <summary>
/// One peer of the protocol, without sockets, threads or a clock. It is told which datagrams arrive and what time it is; it returns which
/// datagrams to send and when to call it next. One thread at a time; any thread may read <see cref="State"/>. Nothing is allocated after
/// its construction.
/// </summary>
internal sealed partial class LinkNode
{
    /// <summary>Most gateways.</summary>
    public const int MaxGateways = 32;

    private const long Millisecond = 1_000_000;

    private readonly ILinkOutput _output;
    private readonly Func<ulong> _ids;
    private readonly PeerTable _peers = new();
    private readonly SessionTable _others = new();
    private readonly LinkStateCell _cell = new();
    private bool _enabled;
    private NodeId _node;
    private NodeId _session;
    private SharedTimeline _timeline;
    private StartStop _startStop;
    private GhostClock _clock;
    private long _startStops;
    private long _revision;
    private bool _stale; // whether the published state is out of date

    /// <summary>Makes a node that takes no part yet.</summary>
    /// <param name="output">Sends the datagrams.</param>
    /// <param name="ids">Makes random ids, so that no two peers have the same.</param>
    public LinkNode(ILinkOutput output, Func<ulong> ids)
    {
        _output = output;
        _ids = ids;
        Found(new SharedTimeline(SharedTimeline.Period(120), 0, 0), 0);
        Publish(0);
    }

    /// <summary>The newest state. Any thread.</summary>
    public LinkState State => _cell.Read();

    /// <summary>The id of the node. It changes when the node founds a session.</summary>
    public NodeId Node => _node;

    /// <summary>The peers that the node hears.</summary>
    public PeerTable Peers => _peers;

    /// <summary>The clock of the session.</summary>
    public GhostClock Clock => _clock;

    /// <summary>The timeline of the session.</summary>
    public SharedTimeline Timeline => _timeline;

    /// <summary>
    /// Begins to take part. The node founds a session in which tempo and beat of the music go on. If there is an older session, the node
    /// then finds, measures and joins it.
    /// </summary>
    /// <param name="tempo">Beats a minute.</param>
    /// <param name="beat">The present beat of the music; bar lines are at whole quanta.</param>
    /// <param name="now">Nanoseconds of the clock.</param>
    public void Enable(double tempo, double beat, long now)
    {
        if (_enabled)
            return;
        _enabled = true;
        _startStop = default;
        Found(new SharedTimeline(SharedTimeline.Period(tempo), ToMillionths(beat), 0), now);
        TellSoon();
        Advance(now);
    }

    /// <summary>Leaves the session. Nothing changes for the others, and the line goes on here.</summary>
    public void Disable(long now)
    {
        if (!_enabled)
            return;
        TellLeaving();
        _enabled = false;
        _measurement.Abandon();
        _peers.Clear();
        _others.Clear();
        Publish(now);
    }

    /// <summary>Changes the tempo of the session from a time on. All others follow without a jump.</summary>
    public void ChangeTempo(double tempo, long at, long now)
    {
        if (SharedTimeline.Period(tempo) == _timeline.MicrosecondsPerBeat)
            return;
        _timeline = _timeline.WithTempo(tempo, _clock.GhostAt(at));
        TellSoon();
        Advance(now);
    }

    /// <summary>
    /// Puts a beat at a time and sets the tempo. False where somebody else is in the session, who would have to jump; then nothing is
    /// changed.
    /// </summary>
    /// <param name="tempo">Beats a minute.</param>
    /// <param name="beat">The beat; whole quanta do not matter.</param>
    /// <param name="quantum">The quantum in beats.</param>
    /// <param name="at">When the beat is, nanoseconds of the clock.</param>
    /// <param name="now">The present, nanoseconds of the clock.</param>
    public bool TryAnchor(double tempo, double beat, double quantum, long at, long now)
    {
        if (_peers.CountIn(_session) > 0)
            return false;
        double least = (_timeline.BeatOrigin + 1) / Million;
        long origin = Math.Max(ToMillionths(Phase.NextLike(least, beat, quantum)), _timeline.BeatOrigin + 1);
        _timeline = new SharedTimeline(SharedTimeline.Period(tempo), origin, _clock.GhostAt(at));
        TellSoon();
        Advance(now);
        return true;
    }

    /// <summary>Starts or stops the session from a time on. The latest start or stop of any peer holds.</summary>
    public void ChangePlaying(bool playing, long at, long now)
    {
        if (playing == _startStop.Playing)
            return;
        long asked = Math.Max(_clock.GhostAt(now), _startStop.Time + 1);
        _startStop = new StartStop(playing, _timeline.BeatAt(_clock.GhostAt(at)), asked);
        _startStops++;
        TellSoon();
        Advance(now);
    }

    /// <summary>
    /// The clock was set, or the machine slept: earlier measurements mean nothing. The others have meanwhile counted on in a session that this
    /// node founded, and would jump to its time, which stood still. So it founds another one, and joins theirs, which is older.
    /// </summary>
    public void Resynchronize(long now)
    {
        _nextMeasurement = now;
        if (_enabled && _session == _node)
            FoundAnother(now);
    }

    private const double Million = 1e6;

    private static long ToMillionths(double beat) => (long)Math.Round(beat * Million);

    // Founds a new session, in which ghost time begins now.
    private void Found(SharedTimeline timeline, long now)
    {
        _node = new NodeId(Math.Max(_ids(), 1));
        _session = _node;
        _clock = GhostClock.Founded(now);
        _timeline = timeline with { TimeOrigin = 0 };
        _nextMeasurement = long.MaxValue;
        _stale = true;
    }

    private void Publish(long now)
    {
        long ghost = now + _clock.OffsetAt(now);
        _stale = false;
        _cell.Write(new LinkState
        {
            Enabled = _enabled,
            Peers = _peers.CountIn(_session),
            Session = _session,
            Tempo = _timeline.Tempo,
            BeatOrigin = (_timeline.BeatOrigin / Million) + ((ghost - (_timeline.TimeOrigin * 1000)) / (_timeline.MicrosecondsPerBeat * 1000.0)),
            TimeOrigin = now,
            NanosecondsPerBeat = _timeline.MicrosecondsPerBeat * 1000.0 / (1 + _clock.Skew),
            GhostIntercept = _clock.OffsetAt(now),
            Playing = _startStop.Playing,
            StartStopBeat = _startStop.Beat / Million,
            StartStops = _startStops,
            Revision = ++_revision,
        });
    }
}
