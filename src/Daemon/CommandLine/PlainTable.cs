namespace RVae.Daemon.CommandLine;

/// <summary>Writes a table as text, for people and for programs that cut out columns.</summary>
internal static class PlainTable
{
    /// <summary>The head and the rows. A column is as wide as its widest cell.</summary>
    public static string Of(string[] head, IReadOnlyList<string[]> rows)
    {
        int[] widths = [.. head.Select((title, column) => rows.Append(head).Max(row => row[column].Length))];
        return string.Concat(rows.Prepend(head).Select(row =>
            string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd() + "\n"));
    }
}
