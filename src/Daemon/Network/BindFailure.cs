using System.Net;
using System.Net.Sockets;

namespace RVae.Daemon.Network;

/// <summary>Says why a port could not be taken, and what to do about it.</summary>
internal static class BindFailure
{
    // On Unix only the superuser may take a lower port.
    private const int FirstForAll = 1024;

    public static StartupException Explain(string transport, IPAddress address, int port, SocketException refusal) =>
        refusal.SocketErrorCode switch
        {
            SocketError.AddressAlreadyInUse => new StartupException(
                ExitCode.Unavailable,
                $"{transport} port {port} is taken by another program, perhaps by another rvae: end it, or choose another port with --port or RVAE_PORT"),
            // The address may belong to a network that comes up late, so another try may succeed.
            SocketError.AddressNotAvailable => new StartupException(
                ExitCode.Unavailable,
                $"this machine does not have the address {address}, or not yet: choose one that it has with --bind, or 0.0.0.0 for all of them"),
            SocketError.AddressFamilyNotSupported => new StartupException(
                ExitCode.Configuration,
                $"this system has no {(address.AddressFamily == AddressFamily.InterNetworkV6 ? "IPv6" : "IPv4")}, so not the address {address}: choose another with --bind"),
            SocketError.AccessDenied when port < FirstForAll => new StartupException(
                ExitCode.Configuration,
                $"this user may not take {transport} port {port}: choose one above 1023 with --port or RVAE_PORT"),
            // On Windows, Hyper-V and so Docker reserve ports, and other ones after each start of the machine.
            SocketError.AccessDenied => new StartupException(
                ExitCode.Configuration,
                $"the system does not let programs have {transport} port {port}: choose another with --port or RVAE_PORT"
                    + $" (Windows lists such ports with 'netsh interface ipv4 show excludedportrange protocol={transport.ToLowerInvariant()}')"),
            _ => new StartupException(
                ExitCode.Unavailable, $"cannot listen on {transport} {new IPEndPoint(address, port)}: {refusal.Message}"),
        };
}
