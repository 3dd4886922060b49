using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Storage;
using RVae.Training;

namespace RVae.Farm.Orders;

/// <summary>What a message of a worker means for an order.</summary>
internal enum OrderNews
{
    /// <summary>Nothing: the message is not believed, or nothing in it is new.</summary>
    None,
    /// <summary>A worker has begun the order, perhaps not for the first time.</summary>
    Began,
    /// <summary>An instant map has come.</summary>
    Placed,
    /// <summary>A try failed, and another will follow.</summary>
    Failed,
    /// <summary>The model has come.</summary>
    Finished,
    /// <summary>The model will not be learned.</summary>
    GivenUp,
}

/// <summary>
/// One order as the client that placed it sees it. A worker is believed while it is the last one that began the order; what it tells of an
/// earlier try does not count. This type uses no clock and no network.
/// </summary>
/// <param name="number">The number of the order in its group.</param>
/// <param name="plan">The plan of the model.</param>
internal sealed class OrderState(int number, TrainingPlan plan)
{
    private const int LongestReason = 400;

    private readonly List<string> _reasons = [];
    private int _furthest;
    private bool _running;
    private long _heard;

    /// <summary>The number of the order in its group.</summary>
    public int Number => number;

    /// <summary>The plan of the model.</summary>
    public TrainingPlan Plan => plan;

    /// <summary>The try that is under way, from 1; 0 before the first.</summary>
    public int Try { get; private set; }

    /// <summary>The worker of the present try.</summary>
    public string Worker { get; private set; } = "";

    /// <summary>How far the order is, 0 to 1.</summary>
    public double Fraction { get; set; }

    /// <summary>The hash of the model that was told last.</summary>
    public string Model { get; private set; } = "";

    /// <summary>Why the model will not be learned, or null.</summary>
    public Fault? Fault { get; private set; }

    /// <summary>Whether a worker could not read files of the dataset.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Whether the model has been fetched.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Whether nothing more will come of this order.</summary>
    public bool IsOver => IsDone || Fault is not null;

    /// <summary>Why the last try failed.</summary>
    public string Reason => _reasons.Count > 0 ? _reasons[^1] : "";

    /// <summary>Whether the previous worker ended without a message.</summary>
    public bool LastDied { get; private set; }

    /// <summary>The model has been fetched.</summary>
    public void Finish() => (IsDone, Fraction) = (true, 1);

    /// <summary>The order cannot be carried out.</summary>
    public void GiveUp(in Fault fault) => Fault ??= fault;

    /// <summary>Whether a line comes from the worker of the present try. Notes that this worker lives.</summary>
    public bool Hear(string worker, long now)
    {
        if (IsOver || !_running || worker != Worker)
            return false;
        _heard = now;
        return true;
    }

    /// <summary>Takes a message of a worker.</summary>
    /// <param name="worker">Name of the worker.</param>
    /// <param name="told">The message.</param>
    /// <param name="now">Milliseconds of any clock.</param>
    public OrderNews Take(string worker, Told told, long now)
    {
        if (IsOver || !FarmNames.IsWorker(worker) || told.Try < Math.Max(Try, 1) || told.Try > FarmBounds.MostOfAllTries)
            return OrderNews.None;
        bool isNew = told.Try > Try;
        // A try has one worker and one end.
        if (!isNew && (worker != Worker || !_running))
            return OrderNews.None;
        if (isNew)
            Begin(worker, told.Try);
        _heard = now;
        IsIncomplete |= told.IsIncomplete;
        _furthest = Math.Max(_furthest, Math.Min(told.Furthest, told.Try));
        return told.State switch
        {
            ToldStates.Running => isNew ? OrderNews.Began : OrderNews.None,
            ToldStates.Placed when FileHash.IsOne(told.Model) => Have(told.Model!, OrderNews.Placed),
            ToldStates.Finished when FileHash.IsOne(told.Model) => Have(told.Model!, OrderNews.Finished),
            ToldStates.Failed => Fail(told),
            ToldStates.Refused => End(WorkerFault.Parse(told.Code ?? ""), Shorten(told.Reason)),
            _ => OrderNews.None,
        };
    }

    /// <summary>Looks at the silence of the last worker: after too long the order is given up.</summary>
    /// <param name="now">The present, milliseconds of the same clock.</param>
    /// <param name="silence">The longest silence, milliseconds.</param>
    public OrderNews Look(long now, long silence)
    {
        if (IsOver || !Told.IsLast(Try, _furthest) || !_running || now - _heard < silence)
            return OrderNews.None;
        _reasons.Add($"worker '{Worker}' died");
        return GiveUpTried();
    }

    private void Begin(string worker, int at)
    {
        LastDied = _running;
        if (LastDied)
            _reasons.Add($"worker '{Worker}' died");
        (Try, Worker, _running) = (at, worker, true);
    }

    private OrderNews Have(string model, OrderNews news)
    {
        _running = news != OrderNews.Finished;
        Model = model;
        return news;
    }

    private OrderNews Fail(Told told)
    {
        _running = false;
        _reasons.Add($"worker '{Worker}': {Shorten(told.Reason)}");
        return Told.IsLast(Try, _furthest) ? GiveUpTried() : OrderNews.Failed;
    }

    private OrderNews GiveUpTried() => End(
        FaultCode.Failed,
        Try < FarmBounds.MostOfAllTries
            ? $"given up after {FarmBounds.MostTries} tries that got no further; the last: {Reason}"
            : $"given up after {Try} tries; the last: {Reason}");

    private OrderNews End(FaultCode code, string reason)
    {
        Fault = new Fault(code, reason);
        return OrderNews.GivenUp;
    }

    private static string Shorten(string? reason) => reason is { Length: > 0 }
        ? new([.. reason.Select(letter => char.IsControl(letter) ? ' ' : letter).Take(LongestReason)])
        : "it gave no reason";
}
