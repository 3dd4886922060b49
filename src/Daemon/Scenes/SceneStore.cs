using RVae.Engine;
using RVae.Engine.Storage;
using RVae.Protocol.Addresses;

namespace RVae.Daemon.Scenes;

/// <summary>
/// The scenes in the data folder, <c>scenes.json</c>, and those that are exported. Answers come from memory; one writer at a time
/// brings it to disk, whole or not at all. A file that cannot be read is set aside for a person to mend. Any thread.
/// </summary>
/// <param name="root">The data folder.</param>
/// <param name="exports">Where exported scenes go, and imported ones come from.</param>
/// <param name="logger">Hears of files that cannot be read.</param>
internal sealed class SceneStore(string root, string exports, ILogger<SceneStore> logger)
{
    /// <summary>How many scenes are kept at most.</summary>
    public const int MostScenes = 256;

    /// <summary>End of an exported file's name.</summary>
    public const string Ending = ".scenes.json";

    // A deck of a scene takes 8 kB, and up to 19 with a path of 128 points and as many pins.
    private const int LongestFile = 32 << 20;

    // What is longer fits no message: who asks for it would hear nothing.
    private const int LongestText = ArgumentReader.MaxText;

    private readonly Lock _changing = new();
    private readonly Lock _writing = new();
    private SceneBook? _book;
    private Fault? _closed; // what cannot be read now may be whole: it is not written over

    /// <summary>The file that all scenes are in.</summary>
    public string Path => System.IO.Path.Combine(root, "scenes.json");

    /// <summary>All of it, from memory.</summary>
    public SceneBook Book
    {
        get
        {
            lock (_changing)
                return _book ??= Load();
        }
    }

    /// <summary>Changes it in memory, at once.</summary>
    /// <returns>Null, or why it was not changed.</returns>
    public Fault? Change(Func<SceneBook, Outcome<SceneBook>> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (_changing)
        {
            SceneBook before = Book;
            if (_closed is { } closed)
                return closed;
            if (!change(before).TryGet(out SceneBook? after, out Fault fault))
                return fault;
            if (after.Scenes.Length > MostScenes)
                return new Fault(FaultCode.TooMany, $"there are {MostScenes} scenes already: store over one of them, or delete some");
            if (IsLengthened(before, after))
            {
                return new Fault(
                    FaultCode.TooLarge, $"the set list or the notes would have more than {LongestText} characters: take a shorter name, or shorten them first");
            }

            _book = after;
            return null;
        }
    }

    /// <summary>Brings it to disk: the newest is written, for any order of callers.</summary>
    public Fault? Save()
    {
        lock (_writing)
        {
            Fault? fault = AtomicFile.Write(Path, Book.Write()).Fault;
            if (fault is { } refusal)
                SceneLog.NotSaved(logger, refusal.Message);
            return fault;
        }
    }

    /// <summary>Writes scenes into a file of the exports folder; its path.</summary>
    public Outcome<string> Export(string file, SceneBook book) => AtomicFile.Write(Exported(file), book.Write());

    /// <summary>Reads such a file.</summary>
    public Outcome<SceneBook> Import(string file)
    {
        string path = Exported(file), name = file + Ending;
        if (Disk.Look(path).Kind == DiskKind.Missing)
            return new Fault(FaultCode.NotFound, $"there is no file {name} in the exports folder");
        if (!Disk.Read(path, LongestFile, name).TryGet(out byte[]? bytes, out Fault fault))
            return fault;
        return SceneBook.Read(bytes) is { } book
            ? book
            : new Fault(FaultCode.BadArguments, $"{name} is not a file of scenes, or is damaged: no scene was changed");
    }

    // What a file of an older program has is kept, and can be shortened.
    private static bool IsLengthened(SceneBook before, SceneBook after) =>
        LengthOf(after) > Math.Max(LengthOf(before), LongestText) || after.Notes.Length > Math.Max(before.Notes.Length, LongestText);

    private static int LengthOf(SceneBook book) => string.Join(' ', book.SetList).Length;

    private string Exported(string file) => System.IO.Path.Combine(exports, file + Ending);

    private SceneBook Load()
    {
        var empty = new SceneBook { Scenes = [] };
        if (Disk.Look(Path).Kind == DiskKind.Missing)
            return empty;
        if (!Disk.Read(Path, LongestFile, "scenes.json").TryGet(out byte[]? bytes, out Fault fault) && fault.Code != FaultCode.TooLarge)
        {
            _closed = new Fault(fault.Code, $"the file of the scenes cannot be read, so it is not written over: {fault.Message}");
            SceneLog.Unreadable(logger, fault.Message);
            return empty;
        }

        if (bytes is not null && SceneBook.Read(bytes) is { } book)
            return book;
        SetAside();
        return empty;
    }

    private void SetAside()
    {
        string aside = Path + ".damaged";
        for (int number = 2; System.IO.Path.Exists(aside); number++)
            aside = FormattableString.Invariant($"{Path}.damaged-{number}");
        try
        {
            File.Move(Path, aside);
            SceneLog.Unreadable(logger, $"their file is damaged, and was renamed to {System.IO.Path.GetFileName(aside)}");
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            SceneLog.Unreadable(logger, refusal.Message);
            _closed = new Fault(FaultCode.Failed, $"the file of the scenes is damaged and cannot be renamed: {refusal.Message}");
        }
    }
}
