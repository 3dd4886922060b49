namespace RVae.Daemon.Jobs;

/// <summary>Trains models on other machines. Any thread.</summary>
internal interface IFarm
{
    /// <summary>Begins a training on the farm.</summary>
    ITrainingWorker Start(KeptJob job);

    /// <summary>Whether a worker is there now; this asks the farm.</summary>
    Task<bool> HasWorkersAsync();
}
