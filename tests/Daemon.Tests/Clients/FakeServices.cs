using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Midi.Kits;
using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Clients;

internal sealed class FakePerformance : IPerformance
{
    private readonly LatentTarget[] _targets = [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(_ => new LatentTarget())];

    public Conductor Conductor { get; } = new(new PerformanceState());

    public Playhead Playhead { get; set; } = new() { Meter = Meter.FourFour };

    public float JitterP99Milliseconds => 0.25f;

    public int Dropped => 3;

    public ImmutableArray<Figure> Figures { get; } = [new("ticks", () => 96), new("allocated-ticks", () => 1L << 31)];

    public int[] Pattern { get; set; } = [];

    public int Moves { get; private set; }

    public Fault? CannotFollow(ClockSource source) =>
        source == ClockSource.Link ? new Fault(FaultCode.Unavailable, "no link here") : null;

    /// <summary>Where decks are to be that are moved later.</summary>
    public LatentPoint?[] Coming { get; } = new LatentPoint?[PerformanceState.DeckCount];

    public LatentPoint Position(int deck) => _targets[deck].Value;

    public LatentPoint ComingPosition(int deck) => Coming[deck] ?? Position(deck);

    public void Move(int deck, LatentPoint point)
    {
        Moves++;
        _targets[deck].Value = point;
    }

    public int CountInstruments(int deck) => Instruments.Usual;

    public int ReadPattern(int deck, Instrument instrument, Span<int> velocities)
    {
        Pattern.AsSpan(0, Math.Min(velocities.Length, Pattern.Length)).CopyTo(velocities);
        return Pattern.Length;
    }
}

internal sealed class FakeModel(ModelCard card) : RhythmModel(card)
{
    public FakeModel(string name, params string[] conditions)
        : this(new ModelCard
        {
            Name = name,
            Kind = "classic",
            Grid = Grid.OneBar,
            Dataset = "house",
            Clips = ["a", "b"],
            Conditions = [.. conditions],
        })
    {
    }

    public override IGrooveDecoder CreateDecoder() => throw new NotSupportedException();

    public override float[] Encode(Groove groove) => throw new NotSupportedException();
}

internal sealed class FakeModels(Conductor conductor) : IModelService
{
    public List<(int Deck, string Name, Request Request)> Swaps { get; } = [];

    public List<(string What, Request Request)> Others { get; } = [];

    /// <summary>The models there are.</summary>
    public List<ModelSummary> Summaries { get; } = [new("house", "classic", 2, 96, "4/4", 32), new("waltz", "classic", 2, 72, "3/4", 24)];

    /// <summary>What becomes of an attempt to list them, or null for the list.</summary>
    public Exception? Failure { get; set; }

    public IReadOnlyList<ModelSummary> List() => Failure is { } failure ? throw failure : Summaries;

    /// <summary>The model that each deck leaves.</summary>
    public string[] Left { get; } = ["", "", "", ""];

    public void Morph(int deck, string name, int bars, Request request) => Others.Add(($"{deck}: {name} over {bars}", request));

    public void CancelMorph(int deck, Request request) => Others.Add(($"{deck}: back", request));

    public string Leaving(int deck) => Left[deck];

    public void Swap(int deck, string name, Request request) => Swaps.Add((deck, name, request));

    public void Rename(string from, string to, Request request) => Others.Add(($"{from} -> {to}", request));

    public void Delete(string name, Request request) => Others.Add((name, request));

    /// <summary>As a swap does when its model plays.</summary>
    public void Play(int index)
    {
        (int deck, string name, Request request) = Swaps[index];
        conductor.Change(s => s.WithDeck(deck, s.Decks[deck].WithModel(new FakeModel(name))));
        request.Done(name);
    }
}

internal sealed class FakeDatasets : IDatasetService
{
    public void List(Request request)
    {
        foreach (DatasetSummary set in Known())
            request.Line("/rvae/datasets/item"u8, set.Name, set.Clips, set.Bars);
        request.Answer("/rvae/datasets/end"u8, Known().Count);
    }

    public IReadOnlyList<DatasetSummary> Known() => [new("house", 24, 24), new("samba", 30, 60)];

    public List<(string Order, Request Request)> Orders { get; } = [];

    public void Clips(string dataset, Request request) => Orders.Add(($"clips {dataset}", request));

    public void RenameFile(string dataset, string file, string to, Request request) => Orders.Add(($"rename {dataset} {file} {to}", request));

    public void DeleteFile(string dataset, string file, Request request) => Orders.Add(($"delete {dataset} {file}", request));

    public void Rename(string from, string to, Request request) => Orders.Add(($"rename {from} {to}", request));

    public void Delete(string dataset, Request request) => Orders.Add(($"delete {dataset}", request));
}

internal sealed class FakeTraining : ITrainingService
{
    public List<(string Dataset, TrainingPlan Plan, int? Load, Request Request)> Started { get; } = [];

    public List<TrainingScope> Scopes { get; } = [];

    public List<int> Cancelled { get; } = [];

    public Fault? Refusal { get; set; }

    public Outcome<int> Start(string dataset, TrainingPlan plan, int? loadDeck, TrainingScope scope, Request request)
    {
        if (Refusal is { } refusal)
            return refusal;
        Started.Add((dataset, plan, loadDeck, request));
        Scopes.Add(scope);
        return Started.Count;
    }

    public Fault? Cancel(int job)
    {
        Cancelled.Add(job);
        return job <= Started.Count ? null : new Fault(FaultCode.NotFound, $"there is no job {job}");
    }

    public IReadOnlyList<TrainingJob> Jobs() =>
        [.. Started.Select((s, i) => new TrainingJob(i + 1, s.Plan.Name, s.Dataset, "running", 0.5))];
}

internal sealed class FakePositions : IPositionStore
{
    private readonly List<(string Model, string Name, StoredPlace Place)> _stored = [];

    public List<Request> Requests { get; } = [];

    public int Changes => Requests.Count;

    public IReadOnlyList<string> Names(string model) => [.. _stored.Where(s => s.Model == model).Select(s => s.Name)];

    public bool TryRecall(string model, string name, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out StoredPlace place)
    {
        int index = _stored.FindIndex(s => s.Model == model && s.Name == name);
        place = index < 0 ? null : _stored[index].Place;
        return index >= 0;
    }

    public void Store(string model, string name, StoredPlace place, Request request)
    {
        _stored.RemoveAll(s => s.Model == model && s.Name == name);
        _stored.Add((model, name, place));
        Requests.Add(request);
    }
}

internal sealed class FakeLinkSession : ILinkService
{
    public Fault? Refusal { get; set; }

    public bool Enabled { get; private set; }

    public bool StartStop { get; set; }

    public double Quantum { get; set; }

    public int Peers { get; set; }

    public double Tempo { get; set; } = 120;

    public Fault? Enable(bool on)
    {
        if (Refusal is null)
            Enabled = on;
        return Refusal;
    }
}

internal sealed class FakeMidi : IMidiService
{
    public bool Absent { get; set; }

    public string Outputs { get; private set; } = "";

    public string Inputs { get; private set; } = "";

    public string Notes { get; private set; } = "";

    public string Learning { get; set; } = "";

    public Outcome<ImmutableArray<MidiPortSummary>> Ports() => Absent
        ? new Fault(FaultCode.Unavailable, "no RtMidi: install it")
        : ImmutableArray.Create(new MidiPortSummary("out", "TR-8S", true), new MidiPortSummary("in", "nanoPAD2", false));

    public Fault? SetOutputs(string names)
    {
        Outputs = names;
        return null;
    }

    public Fault? SetInputs(string names)
    {
        Inputs = names;
        return null;
    }

    public Fault? SetNotes(string maps)
    {
        if (!DeviceMaps.Parse(maps).TryGet(out _, out Fault fault))
            return fault;
        Notes = maps;
        return null;
    }
}

internal sealed class FakeProfiles : IProfileService
{
    public List<(string Name, Request Request)> Choices { get; } = [];

    public string Profile { get; set; } = "";

    public void Choose(string name, Request request) => Choices.Add((name, request));

    public void List(Request request)
    {
        request.Line("/rvae/midi/profiles/item"u8, "kp3", "KP3, KP3+");
        request.Line("/rvae/midi/profiles/item"u8, "mine", "");
        request.Answer("/rvae/midi/profiles/end"u8, 2);
    }
}

internal sealed class FakeMaps : IMapService
{
    public List<(int Deck, int Columns, int Rows, Request Request)> Asked { get; } = [];

    public void Draw(int deck, int columns, int rows, Request request) => Asked.Add((deck, columns, rows, request));

    public void Place(int deck, Request request) => Asked.Add((deck, 0, 0, request));
}

internal sealed class FakeCapture : ICaptureService
{
    public List<(string Order, Request Request)> Orders { get; } = [];

    public List<(Instrument Instrument, int Velocity)> Hits { get; } = [];

    public Fault? Refusal { get; set; }

    public void Encode(int deck, string dataset, string clip, Request request) => Orders.Add(($"encode {deck} {dataset} {clip}", request));

    public void Keep(int deck, string dataset, Request request) => Orders.Add(($"keep {deck} {dataset}", request));

    public void Capture(int deck, int bars, string dataset, Request request) => Orders.Add(($"capture {deck} {bars} {dataset}", request));

    public void Export(int deck, string name, int bars, Request request) => Orders.Add(($"export {deck} {name} {bars}", request));

    public void Record(string dataset, Request request)
    {
        if (Refusal is { } refusal)
            request.Fail(refusal);
        else
            request.Done(dataset);
    }

    public Fault? Hit(Instrument instrument, int velocity)
    {
        Hits.Add((instrument, velocity));
        return Refusal;
    }

    public void Stop(Request request) => Orders.Add(("stop", request));
}
