using RVae.Engine;
using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Clients;

/// <summary>Keeps what was asked of it.</summary>
internal sealed class FakeRoom : IRoomService
{
    public (string Name, string Address, Request Request)? Asked { get; private set; }

    public List<RoomSiteSummary> Summaries { get; } = [];

    public List<RoomClaimSummary> ClaimsElsewhere { get; } = [];

    public Fault? Refusal { get; set; }

    public string Name { get; set; } = "";

    public string State { get; set; } = "out";

    public int Least { get; set; } = 1;

    public int Bars { get; set; }

    public bool Preview { get; set; }

    public int Refused { get; set; }

    public int Late { get; set; }

    public IReadOnlyList<RoomSiteSummary> Sites() => Summaries;

    public IReadOnlyList<RoomClaimSummary> Claims() => ClaimsElsewhere;

    public void Join(string name, string address, Request request) => Asked = (name, address, request);

    public Fault? Leave() => Refusal;
}
