using System.Globalization;

namespace RVae.Engine.Rhythm;

/// <summary>A part of a file that became no clip, and why. The user is told, so that nothing disappears silently.</summary>
/// <param name="File">File name without folder.</param>
/// <param name="FirstBar">First bar concerned, from 1; null when it is about the whole file.</param>
/// <param name="LastBar">Last bar concerned; null when it is about the whole file.</param>
/// <param name="Reason">In words, for the user.</param>
public sealed record LeftOut(string File, int? FirstBar, int? LastBar, string Reason)
{
    /// <summary>The reason of a bar without hits.</summary>
    public const string Empty = "empty";

    /// <summary>About the whole file.</summary>
    public LeftOut(string file, string reason)
        : this(file, null, null, reason)
    {
    }

    /// <inheritdoc/>
    public override string ToString() => this switch
    {
        { FirstBar: null } => $"{File}: {Reason}",
        { FirstBar: var bar } when bar == LastBar =>
            string.Create(CultureInfo.InvariantCulture, $"{File}, bar {bar}: {Reason}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{File}, bars {FirstBar}–{LastBar}: {Reason}"),
    };
}
