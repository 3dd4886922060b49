using System.CommandLine;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Farm;
using RVae.Farm.Orders;

namespace RVae.Daemon.CommandLine;

/// <summary>The options that name the server of the training farm. Without them it is the one that the daemon is configured with.</summary>
internal sealed class FarmOptions
{
    private readonly Option<string?> _server = new("--nats")
    {
        Description = "NATS server of the training farm (default: the daemon's, nats://127.0.0.1:4222).",
        HelpName = "URL",
    };

    private readonly Option<string?> _credentials = new("--nats-creds")
    {
        Description = "Credentials for that server: .creds, or .nk for an nkey seed.",
        HelpName = "FILE",
    };

    /// <summary>The options, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [_server, _credentials];

    /// <summary>Connects to the server of the farm.</summary>
    public Task<Outcome<FarmLink>> OpenAsync(ParseResult parsed, CancellationToken cancellation)
    {
        string server = parsed.GetValue(_server) ?? CommandOptions.Configured(nameof(RVaeOptions.Nats));
        string credentials = parsed.GetValue(_credentials) ?? CommandOptions.Configured(nameof(RVaeOptions.NatsCreds));
        return FarmLink.OpenAsync(new FarmServer(server.Length > 0 ? server : new RVaeOptions().Nats, credentials, $"rvae {ProgramVersion.Current}"), make: true, cancellation);
    }

    /// <summary>The customer through which a command orders trainings.</summary>
    public FarmCustomer Customer(ParseResult parsed, DataFolders folders) =>
        new(cancellation => OpenAsync(parsed, cancellation), folders, FarmNames.WorkerOf(Environment.MachineName));
}
