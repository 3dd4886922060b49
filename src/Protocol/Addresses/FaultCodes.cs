using RVae.Engine;

namespace RVae.Protocol.Addresses;

/// <summary>The words for fault codes in messages: a closed list.</summary>
public static class FaultCodes
{
    /// <summary>The word for a fault code in a message.</summary>
    public static string Word(this FaultCode code) => code switch
    {
        FaultCode.UnknownAddress => "unknown-address",
        FaultCode.BadArguments => "bad-arguments",
        FaultCode.BadPacket => "bad-packet",
        FaultCode.NotFound => "not-found",
        FaultCode.Busy => "busy",
        FaultCode.Claimed => "claimed",
        FaultCode.Denied => "denied",
        FaultCode.TooLarge => "too-large",
        FaultCode.TooMany => "too-many",
        FaultCode.Late => "late",
        FaultCode.Unavailable => "unavailable",
        _ => "failed",
    };
}
