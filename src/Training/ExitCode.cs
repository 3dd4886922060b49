
namespace RVae.Training;

/// <summary>The exit codes of the program, as in BSD's <c>sysexits.h</c>.</summary>
public static class ExitCode
{
    /// <summary>The command has succeeded.</summary>
    public const int Success = 0;

    /// <summary>The command was tried and did not work. One line on standard error says why.</summary>
    public const int Failed = 1;

    /// <summary>
    /// The command was carried out in part: some files could not be read, or some trainings were given up. Standard error names them.
    /// </summary>
    public const int Incomplete = 3;

    /// <summary>The command line is wrong (EX_USAGE).</summary>
    public const int Usage = 64;

    /// <summary>A file or dataset that was named cannot be read, or is not of the right kind (EX_DATAERR).</summary>
    public const int BadData = 65;

    /// <summary>Something that the command needs is not available, such as a port or an address (EX_UNAVAILABLE).</summary>
    public const int Unavailable = 69;

    /// <summary>The program has a defect (EX_SOFTWARE).</summary>
    public const int Defect = 70;

    /// <summary>The configuration is wrong (EX_CONFIG).</summary>
    public const int Configuration = 78;

    /// <summary>Ctrl-C ended the command (128 + SIGINT).</summary>
    public const int Interrupted = 130;
}
