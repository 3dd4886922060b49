namespace RVae.Protocol.Osc;

/// <summary>
/// A moment as OSC carries it: NTP's unsigned 32.32 fixed-point seconds since 1900-01-01 UTC, which start again from 0
/// on 2036-02-07 06:28:16 UTC and every 2³² s (136 years) after. The tag does not say which era it means, so the code that
/// turns it into a date brings a reference and gets the nearest: right within 68 years of it.
/// </summary>
/// <param name="Value">The 64 bits: whole seconds above, fraction below (one unit is 233 ps).</param>
public readonly record struct OscTimeTag(ulong Value)
{
    private static readonly long EpochTicks = new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    /// <summary>The special tag <c>0x0000000000000001</c>: now, whatever the clock says.</summary>
    public static OscTimeTag Immediately => new(1);

    /// <summary>Whole seconds since the era began.</summary>
    public uint Seconds => (uint)(Value >> 32);

    /// <summary>Fraction of a second in units of 2⁻³² s.</summary>
    public uint Fraction => (uint)Value;

    /// <summary>True for 1, and for 0, which some senders use in its place: both mean now.</summary>
    public bool IsImmediate => Value <= 1;

    /// <summary>
    /// The tag of a date, within 117 ps. The instant at which an era begins would read as "immediately" and becomes
    /// the next tag that does not.
    /// </summary>
    public static OscTimeTag From(DateTimeOffset moment)
    {
        long ticks = moment.UtcTicks - EpochTicks;
        long seconds = Math.DivRem(ticks, TimeSpan.TicksPerSecond, out long rest);
        if (rest < 0)
        {
            seconds--;
            rest += TimeSpan.TicksPerSecond;
        }

        ulong fraction = (((ulong)rest << 32) + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond;
        return new(Math.Max(((ulong)seconds << 32) | fraction, 2));
    }

    /// <summary>
    /// The date of this tag in UTC, in the era nearest to <paramref name="reference"/>, rounded to .NET's 100 ns: a date that is converted to a tag
    /// and back stays the same. "Immediately" becomes the reference itself.
    /// </summary>
    public DateTimeOffset ToDateTimeOffset(DateTimeOffset reference)
    {
        long ticks = reference.UtcTicks;
        if (!IsImmediate)
        {
            ticks += Scale(UnitsSince(From(reference)), TimeSpan.TicksPerSecond);
            ticks = Math.Clamp(ticks, DateTimeOffset.MinValue.UtcTicks, DateTimeOffset.MaxValue.UtcTicks);
        }

        return new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    /// <summary>
    /// True when this tag is due before the other. Of the two ways around the end of an era the shorter one counts. "Immediately" is before every
    /// other tag, and not before itself.
    /// </summary>
    public bool IsBefore(OscTimeTag other) =>
        IsImmediate || other.IsImmediate ? IsImmediate && !other.IsImmediate : UnitsSince(other) < 0;

    /// <summary>
    /// Nanoseconds from another tag to this one, rounded to the nearest; negative when this one is earlier. Of the two ways around the end of an era
    /// the shorter one counts. Neither tag may be <see cref="Immediately"/>, which is no point in time.
    /// </summary>
    public long NanosecondsSince(OscTimeTag other) => Scale(UnitsSince(other), 1_000_000_000);

    /// <summary>
    /// The tag this many nanoseconds later (earlier when negative), within 117 ps, across the end of an era too.
    /// </summary>
    public OscTimeTag AddNanoseconds(long nanoseconds)
    {
        Int128 half = nanoseconds < 0 ? -500_000_000 : 500_000_000;
        long units = (long)((((Int128)nanoseconds << 32) + half) / 1_000_000_000);
        return new(Math.Max(Value + (ulong)units, 2));
    }

    private long UnitsSince(OscTimeTag other) => (long)(Value - other.Value);

    /// <summary>Units of 2⁻³² s in another unit, rounded half up.</summary>
    private static long Scale(long units, long perSecond) => (long)((((Int128)units * perSecond) + (1L << 31)) >> 32);
}
