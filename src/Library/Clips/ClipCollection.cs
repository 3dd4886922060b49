using System.Collections.Immutable;
using System.Globalization;
using RVae.Engine;
using RVae.Engine.Rhythm;

namespace RVae.Library.Clips;

/// <summary>Collects the clips of a reading while its files are read, and accounts for every file.</summary>
internal sealed class ClipCollection(ClipOptions options)
{
    // A person reads the message, so the first of many reasons are enough. All are in the reading.
    private const int MostNamed = 40;

    private readonly ClipStems _stems = new();
    private readonly List<Clip> _clips = [];
    private readonly Dictionary<string, Kit> _kits = new(StringComparer.Ordinal);
    private readonly List<LeftOut> _leftOut = [];
    private readonly List<FileAccount> _files = [];
    private LostHits _lost;

    public void LeaveOut(IEnumerable<LeftOut> leftOut) => _leftOut.AddRange(leftOut);

    /// <summary>Accounts for a file that cannot be read.</summary>
    public void AddUnread(RhythmFile file, Fault fault)
    {
        _files.Add(new FileAccount(file.Shown, 0, fault, [], null));
        _leftOut.Add(new LeftOut(file.Shown, Reason(file, fault)));
    }

    /// <summary>Accounts for a file that was read or could not be, and adds its clips. A fault where there are too many clips.</summary>
    public Fault? Add(RhythmFile file, Outcome<FileClips> read)
    {
        if (!read.TryGet(out FileClips? played, out Fault fault))
        {
            AddUnread(file, fault);
            return null;
        }

        ClipCut cut = played.Cut(_stems.Take(file.Name));
        _clips.AddRange(cut.Clips);
        if (played.Kit is { } named)
        {
            foreach (Clip clip in cut.Clips)
                _kits[clip.Name] = named;
        }

        _leftOut.AddRange(played.LeftOut);
        _leftOut.AddRange(WithoutEnd(cut));
        if (cut.Clips.IsEmpty && played.LeftOut.IsEmpty && cut.LeftOut.IsEmpty)
            _leftOut.Add(new LeftOut(file.Shown, "it has no notes"));
        _lost += cut.Lost;
        _files.Add(new FileAccount(file.Shown, cut.Clips.Length, null, played.Repairs, played.Notes));
        return _clips.Count > ClipFiles.MaxClips
            ? new Fault(FaultCode.TooMany, $"More than {ClipFiles.MaxClips} clips by the end of {file.Shown}: take fewer files")
            : null;
    }

    /// <summary>
    /// The parts that became no clip, without silence at the end: the end-of-track is where the player stopped, some pulses or bars late.
    /// </summary>
    private static ImmutableArray<LeftOut> WithoutEnd(ClipCut cut) =>
        cut is { Clips: [.., var last], LeftOut: [.., { Reason: LeftOut.Empty } end] } && end.FirstBar > last.Source.Bar
            ? cut.LeftOut.RemoveAt(cut.LeftOut.Length - 1)
            : cut.LeftOut;

    /// <summary>The reading, or why there is none.</summary>
    public Outcome<ClipReading> Finish()
    {
        if (options.Strict && Unsound() is { } unsound)
            return unsound;
        if (_clips.Count == 0)
            return NothingUsable();
        return MeterChoice.Choose(_clips, options.Meter, _leftOut).Then<ClipReading>(reading =>
        {
            ClipReading played = options.Kit is { } asked ? reading with { Kit = asked } : KitChoice.Choose(reading, _kits);
            return played with
            {
                Clips = [.. played.Clips.Select(clip => clip with { Grid = clip.Grid with { InstrumentCount = played.Kit.Count } })],
                Files = [.. _files],
                Lost = _lost,
            };
        });
    }

    private Fault? Unsound()
    {
        string[] problems =
        [
            .. _files.Where(file => file.Problem is not null).Select(file => file.Problem!.Value.Message),
            .. _files.SelectMany(file => file.Repairs.Select(repair => $"{file.File}: {repair}")),
        ];
        return problems.Length == 0
            ? null
            : new Fault(FaultCode.Failed, $"Strict: {Named(problems)}");
    }

    private Fault NothingUsable()
    {
        if (_files.Count == 0)
            return new Fault(FaultCode.BadArguments, "No file or folder was named: name at least one");
        FaultCode code = _files.All(file => file.Problem is not null) ? _files[0].Problem!.Value.Code : FaultCode.NotFound;
        return _files.Count == 1 && _files[0].Problem is { } only
            ? only
            : new Fault(code, $"No clip could be cut: {Named([.. _leftOut.Select(left => left.ToString())])}");
    }

    private static string Named(string[] reasons) => reasons.Length <= MostNamed
        ? string.Join("; ", reasons)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join("; ", reasons.Take(MostNamed))}; and {reasons.Length - MostNamed} more");

    /// <summary>The message of a fault without the file's name at its beginning, because the entry has the name already.</summary>
    private static string Reason(RhythmFile file, Fault fault) => fault.Message.StartsWith(file.Shown, StringComparison.Ordinal)
        ? fault.Message[file.Shown.Length..].TrimStart(':', ',', ' ')
        : fault.Message;
}
