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
public readonly record struct Fault(FaultCode Code, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Message;
}
