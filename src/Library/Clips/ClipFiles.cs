using System.Collections.Immutable;
using System.Text;
using RVae.Engine;
using RVae.Engine.Rhythm;
using RVae.Engine.Rhythm.Tabs;
using RVae.Midi.Files;

namespace RVae.Library.Clips;

/// <summary>Reads MIDI files (<c>.mid .midi</c>) and drum tabs (<c>.tab</c>) as clips.</summary>
public static class ClipFiles
{
    /// <summary>Most clips of one reading.</summary>
    public const int MaxClips = 100_000;

    private const int MaxTabBytes = 1 << 20;

    /// <summary>
    /// Reads files and folders, folders with all that is below them, in ordinal order of paths. All or nothing: a file
    /// that cannot be read is a fault that names it, so that nobody trains on half of what was meant.
    /// </summary>
    /// <param name="filesOrFolders">Paths; a file that is named twice is read once.</param>
    /// <param name="options">How to cut.</param>
    /// <returns>At least one clip, and what was left out; or a fault.</returns>
    public static Outcome<ClipReading> Read(IReadOnlyList<string> filesOrFolders, ClipOptions options)
    {
        ArgumentNullException.ThrowIfNull(filesOrFolders);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Cut.Fault is { } wrong)
            return wrong;
        var search = new FileSearch();
        foreach (string path in filesOrFolders)
        {
            if (search.Add(path) is { } fault)
                return fault;
        }

        return Read(search.Files, search.LeftOut, options);
    }

    private static Outcome<ClipReading> Read(
        ImmutableArray<RhythmFile> files, ImmutableArray<LeftOut> notFollowed, ClipOptions options)
    {
        var stems = new ClipStems();
        List<Clip> clips = [];
        List<LeftOut> leftOut = [.. notFollowed];
        foreach (RhythmFile file in files)
        {
            if (!Cut(file, stems.Take(file.Name), options).TryGet(out ClipCut? cut, out Fault fault))
                return fault;
            clips.AddRange(cut.Clips);
            leftOut.AddRange(cut.LeftOut);
            if (clips.Count > MaxClips)
                return new Fault(FaultCode.TooMany, $"More than {MaxClips} clips by the end of {file.Shown}: take fewer files");
        }

        return clips.Count > 0
            ? MeterChoice.Choose(clips, options.Meter, leftOut)
            : NothingUsable(files, leftOut);
    }

    private static Fault NothingUsable(ImmutableArray<RhythmFile> files, List<LeftOut> leftOut)
    {
        if (files.IsEmpty)
            return new Fault(FaultCode.BadArguments, "No file or folder was named");
        string reason = leftOut.Count > 0 ? leftOut[0].ToString() : $"{files[0].Shown} is silent";
        return new Fault(FaultCode.NotFound, leftOut.Count > 1
            ? FormattableString.Invariant($"No clip could be cut: {reason} (and {leftOut.Count - 1} more reasons)")
            : $"No clip could be cut: {reason}");
    }

    private static Outcome<ClipCut> Cut(RhythmFile file, string stem, ClipOptions options) => file.IsTab
        ? FileBytes.Read(file.Path, MaxTabBytes)
            .Then(bytes => DrumTab.Parse(Encoding.UTF8.GetString(bytes), file.Shown))
            .Then<ClipCut>(tab => DrumTabClips.Cut(tab, file.Name, stem, options.Cut))
        : FileBytes.Read(file.Path, MidiFile.MaxBytes)
            .Then(bytes => MidiFile.Parse(bytes, file.Shown))
            .Then(midi => MidiSequences.Of(midi, file.Name, options.DrumMap, options.TicksPerQuarter))
            .Then<ClipCut>(played => Cut(played, stem, options));

    private static ClipCut Cut(MidiSequences played, string stem, ClipOptions options)
    {
        List<Clip> clips = [];
        List<LeftOut> leftOut = [.. played.LeftOut];
        foreach (HitSequence sequence in played.Sequences)
        {
            ClipCut cut = ClipCutter.Cut(sequence, stem, options.Cut);
            clips.AddRange(cut.Clips);
            leftOut.AddRange(cut.LeftOut);
        }

        return new ClipCut([.. clips], [.. leftOut]);
    }
}
