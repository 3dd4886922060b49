namespace RVae.Protocol.Services;

/// <summary>All services behind the addresses, as the host puts them together.</summary>
public sealed record DaemonServices
{
    /// <summary>The performance that is played.</summary>
    public required IPerformance Performance { get; init; }

    /// <summary>The stored models.</summary>
    public required IModelService Models { get; init; }

    /// <summary>The stored datasets.</summary>
    public required IDatasetService Datasets { get; init; }

    /// <summary>The training jobs.</summary>
    public required ITrainingService Training { get; init; }

    /// <summary>The stored positions.</summary>
    public required IPositionStore Positions { get; init; }

    /// <summary>Finding clips on maps, and keeping what is played.</summary>
    public required ICaptureService Capture { get; init; }

    /// <summary>Finding notes on maps that somebody plays or lists.</summary>
    public IEncodeService Encoding { get; init; } = new NoEncoding();

    /// <summary>The maps of what the decks can play.</summary>
    public required IMapService Maps { get; init; }

    /// <summary>The live MIDI ports.</summary>
    public IMidiService Midi { get; init; } = new NoMidi();

    /// <summary>The profile of the pad controller.</summary>
    public IProfileService Profiles { get; init; } = new NoProfiles();

    /// <summary>Tickets for plain HTTP.</summary>
    public ITicketService Tickets { get; init; } = new NoTickets();

    /// <summary>The link session.</summary>
    public ILinkService Link { get; init; } = new NoLink();

    /// <summary>The room in which several daemons play.</summary>
    public IRoomService Room { get; init; } = new NoRoom();

    /// <summary>The machines that take trainings of others.</summary>
    public IFarmService Farm { get; init; } = new NoFarm();

    /// <summary>The stored scenes.</summary>
    public ISceneService Scenes { get; init; } = new NoScenes();

    /// <summary>The recorded gestures.</summary>
    public IGestureService Gestures { get; init; } = new NoGestures();

    /// <summary>The search for other daemons.</summary>
    public IDiscoveryService Discovery { get; init; } = new NoDiscovery();

    /// <summary>Version of the program, e.g. <c>0.1.0</c>.</summary>
    public required string Version { get; init; }
}
