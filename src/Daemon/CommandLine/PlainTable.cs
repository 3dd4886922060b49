namespace RVae.Daemon.CommandLine;

/// <summary>A table as text, for a terminal and for programs that cut columns.</summary>
internal static class PlainTable
{
    /// <summary>Head and rows, each column as wide as its widest cell.</summary>
    public static string Of(string[] head, IReadOnlyList<string[]> rows)
    {
        int[] widths = [.. head.Select((title, column) => rows.Append(head).Max(row => row[column].Length))];
        return string.Concat(rows.Prepend(head).Select(row =>
            string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd() + "\n"));
    }
}
