namespace RVae.Engine;

/// <summary>The kinds of faults: the closed list that messages use.</summary>
public enum FaultCode
{
    /// <summary>No such address.</summary>
    UnknownAddress,
    /// <summary>Arguments of the wrong kind or number.</summary>
    BadArguments,
    /// <summary>Bytes that are no OSC packet.</summary>
    BadPacket,
    /// <summary>A name that nothing has.</summary>
    NotFound,
    /// <summary>The thing is in use, or the work is already being done.</summary>
    Busy,
    /// <summary>Another client has claimed it.</summary>
    Claimed,
    /// <summary>The sender may not do this.</summary>
    Denied,
    /// <summary>Bigger than the limit.</summary>
    TooLarge,
    /// <summary>More than the limit.</summary>
    TooMany,
    /// <summary>The time for it has passed.</summary>
    Late,
    /// <summary>Not available on this machine.</summary>
    Unavailable,
    /// <summary>The attempt failed; the message says why.</summary>
    Failed,
}

/// <summary>A failure that is told to a user: its kind; what was wrong and where; what to do next.</summary>
/// <param name="Code">Its kind.</param>
/// <param name="Message">What was wrong. The text may quote a file or a message of any length; it is cut at <see cref="LongestMessage"/>.</param>
public readonly record struct Fault(FaultCode Code, string Message)
{
    /// <summary>Characters of the longest message.</summary>
    public const int LongestMessage = 1000;

    /// <summary>What was wrong, where, and what to do next.</summary>
    public string Message { get; init; } = Message.Length <= LongestMessage ? Message : $"{Message.AsSpan(0, LongestMessage - 1)}…";

    /// <inheritdoc/>
    public override string ToString() => Message;
}
