using Microsoft.Extensions.Options;
using RVae.Daemon.Http.Content;
using RVae.Daemon.Http.Spaces;
using RVae.Daemon.Http.Tickets;
using RVae.Daemon.Performance;
using RVae.Daemon.Startup;

namespace RVae.Daemon.Http;

/// <summary>The parts of plain HTTP and the page.</summary>
internal static class HttpParts
{
    public static void AddHttp(this IServiceCollection services)
    {
        services.AddSingleton(provider => new HttpTickets(
            provider.GetRequiredService<TimeProvider>(), provider.GetService<StageLink>()?.KeptTicketKey(HttpTickets.DrawKey()))
        {
            Secret = provider.GetRequiredService<IOptions<RVaeOptions>>().Value.Secret,
            Proof = provider.GetRequiredService<Clients.SessionOptions>().Proof,
        });
        services.AddSingleton<SpaceCache>();
        services.AddSingleton<SpaceRequests>();
        services.AddSingleton(provider => new UploadFolder(provider.GetRequiredService<DataFolders>().Root));
        services.AddSingleton<ModelContent>();
        services.AddSingleton<DatasetContent>();
        services.AddSingleton<ContentRequests>();
        services.AddSingleton<HttpService>();
    }
}
