using System.Diagnostics.CodeAnalysis;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Rhythm;
using RVae.Protocol.Services;

namespace RVae.Daemon.Recording;

/// <summary>
/// The services of a replay: there are no files, trainings or devices. The record contains what those did in the session, such as a model
/// that came into a deck.
/// </summary>
internal sealed class NullServices : IModelService, IDatasetService, ITrainingService, ICaptureService, IMapService, ILinkService
{
    private static readonly Fault Absent = new(FaultCode.Unavailable, "a replay has no files");

    public static DaemonServices Services(IPerformance performance, IPositionStore positions, string version)
    {
        var nothing = new NullServices();
        return new DaemonServices
        {
            Performance = performance,
            Models = nothing,
            Datasets = nothing,
            Training = nothing,
            Positions = positions,
            Capture = nothing,
            Maps = nothing,
            Link = nothing,
            Version = version,
        };
    }

    bool ILinkService.Enabled => false;

    bool ILinkService.StartStop { get; set; }

    double ILinkService.Quantum { get; set; }

    int ILinkService.Peers => 0;

    double ILinkService.Tempo => 120;

    // The ticks of the record contain what the link session did to the music.
    Fault? ILinkService.Enable(bool on) => null;

    IReadOnlyList<ModelSummary> IModelService.List() => [];

    void IModelService.Swap(int deck, string name, Request request) => request.Done();

    void IModelService.Morph(int deck, string name, int bars, Request request) => request.Done();

    void IModelService.CancelMorph(int deck, Request request) => request.Done();

    string IModelService.Leaving(int deck) => "";

    void IModelService.Rename(string from, string to, Request request) => request.Done();

    void IModelService.Delete(string name, Request request) => request.Done();

    void IDatasetService.List(Request request) => request.Done();

    IReadOnlyList<DatasetSummary> IDatasetService.Known() => [];

    void IDatasetService.Clips(string dataset, Request request) => request.Done();

    void IDatasetService.RenameFile(string dataset, string file, string to, Request request) => request.Done();

    void IDatasetService.DeleteFile(string dataset, string file, Request request) => request.Done();

    void IDatasetService.Rename(string from, string to, Request request) => request.Done();

    void IDatasetService.Delete(string dataset, Request request) => request.Done();

    void IMapService.Place(int deck, Request request) => request.Done();

    Outcome<int> ITrainingService.Start(string dataset, TrainingPlan plan, int? loadDeck, TrainingScope scope, Request request) => Absent;

    Fault? ITrainingService.Cancel(int job) => null;

    IReadOnlyList<TrainingJob> ITrainingService.Jobs() => [];

    void ICaptureService.Encode(int deck, string dataset, string clip, Request request) => request.Done();

    void ICaptureService.Keep(int deck, string dataset, Request request) => request.Done();

    void ICaptureService.Capture(int deck, int bars, string dataset, Request request) => request.Done();

    void ICaptureService.Export(int deck, string name, int bars, Request request) => request.Done();

    void ICaptureService.Record(string dataset, Request request) => request.Done();

    Fault? ICaptureService.Hit(Instrument instrument, int velocity) => null;

    void ICaptureService.Stop(Request request) => request.Done();

    void IMapService.Draw(int deck, int columns, int rows, Request request) => request.Done();
}

/// <summary>The stored positions as they were when the session asked for them.</summary>
internal sealed class ReplayedPositions : IPositionStore
{
    private RecordedTransaction? _transaction;

    /// <summary>A recorded transaction is about to be carried out.</summary>
    public void Begin(RecordedTransaction transaction) => _transaction = transaction;

    public IReadOnlyList<string> Names(string model) => _transaction is not null && _transaction.Names.TryDequeue(out string[]? names) ? names : [];

    public bool TryRecall(string model, string name, [MaybeNullWhen(false)] out StoredPlace place)
    {
        place = _transaction is not null && _transaction.Recalled.TryDequeue(out StoredPlace? next) ? next : null;
        return place is not null;
    }

    public void Store(string model, string name, StoredPlace place, Request request) => request.Done();
}
