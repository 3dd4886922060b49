using RVae.Engine;
using RVae.Engine.Storage;
using RVae.Protocol.Addresses;

namespace RVae.Daemon.Scenes;

/// <summary>
/// The scenes in the data folder, <c>scenes.json</c>, and the files of exported scenes. Answers come from memory. One writer at a time
/// brings the scenes to disk, whole or not at all. A file that cannot be read is renamed, so that a person can mend it. Any thread.
/// </summary>
/// <param name="root">The data folder.</param>
/// <param name="exports">The folder of exported scenes, from which scenes are imported too.</param>
/// <param name="logger">Logs files that cannot be read.</param>
internal sealed class SceneStore(string root, string exports, ILogger<SceneStore> logger)
{
    /// <summary>Most scenes.</summary>
    public const int MostScenes = 256;

    /// <summary>The end of the name of an exported file.</summary>
    public const string Ending = ".scenes.json";

    // A deck of a scene takes 8 kB, and up to 19 kB with a path of 128 points and as many pins.
    private const int LongestFile = 32 << 20;

    // A longer text fits no message: a client that asks for it would get no answer.
    private const int LongestText = ArgumentReader.MaxText;

    private readonly Lock _changing = new();
    private readonly Lock _writing = new();
    private SceneBook? _book;
    private Fault? _closed; // set when the file could not be read now but may be whole: then it is not overwritten

    /// <summary>The file of all scenes.</summary>
    public string Path => System.IO.Path.Combine(root, "scenes.json");

    /// <summary>All scenes and the set list, from memory.</summary>
    public SceneBook Book
    {
        get
        {
            lock (_changing)
                return _book ??= Load();
        }
    }

    /// <summary>Changes the scenes in memory, at once.</summary>
    /// <returns>Null, or why nothing was changed.</returns>
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

    /// <summary>Writes the scenes to disk. The newest are written, also where callers come in another order.</summary>
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

    /// <summary>Writes scenes into a file of the exports folder, and returns its path.</summary>
    public Outcome<string> Export(string file, SceneBook book) => AtomicFile.Write(Exported(file), book.Write());

    /// <summary>Reads a file of exported scenes.</summary>
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

    // Longer texts in a file of an older program are kept, and may be shortened.
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
