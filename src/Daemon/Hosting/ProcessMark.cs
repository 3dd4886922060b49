using System.Globalization;
using RVae.Daemon.Saved;

namespace RVae.Daemon.Hosting;

/// <summary>A process, told from another one that later gets its number. Of systems without /proc none is known to live.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Started">When it was started, in the system's own count; 0 where that is not known.</param>
/// <param name="Boot">The start of the system that this counts from: after another one, the same number and count are another process.</param>
internal readonly record struct ProcessMark(int Id, long Started, string Boot)
{
    private const int StateField = 0, ParentField = 1, StartField = 19; // of /proc/PID/stat, behind the name

    /// <summary>The mark of this process.</summary>
    public static ProcessMark Own => Of(Environment.ProcessId);

    /// <summary>The process that started this one.</summary>
    public static ProcessMark Parent => Of(Field(Environment.ProcessId, ParentField) is { } parent ? (int)parent : Environment.ProcessId);

    /// <summary>Whether it runs.</summary>
    public bool Lives => Started != 0 && Of(Id) == this;

    /// <summary>Reads what <see cref="ToString"/> wrote; older programs wrote no start of the system. Null for anything else.</summary>
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
            // One that has ended and is not taken note of yet is no more.
            return number < fields.Length && fields[StateField] is not ("Z" or "X") && long.TryParse(fields[number], NumberStyles.None, CultureInfo.InvariantCulture, out long value) ? value : null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
