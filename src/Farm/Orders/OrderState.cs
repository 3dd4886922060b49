using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Storage;
using RVae.Training;

namespace RVae.Farm.Orders;

/// <summary>What a word of a worker means for an order.</summary>
internal enum OrderNews
{
    /// <summary>Nothing: it is not believed, or known already.</summary>
    None,
    /// <summary>A worker has begun it, perhaps not for the first time.</summary>
    Began,
    /// <summary>An instant map is there.</summary>
    Placed,
    /// <summary>A try did not work, and there will be another.</summary>
    Failed,
    /// <summary>A model is there.</summary>
    Finished,
    /// <summary>It will not be learned.</summary>
    GivenUp,
}

/// <summary>
/// One order as who gave it sees it. A worker is believed as long as it is the last that has begun the order, and not when it tells of a
/// try that is over. No clock and no network of its own.
/// </summary>
/// <param name="number">Which of its group.</param>
/// <param name="plan">What is to be made.</param>
internal sealed class OrderState(int number, TrainingPlan plan)
{
    private const int LongestReason = 400;

    private readonly List<string> _reasons = [];
    private int _furthest;
    private bool _running;
    private long _heard;

    /// <summary>Which of its group.</summary>
    public int Number => number;

    /// <summary>What is to be made.</summary>
    public TrainingPlan Plan => plan;

    /// <summary>The try that is under way, from 1; 0 before the first.</summary>
    public int Try { get; private set; }

    /// <summary>The worker of that try.</summary>
    public string Worker { get; private set; } = "";

    /// <summary>How far it is, 0 to 1.</summary>
    public double Fraction { get; set; }

    /// <summary>Hash of the model that was told last.</summary>
    public string Model { get; private set; } = "";

    /// <summary>Why it will not be learned, or null.</summary>
    public Fault? Fault { get; private set; }

    /// <summary>Whether a worker could not read files of the dataset.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Whether its model is here.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Whether nothing more is expected of it.</summary>
    public bool IsOver => IsDone || Fault is not null;

    /// <summary>Why the last try did not work.</summary>
    public string Reason => _reasons.Count > 0 ? _reasons[^1] : "";

    /// <summary>Whether the worker before this one said no word of its end.</summary>
    public bool LastDied { get; private set; }

    /// <summary>Its model is here.</summary>
    public void Finish() => (IsDone, Fraction) = (true, 1);

    /// <summary>It cannot be made.</summary>
    public void GiveUp(in Fault fault) => Fault ??= fault;

    /// <summary>Whether a line of a worker is of the try that is under way; notes that it lives.</summary>
    public bool Hear(string worker, long now)
    {
        if (IsOver || !_running || worker != Worker)
            return false;
        _heard = now;
        return true;
    }

    /// <summary>Takes what a worker told.</summary>
    /// <param name="worker">Its name.</param>
    /// <param name="told">What.</param>
    /// <param name="now">Milliseconds of any clock.</param>
    public OrderNews Take(string worker, Told told, long now)
    {
        if (IsOver || !FarmNames.IsWorker(worker) || told.Try < Math.Max(Try, 1) || told.Try > FarmBounds.MostOfAllTries)
            return OrderNews.None;
        bool isNew = told.Try > Try;
        // A try has one worker, and one end.
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

    /// <summary>Gives the order up where its last worker is silent for too long.</summary>
    /// <param name="now">Milliseconds of the same clock.</param>
    /// <param name="silence">Milliseconds.</param>
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
