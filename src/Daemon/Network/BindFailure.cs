using System.Net;
using System.Net.Sockets;

namespace RVae.Daemon.Network;

/// <summary>Says why a port could not be taken, and what to do about it.</summary>
internal static class BindFailure
{
    // Unix gives those below it to the superuser alone.
    private const int FirstForAll = 1024;

    public static StartupException Explain(string transport, IPAddress address, int port, SocketException refusal) =>
        refusal.SocketErrorCode switch
        {
            SocketError.AddressAlreadyInUse => new StartupException(
                ExitCode.Unavailable,
                $"{transport} port {port} is taken by another program, perhaps by another rvae: end it, or choose another port with --port or RVAE_PORT"),
            // It may be the address of a network that is late: another try may succeed.
            SocketError.AddressNotAvailable => new StartupException(
                ExitCode.Unavailable,
                $"this machine does not have the address {address}, or not yet: choose one that it has with --bind, or 0.0.0.0 for all of them"),
            SocketError.AccessDenied when port < FirstForAll => new StartupException(
                ExitCode.Configuration,
                $"this user may not take {transport} port {port}: choose one above 1023 with --port or RVAE_PORT"),
            // On Windows it may be one of those that Hyper-V, and so Docker, keep for themselves, other ones after each start of the machine.
            SocketError.AccessDenied => new StartupException(
                ExitCode.Configuration,
                $"the system does not let programs have {transport} port {port}: choose another with --port or RVAE_PORT"
                    + $" (Windows lists such ports with 'netsh interface ipv4 show excludedportrange protocol={transport.ToLowerInvariant()}')"),
            _ => new StartupException(
                ExitCode.Unavailable, $"cannot listen on {transport} {address}:{port}: {refusal.Message}"),
        };
}
