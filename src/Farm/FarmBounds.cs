namespace RVae.Farm;

/// <summary>The bounds of the farm, so that no member can fill a disk or keep a worker busy for ever.</summary>
internal static class FarmBounds
{
    /// <summary>Most tries of an order in a row that get no further than the tries before them.</summary>
    public const int MostTries = 5;

    /// <summary>Most tries of an order.</summary>
    public const int MostOfAllTries = 100;

    /// <summary>Most trainings of one sweep.</summary>
    public const int MostTrainings = RVae.Engine.Learning.TrainingSweep.Most;

    /// <summary>Most orders that wait or are worked on.</summary>
    public const int MostOrders = 512;

    /// <summary>Most bytes of an order, and of a line that a worker tells.</summary>
    public const int OrderBytes = 32_768, LineBytes = 16_384;

    /// <summary>Most lines of a try that are passed on, beside its progress.</summary>
    public const int MostLines = 500;

    /// <summary>Most bytes of a dataset as it is sent, and of all its files.</summary>
    public const long ParcelBytes = 64L << 20, UnpackedBytes = 256L << 20;

    /// <summary>Most files of a dataset: as many as one reading takes.</summary>
    public const int ParcelFiles = 20_000;

    /// <summary>Most bytes of a model, and of a checkpoint.</summary>
    public const long ModelBytes = 64L << 20, CheckpointBytes = 192L << 20;

    /// <summary>Most bytes of everything in the queue, the bucket and the store.</summary>
    public const long QueueBytes = 16L << 20, BucketBytes = 16L << 20, StoreBytes = 1L << 30;

    /// <summary>A worker whose disk has fewer free bytes takes no order.</summary>
    public const long LeastRoom = 64L << 20;

    /// <summary>Most workers that are known at once.</summary>
    public const int MostWorkers = 256;

    /// <summary>How long the server keeps things that nobody comes back for.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromDays(7);

    /// <summary>The longest try.</summary>
    public static readonly TimeSpan LongestTry = TimeSpan.FromHours(24);

    /// <summary>How often a worker tells that it is there.</summary>
    public static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(2);

    /// <summary>How often a link asks whether the server has lost what was stored there.</summary>
    public static readonly TimeSpan BetweenQuestions = TimeSpan.FromSeconds(10);

    /// <summary>A worker without a sign of life for so long does not count any more.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(7);
}
