using System.Globalization;
using RVae.Daemon.Saved;

namespace RVae.Daemon.Hosting;

/// <summary>
/// Identifies a process, so that a later process with the same number is not taken for it. On systems without /proc no process is known to
/// live.
/// </summary>
/// <param name="Id">The number of the process.</param>
/// <param name="Started">When the process was started, as the system counts; 0 where that is not known.</param>
/// <param name="Boot">
/// Which start of the system <paramref name="Started"/> counts from. After another start of the system, the same number and count belong to
/// another process.
/// </param>
internal readonly record struct ProcessMark(int Id, long Started, string Boot)
{
    private const int StateField = 0, ParentField = 1, StartField = 19; // field numbers in /proc/PID/stat, counted after the name

    /// <summary>The mark of this process.</summary>
    public static ProcessMark Own => Of(Environment.ProcessId);

    /// <summary>The process that started this one.</summary>
    public static ProcessMark Parent => Of(Field(Environment.ProcessId, ParentField) is { } parent ? (int)parent : Environment.ProcessId);

    /// <summary>Whether the process runs.</summary>
    public bool Lives => Started != 0 && Of(Id) == this;

    /// <summary>Reads what <see cref="ToString"/> wrote. Older programs did not write the start of the system. Null for any other text.</summary>
    public static ProcessMark? TryParse(string? text) =>
        text?.Split(' ') is [var id, var started, .. { Length: <= 1 } boot]
        && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && long.TryParse(started, NumberStyles.None, CultureInfo.InvariantCulture, out long moment)
            ? new ProcessMark(number, moment, boot.Length == 1 ? boot[0] : SavedBoot.Current)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id} {Started} {Boot}");

    private static ProcessMark Of(int id) => new(id, Field(id, StartField) ?? 0, SavedBoot.Current);

    private static long? Field(int id, int number)
    {
        try
        {
            string text = OperatingSystem.IsLinux() ? File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat")) : "";
            string[] fields = text[(text.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            // A process that has ended, but whose end its parent has not taken note of, does not run.
            return number < fields.Length && fields[StateField] is not ("Z" or "X") && long.TryParse(fields[number], NumberStyles.None, CultureInfo.InvariantCulture, out long value) ? value : null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
