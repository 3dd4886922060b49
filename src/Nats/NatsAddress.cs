using NATS.Client.Core;
using RVae.Engine;

namespace RVae.Nats;

/// <summary>Makes the options of a connection from an address, a file of credentials and a name.</summary>
internal static class NatsAddress
{
    private static readonly string[] Schemes = ["nats", "tls", "ws", "wss"];

    /// <summary>The options of a connection, or what is wrong with the address or the file.</summary>
    /// <param name="address">Address of the server, as in <c>nats://studio.lan:4222</c>; <c>tls://</c> or <c>wss://</c> for encrypted connections.</param>
    /// <param name="credentials">File of credentials (<c>.creds</c>) or of an nkey seed; empty for none.</param>
    /// <param name="name">Name under which the server lists the connection.</param>
    public static Outcome<NatsOpts> Options(string address, string credentials, string name)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || !Schemes.Contains(uri.Scheme) || uri.Host.Length == 0)
            return new Fault(FaultCode.BadArguments, $"'{address}' is not the address of a NATS server: write one such as nats://studio.lan:4222, or with tls:// or wss://");
        if (credentials.Length > 0 && !File.Exists(credentials))
            return new Fault(FaultCode.NotFound, "the file of credentials is missing: check --nats-creds");
        NatsAuthOpts auth = credentials.Length == 0 ? NatsAuthOpts.Default
            : credentials.EndsWith(".nk", StringComparison.Ordinal) ? NatsAuthOpts.Default with { NKeyFile = credentials }
            : NatsAuthOpts.Default with { CredsFile = credentials };
        return NatsOpts.Default with
        {
            Url = address,
            Name = name,
            AuthOpts = auth,
            TlsOpts = NatsTlsOpts.Default with { Mode = uri.Scheme is "tls" or "wss" ? TlsMode.Require : TlsMode.Auto },
            ConnectTimeout = TimeSpan.FromSeconds(5),
            CommandTimeout = TimeSpan.FromSeconds(5),
            RequestTimeout = TimeSpan.FromSeconds(5),
            PingInterval = TimeSpan.FromSeconds(2),
            MaxPingOut = 2,
            ReconnectWaitMin = TimeSpan.FromMilliseconds(250),
            ReconnectWaitMax = TimeSpan.FromSeconds(2),
            MaxReconnectRetry = -1,
            // A password that the server refuses now may be accepted later, so the connection goes on trying. The music does not wait for it.
            IgnoreAuthErrorAbort = true,
        };
    }
}
