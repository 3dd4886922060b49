using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Clients;

internal sealed class FakeFarm : IFarmService
{
    public FarmSummary Summary { get; set; }

    public void Workers(Request request)
    {
        request.Line("/rvae/farm/workers/item"u8, "strong", 4, 1, "0.2.0", 60f);
        request.Answer("/rvae/farm/workers/end"u8, 1);
    }

    public void Queue(Request request)
    {
        request.Line("/rvae/farm/queue/item"u8, "mine", "house", "atlas", 7, "anna", "running", "strong", 2, 9f);
        request.Answer("/rvae/farm/queue/end"u8, 1);
    }
}
