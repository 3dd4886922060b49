using System.Globalization;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Training;

namespace RVae.Farm.Orders;

/// <summary>
/// Tells the client that ordered how far its trainings are: in the lines of a training on this machine, with one progress for a whole
/// sweep.
/// </summary>
internal sealed class FarmStory(KeptJob job, OrderState[] orders, Action<WorkerLine> tell, TimeProvider time)
{
    private readonly long _began = time.GetTimestamp();
    private int _lines;
    private double _first = -1;

    private bool IsSweep => job.Sweep is not null;

    /// <summary>Tells a sentence.</summary>
    public void Note(string text) => tell(new WorkerLine.Noted(text));

    /// <summary>Whether some files were not sent.</summary>
    public bool HasLeftOut { get; private set; }

    /// <summary>Tells of a file that was not sent.</summary>
    public void LeftOut(string file, string reason)
    {
        HasLeftOut = true;
        tell(new WorkerLine.ClipLeftOut(file, null, reason));
    }

    /// <summary>Tells that an instant map has come.</summary>
    public void Placed(OrderState order, string file, int clips) => tell(new WorkerLine.Placed(order.Plan.Name, file, clips));

    /// <summary>Tells that a worker has begun an order.</summary>
    public void Began(OrderState order) => Note(order.Try == 1
        ? $"{Which(order)}worker '{order.Worker}' trains it"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{Which(order)}worker '{order.Worker}' goes on with it, try {order.Try}{(order.LastDied ? $": {order.Reason}" : "")}"));

    /// <summary>Tells that a try failed.</summary>
    public void Failed(OrderState order) =>
        Note(string.Create(CultureInfo.InvariantCulture, $"{Which(order)}try {order.Try} did not work: {order.Reason}"));

    /// <summary>Tells that the disk here does not take a model that has been learned.</summary>
    public void NotWritten(OrderState order, string reason) =>
        Note($"{Which(order)}its model stays on the server until it can be written here: {reason}");

    /// <summary>Tells that one training of a sweep is given up.</summary>
    public void GivenUp(OrderState order)
    {
        if (IsSweep)
            Note($"{Which(order)}{order.Fault?.Message}");
        Advance();
    }

    /// <summary>Tells that one training of a sweep has ended with a model.</summary>
    public void Learned(OrderState order, ModelCard card)
    {
        if (!IsSweep)
            return;
        (double f1, string words) = TrainingSweep.Measure(card);
        Note(string.Create(CultureInfo.InvariantCulture, $"{Which(order)}{words} {f1:0.000} ({orders.Count(one => one.IsDone)} of {orders.Length})"));
        Advance();
    }

    /// <summary>Passes on a line of a worker's training. Its end is told in another way, because a line may get lost.</summary>
    public void Pass(OrderState order, WorkerLine line)
    {
        switch (line)
        {
            case WorkerLine.Progressed at:
                order.Fraction = double.IsFinite(at.Fraction) ? Math.Clamp(at.Fraction, 0, 1) : 0;
                tell(IsSweep ? Whole(at) : at);
                break;
            case WorkerLine.ClipsRead or WorkerLine.ClipLeftOut or WorkerLine.Noted or WorkerLine.Resumed
                when (order.Number == 0 || line is WorkerLine.Resumed) && _lines++ < FarmBounds.MostLines:
                tell(line);
                break;
        }
    }

    // The sweep has got further, although no worker sent a line.
    private void Advance()
    {
        if (IsSweep)
            tell(Whole(new WorkerLine.Progressed(0, 0, 0, 0, null, 0)));
    }

    private WorkerLine.Progressed Whole(WorkerLine.Progressed at)
    {
        double all = orders.Average(order => order.IsOver ? 1 : order.Fraction), passed = time.GetElapsedTime(_began).TotalSeconds;
        // Work of an earlier run of the daemon does not count in the estimate of the time that is left.
        if (_first < 0)
            _first = Math.Min(all, 0.99);
        double done = all - _first;
        return at with { Fraction = all, SecondsLeft = done > 0.001 ? passed / done * (1 - all) : 0 };
    }

    private string Which(OrderState order) => IsSweep ? $"{order.Plan.Name}: " : "";
}
