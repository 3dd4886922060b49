using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RVae.Daemon.Bridge;
using RVae.Daemon.Capture;
using RVae.Daemon.Clients;
using RVae.Daemon.Discovery;
using RVae.Daemon.Gestures;
using RVae.Daemon.Http;
using RVae.Daemon.Http.Tickets;
using RVae.Daemon.Jobs;
using RVae.Daemon.LinkSession;
using RVae.Daemon.Listening;
using RVae.Daemon.Maps;
using RVae.Daemon.MidiPorts;
using RVae.Daemon.Models;
using RVae.Daemon.Network;
using RVae.Daemon.Performance;
using RVae.Daemon.Recording;
using RVae.Daemon.Requests;
using RVae.Daemon.Restoring;
using RVae.Daemon.Rooms;
using RVae.Daemon.Scenes;
using RVae.Daemon.Settings;
using RVae.Daemon.Startup;
using RVae.Daemon.Systemd;
using RVae.Daemon.Watching;
using RVae.Engine.Library;
using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Library.Datasets;
using RVae.Protocol.Addresses.Rows;
using RVae.Protocol.Services;
using RVae.Stage.Layout;

namespace RVae.Daemon.Hosting;

/// <summary>
/// Puts the parts of the daemon together; no other type knows them all. Each part is whole when it is built. Where two parts need each
/// other, one of them asks for the other by a function when it first needs it, or is told through <see cref="ClientFeed"/>.
/// </summary>
internal static class DaemonParts
{
    public static void AddDaemonParts(this IServiceCollection services, StageDescriptors? inherited)
    {
        if (inherited is not null)
            AddStage(services, inherited);
        AddTime(services);
        AddFiles(services);
        AddPerformance(services);
        AddJobs(services);
        services.AddSingleton<MapService>();
        services.AddSingleton<BackgroundWork>();
        AddCapture(services);
        services.AddListening();
        services.AddGestures();
        services.AddScenes();
        services.AddRooms();
        AddProtocol(services);
        AddNetwork(services);
        services.AddSingleton<RecordingService>();
        services.AddHostedService(provider => provider.GetRequiredService<RecordingService>());
        services.AddHostedService(provider => provider.GetRequiredService<ModelCatalogue>());
        // Services start in this order and stop in reverse: the music ends before the network through which it is heard.
        services.AddHostedService(provider => provider.GetRequiredService<NetworkService>());
        services.AddHostedService(provider => provider.GetRequiredService<DatasetService>());
        services.AddHostedService(provider => provider.GetRequiredService<FarmService>());
        services.AddHostedService(provider => provider.GetRequiredService<TrainingJobs>());
        services.AddHostedService(provider => provider.GetRequiredService<MapService>());
        services.AddHostedService(provider => provider.GetRequiredService<BackgroundWork>());
        services.AddHostedService(provider => provider.GetRequiredService<CaptureService>());
        services.AddHostedBridge();
        services.AddMidiPorts();
        services.AddLinkSession();
        services.AddHostedService<PerformanceService>();
        services.AddStateSaving();
        services.AddHostedService(provider =>
        {
            // The room must see every edit from the first one of a client on, because it has to agree on edits.
            var room = provider.GetRequiredService<RoomService>();
            var conductor = provider.GetRequiredService<Conductor>();
            (conductor.Begun, conductor.Edited) = (room.Begun, room.Edited);
            provider.GetRequiredService<ModelSwap>().Elsewhere = room.TakeModels;
            var view = provider.GetRequiredService<PerformanceView>();
            (view.Elsewhere, view.Coming, view.IsInRoom) = (room.TakeMove, room.ComingPoint, () => room.IsIn);
            return room;
        });
        services.AddHostedService<MemoryReturn>();
        services.AddHostedService<PlaceBroadcast>(provider => new PlaceBroadcast(
            provider.GetRequiredService<ClientFeed>(), provider.GetRequiredService<PerformanceView>(), provider.GetRequiredService<TimeProvider>()));
        services.AddWatching();
        services.AddHostedService(provider => provider.GetRequiredService<HttpService>());
        services.AddHostedService<Announcement>();
        services.AddDiscovery();
        services.AddHostedService<SystemdService>();
        services.AddSingleton(provider => new Reloading(
            Options(provider), provider.GetRequiredService<SettingSources>(), ReloadSteps.Of(provider), provider.GetRequiredService<ILogger<Reloading>>())
        {
            Keep = provider.GetService<StageLink>() is { } stage ? settings => KeptSettings.TryKeep(stage.Memory, settings) : null,
        });
        services.AddHostedService<ReloadSteps>();
    }

    // For a desk: the stage, a separate process, plays.
    private static void AddStage(IServiceCollection services, StageDescriptors inherited)
    {
        services.AddSingleton(provider => StageLink.Open(inherited, provider.GetRequiredService<ModelStore>()));
        services.AddSingleton(provider => provider.GetRequiredService<StageLink>().SoundDelay);
        services.AddSingleton<ILivePerformance>(provider => new SharedPerformance(
            provider.GetRequiredService<StageLink>(), provider.GetRequiredService<Conductor>(), provider.GetRequiredService<IMonotonicClock>(),
            provider.GetRequiredService<Func<IPreciseWait>>(), provider.GetRequiredService<ILogger<SharedPerformance>>())
        {
            Link = provider.GetRequiredService<RoomLeader>(),
            Observer = provider.GetRequiredService<RecordingService>().Performance,
        });
        services.AddSingleton(provider => new Figure(
            "allocated-stage", () => ((SharedPerformance)provider.GetRequiredService<ILivePerformance>()).AllocatedByStage));
        services.AddSingleton<RoomMirror>();
        services.AddSingleton<StageMidi>();
        services.AddHostedService<DeskSigns>();
    }

    private static void AddTime(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IMonotonicClock>(SystemMonotonicClock.Instance);
        services.AddSingleton<Func<IPreciseWait>>(PreciseWait.Create);
        services.AddSingleton(provider => new DaemonClock(
            provider.GetRequiredService<IMonotonicClock>(), provider.GetRequiredService<TimeProvider>(), provider.GetService<StageLink>()?.Started));
    }

    private static void AddFiles(IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            DataFolders folders = DataFolders.Of(Options(provider).DataDirectory);
            folders.Create();
            return folders;
        });
        services.AddSingleton(provider => FolderOwner.Take(Folders(provider), isDesk: provider.GetService<StageLink>() is not null));
        services.AddSingleton(provider => Folders(provider).OpenModels());
        services.AddSingleton(provider => Folders(provider).OpenDatasets());
        services.AddSingleton<ModelCatalogue>();
        services.AddSingleton(provider => new DatasetChanges(provider.GetRequiredService<DatasetStore>(), Folders(provider).Datasets));
        services.AddSingleton<DatasetService>();
        services.AddSingleton<PositionStore>();
    }

    private static void AddPerformance(IServiceCollection services)
    {
        services.AddSingleton(provider => new Conductor(provider.GetService<StageLink>()?.LeftState ?? new PerformanceState()));
        services.AddSingleton(provider => new SilencedDecks(provider.GetService<StageLink>()));
        services.TryAddSingleton<SoundDelay>(_ => new SoundDelay());
        services.TryAddSingleton<ILivePerformance>(provider => new LivePerformance(
            provider.GetRequiredService<Conductor>(), provider.GetRequiredService<IMonotonicClock>(), provider.GetRequiredService<Func<IPreciseWait>>(),
            provider.GetRequiredService<ILogger<LivePerformance>>(), provider.GetRequiredService<SoundDelay>())
        {
            Midi = provider.GetRequiredService<ClockIn>().Leader,
            Link = provider.GetRequiredService<RoomLeader>(),
            Observer = provider.GetRequiredService<RecordingService>().Performance,
        });
        services.AddSingleton(provider => new PerformanceView(
            provider.GetRequiredService<ILivePerformance>(), provider.GetRequiredService<IMonotonicClock>(), provider.GetServices<Figure>(),
            () => provider.GetRequiredService<PortWatch>().Absence));
        services.AddSingleton<IPerformance>(provider => provider.GetRequiredService<PerformanceView>());
        services.AddSingleton<IOutputStage>(provider => provider.GetRequiredService<PerformanceView>());
        services.AddSingleton<IDeckExchange>(provider => provider.GetRequiredService<ILivePerformance>());
        services.AddSingleton<ISignOfLife>(provider => provider.GetRequiredService<PerformanceView>());
        services.AddSingleton<ModelSwap>();
        services.AddSingleton<ModelService>();
        services.AddHostedService(provider => provider.GetRequiredService<ModelService>());
        services.AddSingleton<ILearnedModels>(provider => provider.GetRequiredService<ModelService>());
        services.AddSingleton(_ => SystemdNotifier.FromEnvironment());
    }

    private static void AddJobs(IServiceCollection services)
    {
        services.AddSingleton(provider => new WorkerLaunch(TrainingProgram.FindOrSelf(), Folders(provider)) { Memory = Options(provider).TrainingMemory });
        services.AddSingleton<ITrainingEvents, TrainingBroadcast>();
        services.AddSingleton(provider => new FarmService(
            Options(provider).Nats, Options(provider).NatsCreds, Folders(provider), provider.GetRequiredService<IStateFeedback>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<FarmService>>()));
        services.AddSingleton(provider => new TrainingRunner(
            provider.GetRequiredService<WorkerLaunch>(), provider.GetRequiredService<ITrainingEvents>(), provider.GetRequiredService<ILearnedModels>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<TrainingRunner>>())
        {
            Farm = provider.GetRequiredService<FarmService>(),
        });
        services.AddSingleton(provider => new JobStore(Folders(provider).Training, provider.GetRequiredService<ILogger<JobStore>>()));
        services.AddSingleton(provider =>
        {
            var jobs = new TrainingJobs(
                provider.GetRequiredService<TrainingRunner>(), provider.GetRequiredService<JobStore>(),
                provider.GetRequiredService<DatasetStore>(), Options(provider).MaxJobs)
            {
                Farm = provider.GetRequiredService<FarmService>(),
            };
            provider.GetRequiredService<ModelSwap>().IsTrained = jobs.Makes;
            return jobs;
        });
    }

    // The output that tells clients what plays also remembers it: the two share a thread.
    private static void AddCapture(IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var live = provider.GetRequiredService<ILivePerformance>();
            var clients = new SessionAudience(provider.GetRequiredService<ClientFeed>().Registry, LinkBatch.Create(), besideStage: live is SharedPerformance);
            return new PlayedBars(
                deck => live.EngineTime.Deck(deck), new EventBroadcast(clients, provider.GetRequiredService<DaemonClock>(), live));
        });
        services.AddSingleton<CaptureService>();
        services.AddSingleton<IMidiListener>(provider => new RecordedNotes(
            provider.GetRequiredService<HeardStrokes>(), provider.GetRequiredService<CaptureService>().Recorder,
            () => provider.GetRequiredService<MidiPortService>().Maps,
            (port, message) => provider.GetRequiredService<HostedBridge>().Uses(port, message)));
        services.AddSingleton<IMidiListener>(provider => new SceneMidi(
            provider.GetRequiredService<SceneStore>(), provider.GetRequiredService<Sessions>(),
            (port, message) => provider.GetRequiredService<HostedBridge>().Uses(port, message), provider.GetRequiredService<ILogger<SceneMidi>>()));
    }

    private static void AddProtocol(IServiceCollection services)
    {
        services.AddSingleton(provider => new DaemonServices
        {
            Performance = provider.GetRequiredService<PerformanceView>(),
            Models = provider.GetRequiredService<ModelService>(),
            Datasets = provider.GetRequiredService<DatasetService>(),
            Training = provider.GetRequiredService<TrainingJobs>(),
            Positions = provider.GetRequiredService<RecordingService>().Watch(provider.GetRequiredService<PositionStore>()),
            Capture = provider.GetRequiredService<CaptureService>(),
            Encoding = provider.GetRequiredService<EncodeService>(),
            Maps = provider.GetRequiredService<MapService>(),
            Midi = provider.GetRequiredService<MidiPortService>(),
            Profiles = provider.GetRequiredService<HostedBridge>(),
            Tickets = provider.GetRequiredService<HttpTickets>(),
            Link = provider.GetRequiredService<LinkService>(),
            Room = provider.GetRequiredService<RoomService>(),
            Farm = provider.GetRequiredService<FarmService>(),
            Scenes = provider.GetRequiredService<SceneService>(),
            Gestures = provider.GetRequiredService<GestureService>(),
            Discovery = provider.GetRequiredService<DiscoveryService>(),
            Version = ProgramVersion.Current,
        });
        services.AddSingleton(provider => new Clients.SessionOptions
        {
            MaxClients = ReloadSteps.MostClients(Options(provider).MaxClients, provider.GetService<StageLink>()),
            Secret = Options(provider).Secret,
            JoinCode = JoinCodeOf(Options(provider), provider.GetService<StageLink>()),
            Drops = provider.GetRequiredService<Drops>(),
            PrivateFolders = Folders(provider).Private,
            Observer = provider.GetRequiredService<RecordingService>().Transactions,
        });
        services.AddSingleton<ClientFeed>();
        services.AddSingleton<IStateFeedback>(provider => provider.GetRequiredService<ClientFeed>());
        services.AddSingleton(_ => DaemonAddresses.Table);
        services.AddSingleton(provider => new GestureTraces(
            provider.GetRequiredService<ILivePerformance>().Marks, provider.GetRequiredService<Conductor>(), provider.GetRequiredService<DaemonClock>())
        {
            ArrivedAt = () => InboxSource.ArrivedAt,
            MadeAt = InboxSource.MadeAt,
            Heard = (gesture) => provider.GetRequiredService<Telemetry>().Heard(gesture),
        });
        services.AddSingleton<Sessions>();
        services.AddSingleton(provider => new DueThread(
            provider.GetRequiredService<Sessions>(), provider.GetRequiredService<IMonotonicClock>(), PreciseWait.Create(),
            provider.GetRequiredService<ILogger<DueThread>>()));
    }

    private static void AddNetwork(IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var drops = new Drops();
            drops.Include("events", () => provider.GetRequiredService<PerformanceView>().Dropped);
            return drops;
        });
        services.AddSingleton(provider => new NetworkAccess(
            AllowedNetworks.TryParse(Options(provider).Allow, out var allowed) ? allowed : [],
            Options(provider).Secret.Length > 0 || HasJoinCode(Options(provider)), provider.GetRequiredService<Drops>())
        {
            UdpFromElsewhere = NetworkAccess.HearsElsewhere(Options(provider).Udp),
        });
        services.AddSingleton<NetworkService>();
        services.AddSingleton(provider => new Figure("allocated-receiver", () => provider.GetRequiredService<NetworkService>().Allocated));
        services.AddSingleton(provider => new Figure("allocated-link", () => provider.GetRequiredService<LinkService>().Allocated));
        services.AddHttp();
    }

    // One code holds from the start of the daemon to its end: a desk that is started again keeps it.
    private static JoinCode? JoinCodeOf(RVaeOptions options, StageLink? stage) =>
        HasJoinCode(options) ? new JoinCode(stage?.KeptJoinCode(JoinCode.Draw()) ?? JoinCode.Draw()) : null;

    private static bool HasJoinCode(RVaeOptions options) =>
        options.JoinCode.ToLowerInvariant() switch { "always" => true, "never" => false, _ => options.Secret.Length > 0 };

    private static RVaeOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<RVaeOptions>>().Value;

    private static DataFolders Folders(IServiceProvider provider) => provider.GetRequiredService<DataFolders>();
}
