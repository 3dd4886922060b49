
namespace RVae.Training;

/// <summary>What the program tells its caller, as in BSD's <c>sysexits.h</c>.</summary>
public static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>It was tried and did not work; one line on standard error says why.</summary>
    public const int Failed = 1;

    /// <summary>It was done, but not all of it: some files could not be read, or some trainings were given up, and standard error names them.</summary>
    public const int Incomplete = 3;

    /// <summary>The command line is wrong (EX_USAGE).</summary>
    public const int Usage = 64;

    /// <summary>What was named cannot be read or is not what it should be (EX_DATAERR).</summary>
    public const int BadData = 65;

    /// <summary>Something that it needs is not to be had, such as its port or address (EX_UNAVAILABLE).</summary>
    public const int Unavailable = 69;

    /// <summary>The program itself is at fault (EX_SOFTWARE).</summary>
    public const int Defect = 70;

    /// <summary>The configuration is wrong (EX_CONFIG).</summary>
    public const int Configuration = 78;

    /// <summary>It was asked to end by Ctrl-C (128 + SIGINT).</summary>
    public const int Interrupted = 130;
}
