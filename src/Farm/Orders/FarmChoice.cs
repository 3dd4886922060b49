using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Training;

namespace RVae.Farm.Orders;

/// <summary>Chooses which models of a sweep are kept.</summary>
internal static class FarmChoice
{
    /// <summary>
    /// Like <see cref="Keep"/>, but tries until it succeeds. So a disk that is full or cannot be written for a while costs nothing that was
    /// learned.
    /// </summary>
    public static async Task<Outcome<(string Name, string File, ModelCard Card)>> KeepAsync(
        KeptJob job, IReadOnlyList<OrderState> orders, FarmResults results, IReadOnlyDictionary<int, ModelCard> cards, Action<string> note,
        TimeProvider time, CancellationToken cancelled)
    {
        bool isTold = false;
        while (true)
        {
            Outcome<(string Name, string File, ModelCard Card)> kept = Keep(job, orders, results, cards);
            if (kept.Fault is not { Code: FaultCode.Failed } fault || !orders.Any(order => order.IsDone))
                return kept;
            if (!isTold)
                note($"what was learned is here, and waits until it can be stored: {fault.Message}");
            isTold = true;
            await Task.Delay(FarmResults.ForRoom, time, cancelled).ConfigureAwait(false);
        }
    }

    /// <summary>Stores the best model under the name that was ordered, and the others under their own names where all are kept.</summary>
    /// <returns>The best model, its name and its file, or why there is none.</returns>
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
            // The best model comes first: it is copied, which takes room. The others are only moved.
            foreach (OrderState order in learned.OrderBy(each => each != best))
            {
                if (results.Keep(order, order.Plan.Name, again: order == best).Fault is { } fault)
                    return fault;
            }
        }

        return results.Keep(best, job.Plan.Name, again: false).Then<(string, string, ModelCard)>(file => (job.Plan.Name, file, cards[best.Number]));
    }
}
