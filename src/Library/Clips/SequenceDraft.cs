using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Rhythm;
using RVae.Midi.Files;
using RVae.Midi.Kits;

namespace RVae.Library.Clips;

/// <summary>A recording while the events of its tracks are read. It converts pulses, or seconds, to quarter notes.</summary>
internal sealed class SequenceDraft(MidiFile midi, KitReading kit, RepairLog repairs)
{
    private const double MicrosecondsPerMinute = 60_000_000;

    private readonly ImmutableArray<TimedHit>.Builder _hits = ImmutableArray.CreateBuilder<TimedHit>();
    private readonly ImmutableArray<MeterChange>.Builder _meters = ImmutableArray.CreateBuilder<MeterChange>();
    private readonly ImmutableArray<TempoChange>.Builder _tempos = ImmutableArray.CreateBuilder<TempoChange>();
    private double _bpm = HitSequence.DefaultBpm;
    private double _length;

    // The pulse at which the tempo last changed, for SMPTE time.
    private long _pulse;
    private double _quarter;

    public HitSequence Finish(string file, int firstBar) => new(
        file, firstBar, _length, _hits.DrainToImmutable(), _meters.DrainToImmutable(), _tempos.DrainToImmutable());

    /// <summary>Adds tracks that sound together. Returns null, or why they cannot be added.</summary>
    public Fault? Add(Range tracks)
    {
        (int first, int count) = tracks.GetOffsetAndLength(midi.Tracks.Length);
        // OrderBy is stable: events at one time keep the order of the tracks.
        foreach ((int track, MidiEvent item) in Enumerable.Range(first, count)
            .SelectMany(track => midi.Tracks[track].Events.Select(item => (track, item))).OrderBy(pair => pair.item.Time))
        {
            double quarter = QuarterAt(item.Time);
            if (quarter > MidiSequences.MaxLength)
                return TooLong;
            if (item.IsTempo)
                SetTempo(item, quarter);
            else if (item.IsTimeSignature)
                AddMeter(item, quarter);
            else if (kit.TryTake(track, item, out Instrument instrument))
                _hits.Add(new TimedHit(quarter, instrument, item.Data2));
        }

        _length = count == 0 ? 0 : QuarterAt(midi.Tracks.AsSpan(first, count).ToArray().Max(track => track.Length));
        return _length > MidiSequences.MaxLength ? TooLong : null;
    }

    private static Fault TooLong => new(FaultCode.TooLarge,
        FormattableString.Invariant($"it claims to last more than {MidiSequences.MaxLength} quarter notes"));

    private double QuarterAt(long pulse) => midi.Division.IsSmpte
        ? _quarter + ((pulse - _pulse) / midi.Division.PulsesPerSecond * _bpm / 60)
        : (double)pulse / midi.Division.PulsesPerQuarter;

    private void SetTempo(MidiEvent item, double quarter)
    {
        _pulse = item.Time;
        _quarter = quarter;
        _bpm = MicrosecondsPerMinute / item.Value;
        _tempos.Add(new TempoChange(quarter, _bpm));
    }

    private void AddMeter(MidiEvent item, double quarter)
    {
        const int LargestPower = 5;
        var meter = new Meter(item.Data2, item.Value <= LargestPower ? 1 << item.Value : 0);
        if (meter.IsValid)
            _meters.Add(new MeterChange(quarter, meter));
        else
            repairs.Add($"the time signature {item.Data2}/2^{item.Value} at quarter note {quarter:0.###} cannot be used (1 to 32 beats of 1/1 to 1/32 can): the metre before stays");
    }
}
