using System.Collections.Immutable;
using RVae.Protocol;
using RVae.Protocol.Addresses;
using RVae.Protocol.Services;

namespace RVae.Daemon.Gestures;

/// <summary>
/// The recording of a gesture of one deck. At each tick it compares every control with its last value, and notes the changes. So it records
/// every client and every address, and a control changes at most once in a tick.
/// </summary>
/// <param name="name">The gesture's name.</param>
/// <param name="bars">The length in bars; 0 until it is ended.</param>
/// <param name="controls">The controls of the deck.</param>
internal sealed class GestureRecording(string name, int bars, ImmutableArray<GestureControl> controls)
{
    private readonly BarWait _wait = new();
    private readonly WireValue[][] _last = new WireValue[controls.Length][];
    private readonly Dictionary<int, Take> _takes = [];
    private readonly WireValue[] _room = new WireValue[AddressRow.MaxValues];
    private int _bars = bars;
    private int _base;
    private long _apart;
    private int _tick;
    private int _changes;
    private int _kept; // changes that stay from the gesture under a layer, because the layer does not move their controls
    private int _keptLanes;

    /// <summary>The name under which the gesture is kept.</summary>
    public string Name => name;

    /// <summary>The gesture under this layer; null where the recording is no layer.</summary>
    public Gesture? Under { get; init; }

    /// <summary>The deck's bar in which <see cref="Under"/> began; null where that does not play.</summary>
    public int? UnderOrigin { get; init; }

    /// <summary>Whether the bar line at which the recording begins has come.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>The deck's bar in which the recording began.</summary>
    public int Origin => UnderOrigin ?? _base;

    /// <summary>The deck's bar in which the recording is now.</summary>
    public int End => _base + Bar;

    /// <summary>The bar of the recording, from 0.</summary>
    public int Bar { get; private set; }

    /// <summary>Whether changes were left out because the recording is full.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Ends the recording at the next bar line.</summary>
    public void EndSoon() => _bars = Math.Min(Bar + 1, _bars == 0 ? IGestureService.MostBars : _bars);

    /// <summary>Notes the controls that have changed.</summary>
    /// <param name="time">Where the deck is in its bars.</param>
    /// <param name="view">The present values.</param>
    /// <param name="isOwn">Whether a gesture that plays gave a control its value.</param>
    /// <returns>Whether the recording has ended.</returns>
    public bool Look(in GestureTime time, IStateView view, Func<GestureControl, bool> isOwn)
    {
        if (!HasBegun && !TryBegin(time, view))
            return false;
        if (!time.Playing)
            return false;
        Follow(time);
        if (Bar >= (_bars > 0 ? _bars : IGestureService.MostBars))
            return true;
        for (int i = 0; i < controls.Length; i++)
        {
            if (controls[i].Is(_last[i], view, _room))
                continue;
            WireValue[] before = _last[i];
            _last[i] = controls[i].Read(view);
            if (!isOwn(controls[i]) && !controls[i].IsDouble(view))
                Note(i, before, time.Tick);
        }

        return false;
    }

    /// <summary>The gesture that was recorded.</summary>
    public Gesture Result()
    {
        int length = Under?.Bars ?? Math.Clamp(_bars > 0 ? _bars : Bar, 1, IGestureService.MostBars);
        ImmutableArray<GestureLane> lanes = [.. _takes.OrderBy(take => take.Key).Select(take => take.Value.ToLane(controls[take.Key].Name))];
        return Under is { } under ? under.With(lanes) : new Gesture(name, length, lanes);
    }

    /// <summary>The number of changes that were noted.</summary>
    public int Changes => _changes;

    private bool TryBegin(in GestureTime time, IStateView view)
    {
        if (_wait.Look(time) is not { } bar)
            return false;
        (HasBegun, _base, _apart) = (true, bar, time.Apart);
        (_kept, _keptLanes) = (Under?.Events ?? 0, Under?.Lanes.Length ?? 0);
        for (int i = 0; i < controls.Length; i++)
            _last[i] = controls[i].Read(view);
        return true;
    }

    // The bars of the recording are counted on over a jump or a change of metre.
    private void Follow(in GestureTime time)
    {
        if (time.Apart != _apart)
            (_base, _apart) = (time.Bar - (time.Tick >= _tick ? Bar : Bar + 1), time.Apart);
        (Bar, _tick) = (time.Bar - _base, time.Tick);
    }

    private void Note(int control, WireValue[] before, int tick)
    {
        bool isNew = !_takes.TryGetValue(control, out Take? take);
        GestureLane? replaced = isNew ? Under?.Lanes.FirstOrDefault(lane => lane.Control == controls[control].Name) : null;
        int kept = _kept - (replaced?.Events.Length ?? 0), lanes = _keptLanes - (replaced is null ? 0 : 1);
        // The whole gesture is counted, with the one under a layer: a file with more could not be read again.
        if (kept + _changes >= Gesture.MostEvents || (isNew && lanes + _takes.Count >= Gesture.MostLanes))
        {
            IsFull = true;
            return;
        }

        (_kept, _keptLanes) = (kept, lanes);
        if (take is null)
            _takes.Add(control, take = new Take(PlaceOf(0), GestureControl.Text(before)));
        take.Set(PlaceOf(Bar) + tick, GestureControl.Text(_last[control]));
        _changes++;
    }

    // A layer is placed where the gesture under it is at that moment.
    private int PlaceOf(int bar)
    {
        int bars = Under?.Bars ?? 0;
        int shifted = bars == 0 ? bar : (((_base + bar - Origin) % bars) + bars) % bars;
        return GestureTime.Place(shifted, 0);
    }

    /// <summary>The changes of one control, ordered by their place in the gesture.</summary>
    private sealed class Take
    {
        private readonly SortedDictionary<int, string> _changes = [];

        public Take(int place, string value) => _changes.Add(place, value);

        public void Set(int place, string value) => _changes[place] = value;

        public GestureLane ToLane(string control) =>
            new(control, [.. _changes.Select(change => new GestureEvent(change.Key >> 16, change.Key & 0xFFFF, change.Value))]);
    }
}
