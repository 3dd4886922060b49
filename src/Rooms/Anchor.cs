namespace RVae.Rooms;

/// <summary>
/// The transport of a room from a bar line on: when that line is, and how fast the next ones follow. Lines count the bars that the room has
/// played, and never jump. The bar number that the players see may jump.
/// </summary>
/// <param name="Line">The line from which the anchor holds.</param>
/// <param name="Bar">Number of the bar that begins at the line, from 0.</param>
/// <param name="Tick">Ticks that the room has played until the line, 24 to a quarter note; they never jump.</param>
/// <param name="Time">When the line is, nanoseconds of room time.</param>
/// <param name="Tempo">Quarter notes a minute, 20–300.</param>
/// <param name="BarTicks">Ticks of a bar.</param>
/// <param name="Playing">Whether the room plays from the line on, or rests.</param>
/// <param name="Revision">Grows with each anchor of the room.</param>
/// <param name="Site">The site that made the anchor.</param>
public sealed record Anchor(
    long Line, int Bar, long Tick, long Time, double Tempo, int BarTicks, bool Playing, long Revision, string Site)
{
    /// <summary>Fastest and slowest tempo.</summary>
    public const double Slowest = 20, Fastest = 300;

    private const int TicksPerQuarter = 24, LongestBar = 32 * 4 * TicksPerQuarter;

    // More bars of 4/4 than are played in 27 years. A room that plays for weeks comes beyond the bars that somebody can ask for.
    private const int LastBar = 1 << 30;

    /// <summary>
    /// The anchor that held when this one was made, and holds until its line; null where the line was first. A site that comes before the line
    /// plays by it.
    /// </summary>
    public Anchor? Held { get; init; }

    /// <summary>The tempo in ticks a second.</summary>
    public double Rate => Tempo * TicksPerQuarter / 60;

    /// <summary>The length of a bar in nanoseconds.</summary>
    public double BarTime => BarTicks * 1e9 / Rate;

    /// <summary>Whether each value is in its range.</summary>
    public bool IsUsable =>
        double.IsFinite(Tempo) && Tempo is >= Slowest and <= Fastest && BarTicks is > 0 and <= LongestBar && Bar is >= 0 and <= LastBar
        && Line >= 0 && Tick >= 0 && Revision > 0 && Line < long.MaxValue / 2 && Tick < long.MaxValue / 2 && Revision < long.MaxValue / 2
        && RoomName.IsSite(Site);

    /// <summary>When a line is, nanoseconds of room time, as long as the room plays on.</summary>
    public long TimeOf(long line) => Time + (long)Math.Round((line - Line) * BarTime);

    /// <summary>The last line at a time. Before the anchor, and while the room rests, that is the anchor's own line.</summary>
    public long LineAt(long time) => !Playing || time <= Time ? Line : Line + (long)Math.Floor((time - Time + 0.5) / BarTime);

    /// <summary>The number of the bar of a line.</summary>
    public int BarOf(long line) => (int)Math.Min(Bar + (line - Line), LastBar);

    /// <summary>The same transport, anchored at a later line.</summary>
    public Anchor From(long line) => this with
    {
        Line = line,
        Bar = BarOf(line),
        Tick = Tick + ((line - Line) * BarTicks),
        Time = TimeOf(line),
    };
}

/// <summary>A change that somebody asks of the transport. Null means: no change of this value.</summary>
/// <param name="Tempo">Quarter notes a minute.</param>
/// <param name="Playing">Whether the room is to play.</param>
/// <param name="Bar">The bar to go to.</param>
/// <param name="BarTicks">Ticks of a bar.</param>
public sealed record TransportChange(double? Tempo = null, bool? Playing = null, int? Bar = null, int? BarTicks = null)
{
    /// <summary>This change and a later one together. The later one wins.</summary>
    public TransportChange And(TransportChange later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return new(later.Tempo ?? Tempo, later.Playing ?? Playing, later.Bar ?? Bar, later.BarTicks ?? BarTicks);
    }

    /// <summary>The part of this change that is left when another one has been carried out; null for nothing.</summary>
    public TransportChange? Without(TransportChange done)
    {
        ArgumentNullException.ThrowIfNull(done);
        var left = new TransportChange(
            Tempo == done.Tempo ? null : Tempo, Playing == done.Playing ? null : Playing, Bar == done.Bar ? null : Bar,
            BarTicks == done.BarTicks ? null : BarTicks);
        return left == new TransportChange() ? null : left;
    }

    /// <summary>The anchor after this change.</summary>
    /// <param name="before">The anchor that holds until then.</param>
    /// <param name="line">The line at which the change comes in; ignored while the room rests.</param>
    /// <param name="start">When a room that rests is to begin, nanoseconds of room time.</param>
    /// <param name="site">The site that asks.</param>
    public Anchor After(Anchor before, long line, long start, string site)
    {
        ArgumentNullException.ThrowIfNull(before);
        // A stop whose line is still to come is carried out first.
        Anchor at = before.Playing ? before.From(Math.Max(line, before.Line)) : before with { Line = before.Line + 1, Time = Math.Max(start, before.Time) };
        return at with
        {
            Tempo = Math.Clamp(Tempo ?? at.Tempo, Anchor.Slowest, Anchor.Fastest),
            Playing = Playing ?? at.Playing,
            Bar = Bar ?? at.Bar,
            BarTicks = BarTicks ?? at.BarTicks,
            Revision = before.Revision + 1,
            Site = site,
            Held = null,
        };
    }
}
