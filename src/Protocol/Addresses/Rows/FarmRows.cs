using RVae.Engine;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>The machines that take trainings of others.</summary>
internal static class FarmRows
{
    public static IEnumerable<AddressRow> All =>
    [
        new("/rvae/farm", Access.Get,
            [
                Parameter.Whole("workers", 0, null, 0), Parameter.Whole("slots", 0, null, 0), Parameter.Whole("running", 0, null, 0),
                Parameter.Whole("waiting", 0, null, 0), Parameter.Real("oldest", 0, null, 0, "seconds"),
            ],
            "The training farm: workers, trainings that they can do at once (`slots`), trainings that run, orders that wait, and how long the "
            + "oldest of these has waited. Clients with `state` events hear it when a count changes. The daemon watches the farm from its start if "
            + "`--nats` names a server, and otherwise from the first `/rvae/train … where farm` or `/rvae/farm/workers` on.")
        {
            Tags = ["training"], ToldWhereSet = true, Read = Read,
        },
        new("/rvae/farm/workers", Access.Query, [],
            "Lists the workers of the farm: name, slots, trainings that run on it, version, and seconds since it came.")
        {
            Answers = ["/rvae/farm/workers/item s:name i:slots i:busy s:version f:seconds", "/rvae/farm/workers/end i:count"],
            Tags = ["training"], Deferred = true, Run = static (transaction, at, _) => Later(transaction, at, static (farm, request) => farm.Workers(request)),
        },
        new("/rvae/farm/queue", Access.Query, [],
            "Lists the orders of the farm, oldest first: model, dataset, kind, seed, the machine that ordered it, state (`waiting`, `running`, "
            + "`finished` or `failed`), worker, number of the try (5 at most), and seconds since it was ordered.")
        {
            Answers =
            [
                "/rvae/farm/queue/item s:name s:dataset s:kind i:seed s:by s:state s:worker i:try f:seconds", "/rvae/farm/queue/end i:count",
            ],
            Tags = ["training"], Deferred = true, Run = static (transaction, at, _) => Later(transaction, at, static (farm, request) => farm.Queue(request)),
        },
    ];

    private static Fault? Later(Transaction transaction, AddressEntry at, Action<IFarmService, Request> ask)
    {
        ask(transaction.Services.Farm, transaction.Later(at));
        return null;
    }

    private static int Read(IStateView view, AddressEntry at, Span<WireValue> into)
    {
        FarmSummary farm = view.Services.Farm.Summary;
        (into[0], into[1], into[2], into[3], into[4]) = (farm.Workers, farm.Slots, farm.Running, farm.Waiting, farm.Oldest);
        return 5;
    }
}
