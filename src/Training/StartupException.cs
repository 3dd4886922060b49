namespace RVae.Training;

/// <summary>
/// The daemon cannot start, for a reason that its user can mend. The generic host allows no other way to say so. <see cref="Exception.Message"/>
/// is the line to show, and <see cref="Code"/> the exit code.
/// </summary>
public sealed class StartupException : Exception
{
    /// <summary>A start that failed with the given exit code and line.</summary>
    public StartupException(int code, string message)
        : base(message) => Code = code;

    /// <summary>One of <see cref="ExitCode"/>.</summary>
    public int Code { get; }
}
