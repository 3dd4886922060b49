using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Rhythm;
using RVae.Midi.Files;

namespace RVae.Library.Clips;

/// <summary>A recording while the events of its tracks are read: turns pulses, or seconds, into quarter notes.</summary>
internal sealed class SequenceDraft(MidiDivision division, MidiSequences.NoteFilter filter)
{
    private const double MicrosecondsPerMinute = 60_000_000;

    private readonly ImmutableArray<TimedHit>.Builder _hits = ImmutableArray.CreateBuilder<TimedHit>();
    private readonly ImmutableArray<MeterChange>.Builder _meters = ImmutableArray.CreateBuilder<MeterChange>();
    private readonly ImmutableArray<TempoChange>.Builder _tempos = ImmutableArray.CreateBuilder<TempoChange>();
    private double _bpm = HitSequence.DefaultBpm;
    private double _length;

    // Where the tempo last changed, for SMPTE time.
    private long _pulse;
    private double _quarter;

    public HitSequence Finish(string file, int firstBar) => new(
        file, firstBar, _length, _hits.DrainToImmutable(), _meters.DrainToImmutable(), _tempos.DrainToImmutable());

    /// <summary>Adds tracks that sound together; gives null, or what stands in the way.</summary>
    public Fault? Add(ImmutableArray<MidiTrack> tracks)
    {
        // OrderBy is stable: what stands at one time keeps the order of the tracks.
        foreach (MidiEvent item in tracks.SelectMany(track => track.Events).OrderBy(item => item.Time))
        {
            double quarter = QuarterAt(item.Time);
            if (quarter > MidiSequences.MaxLength)
                return TooLong;
            if (item.IsTempo)
                SetTempo(item, quarter);
            else if (item.IsTimeSignature && !TryAddMeter(item, quarter))
                return BadSignature(item, quarter);
            else if (filter.TryTake(item, out Instrument instrument))
                _hits.Add(new TimedHit(quarter, instrument, item.Data2));
        }

        _length = tracks.Length == 0 ? 0 : QuarterAt(tracks.Max(track => track.Length));
        return _length > MidiSequences.MaxLength ? TooLong : null;
    }

    private static Fault TooLong => new(FaultCode.TooLarge,
        FormattableString.Invariant($"it claims to last more than {MidiSequences.MaxLength} quarter notes"));

    private static Fault BadSignature(MidiEvent item, double quarter)
    {
        string where = FormattableString.Invariant(
            $"the time signature {item.Data2}/2^{item.Value} at quarter note {quarter:0.###}");
        return new Fault(FaultCode.Failed, $"{where} is none to cut bars by: expected 1 to 32 beats of 1/1 to 1/32");
    }

    private double QuarterAt(long pulse) => division.IsSmpte
        ? _quarter + ((pulse - _pulse) / division.PulsesPerSecond * _bpm / 60)
        : (double)pulse / division.PulsesPerQuarter;

    private void SetTempo(MidiEvent item, double quarter)
    {
        _pulse = item.Time;
        _quarter = quarter;
        _bpm = MicrosecondsPerMinute / item.Value;
        _tempos.Add(new TempoChange(quarter, _bpm));
    }

    private bool TryAddMeter(MidiEvent item, double quarter)
    {
        const int LargestPower = 5;
        var meter = new Meter(item.Data2, item.Value <= LargestPower ? 1 << item.Value : 0);
        _meters.Add(new MeterChange(quarter, meter));
        return meter.IsValid;
    }
}
