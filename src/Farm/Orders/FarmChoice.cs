using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Training;

namespace RVae.Farm.Orders;

/// <summary>Which models of a sweep are kept.</summary>
internal static class FarmChoice
{
    /// <summary>Puts the best of the models under the name that was ordered, and the others under theirs where all are kept.</summary>
    /// <returns>The best, its name and its file; or why there is none.</returns>
    public static Outcome<(string Name, string File, ModelCard Card)> Keep(
        KeptJob job, IReadOnlyList<OrderState> orders, FarmResults results, IReadOnlyDictionary<int, ModelCard> cards)
    {
        OrderState[] learned = [.. orders.Where(order => order.IsDone)];
        if (learned.Length == 0)
            return orders[0].Fault ?? new Fault(FaultCode.Failed, "the farm made no model");
        OrderState best = learned[0];
        foreach (OrderState other in learned[1..])
            best = TrainingSweep.IsBetter(cards[other.Number], cards[best.Number]) ? other : best;
        if (job.Sweep is not null && job.KeepAll)
        {
            foreach (OrderState order in learned)
            {
                if (results.Keep(order, order.Plan.Name, again: order == best).Fault is { } fault)
                    return fault;
            }
        }

        return results.Keep(best, job.Plan.Name, again: false).Then<(string, string, ModelCard)>(file => (job.Plan.Name, file, cards[best.Number]));
    }
}
