using RVae.Daemon.Clients;
using RVae.Engine;
using RVae.Protocol.Addresses;

namespace RVae.Daemon.Network;

/// <summary>Failures that a transport tells a peer. They belong to no packet, and so to no address.</summary>
internal static class FailMessage
{
    /// <summary>For a peer whose connection ends because it does not read. Encoded beforehand, because output threads send it.</summary>
    public static byte[] TooSlow { get; } = Of(new Fault(FaultCode.TooMany, "you read messages too slowly: the connection is closed"));

    public static byte[] Of(Fault fault) => OutgoingMessage.Encode(
        new byte[OutgoingMessage.MaxBytes], "/rvae/fail"u8, ["", fault.Code.Word(), fault.Message]).ToArray();
}
