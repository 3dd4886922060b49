namespace RVae.Engine;

/// <summary>What kind of thing went wrong; the closed list that travels on the wire.</summary>
public enum FaultCode
{
    /// <summary>No such address.</summary>
    UnknownAddress,
    /// <summary>Arguments of the wrong kind or number.</summary>
    BadArguments,
    /// <summary>Bytes that are no OSC packet.</summary>
    BadPacket,
    /// <summary>A name that nothing here has.</summary>
    NotFound,
    /// <summary>It is in use, or already being done.</summary>
    Busy,
    /// <summary>Another client holds it.</summary>
    Claimed,
    /// <summary>The sender may not do this.</summary>
    Denied,
    /// <summary>Bigger than the limit.</summary>
    TooLarge,
    /// <summary>More than the limit.</summary>
    TooMany,
    /// <summary>Its time has passed.</summary>
    Late,
    /// <summary>Not to be had on this machine.</summary>
    Unavailable,
    /// <summary>It was tried and did not work; the message says why.</summary>
    Failed,
}

/// <summary>A failure told to a user: its kind, and what was wrong, where, and what to do next.</summary>
/// <param name="Code">Its kind.</param>
/// <param name="Message">What was wrong. It may quote a file or a message of any length: what is beyond the longest is cut off.</param>
public readonly record struct Fault(FaultCode Code, string Message)
{
    /// <summary>Characters of the longest message.</summary>
    public const int LongestMessage = 1000;

    /// <summary>What was wrong, where, and what to do next.</summary>
    public string Message { get; init; } = Message.Length <= LongestMessage ? Message : $"{Message.AsSpan(0, LongestMessage - 1)}…";

    /// <inheritdoc/>
    public override string ToString() => Message;
}
