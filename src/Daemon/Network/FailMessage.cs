using RVae.Daemon.Clients;
using RVae.Engine;
using RVae.Protocol.Addresses;

namespace RVae.Daemon.Network;

/// <summary>What a transport itself has to tell a peer: no packet, so no address.</summary>
internal static class FailMessage
{
    /// <summary>To one whose connection ends because it does not read; made beforehand, for output threads.</summary>
    public static byte[] TooSlow { get; } = Of(new Fault(FaultCode.TooMany, "you read messages too slowly: the connection is closed"));

    public static byte[] Of(Fault fault) => OutgoingMessage.Encode(
        new byte[OutgoingMessage.MaxBytes], "/rvae/fail"u8, ["", fault.Code.Word(), fault.Message]).ToArray();
}
