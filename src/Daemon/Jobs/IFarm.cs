namespace RVae.Daemon.Jobs;

/// <summary>What trains elsewhere. Any thread.</summary>
internal interface IFarm
{
    /// <summary>Begins a training there.</summary>
    ITrainingWorker Start(KeptJob job);

    /// <summary>Whether a worker is there now; asks the farm.</summary>
    Task<bool> HasWorkersAsync();
}
