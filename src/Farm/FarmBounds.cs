namespace RVae.Farm;

/// <summary>What the farm takes at most, so that no member can fill a disk or keep a worker for ever.</summary>
internal static class FarmBounds
{
    /// <summary>Tries of an order, one after the other, that get no further than those before.</summary>
    public const int MostTries = 5;

    /// <summary>All tries of an order.</summary>
    public const int MostOfAllTries = 100;

    /// <summary>Trainings of one sweep.</summary>
    public const int MostTrainings = RVae.Engine.Learning.TrainingSweep.Most;

    /// <summary>Orders that wait or are worked on.</summary>
    public const int MostOrders = 512;

    /// <summary>Bytes of an order, and of a line that is told.</summary>
    public const int OrderBytes = 32_768, LineBytes = 16_384;

    /// <summary>Lines of a try that are passed on beside its progress.</summary>
    public const int MostLines = 500;

    /// <summary>Bytes of a dataset as it is sent, and of all its files.</summary>
    public const long ParcelBytes = 64L << 20, UnpackedBytes = 256L << 20;

    /// <summary>Files of a dataset, as many as one reading takes.</summary>
    public const int ParcelFiles = 20_000;

    /// <summary>Bytes of a model and of a checkpoint.</summary>
    public const long ModelBytes = 64L << 20, CheckpointBytes = 192L << 20;

    /// <summary>Bytes of all that is in the queue, the bucket and the store.</summary>
    public const long QueueBytes = 16L << 20, BucketBytes = 16L << 20, StoreBytes = 1L << 30;

    /// <summary>A worker whose disk has less room takes nothing.</summary>
    public const long LeastRoom = 64L << 20;

    /// <summary>Workers that are known at once.</summary>
    public const int MostWorkers = 256;

    /// <summary>How long things lie on the server where nobody comes back for them.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromDays(7);

    /// <summary>The longest try.</summary>
    public static readonly TimeSpan LongestTry = TimeSpan.FromHours(24);

    /// <summary>How often a worker tells that it is there.</summary>
    public static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(2);

    /// <summary>How often it is asked whether the server has lost what lay there.</summary>
    public static readonly TimeSpan BetweenQuestions = TimeSpan.FromSeconds(10);

    /// <summary>Without a sign for so long, a worker is not counted any more.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(7);
}
