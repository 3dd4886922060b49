using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RVae.Daemon.Bridge;
using RVae.Daemon.Capture;
using RVae.Daemon.Clients;
using RVae.Daemon.Http;
using RVae.Daemon.Http.Content;
using RVae.Daemon.Http.Spaces;
using RVae.Daemon.Http.Tickets;
using RVae.Daemon.Jobs;
using RVae.Daemon.LinkSession;
using RVae.Daemon.Maps;
using RVae.Daemon.MidiPorts;
using RVae.Daemon.Models;
using RVae.Daemon.Network;
using RVae.Daemon.Performance;
using RVae.Daemon.Recording;
using RVae.Daemon.Requests;
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

/// <summary>The parts of the daemon, and how they know each other.</summary>
internal static class DaemonParts
{
    public static void AddDaemonParts(this IServiceCollection services, StageDescriptors? inherited)
    {
        if (inherited is not null)
            AddLink(services, inherited);
        AddTime(services);
        AddFiles(services);
        AddPerformance(services);
        AddJobs(services);
        services.AddSingleton<MapService>();
        services.AddSingleton<BackgroundWork>();
        services.AddSingleton<CaptureService>();
        AddProtocol(services);
        AddNetwork(services);
        services.AddSingleton<RecordingService>();
        services.AddHostedService(provider => provider.GetRequiredService<RecordingService>());
        // Started in this order, stopped in reverse: the music ends before the network through which it is heard.
        services.AddHostedService(provider => provider.GetRequiredService<NetworkService>());
        services.AddHostedService(provider => provider.GetRequiredService<DatasetService>());
        services.AddHostedService(provider => provider.GetRequiredService<TrainingJobs>());
        services.AddHostedService(provider => provider.GetRequiredService<MapService>());
        services.AddHostedService(provider => provider.GetRequiredService<BackgroundWork>());
        services.AddHostedService(provider => provider.GetRequiredService<CaptureService>());
        services.AddHostedBridge();
        services.AddMidiPorts();
        services.AddLinkSession();
        services.AddHostedService<PerformanceService>();
        services.AddHostedService<MemoryReturn>();
        services.AddHostedService<PlaceBroadcast>(provider => new PlaceBroadcast(
            provider.GetRequiredService<Sessions>(), provider.GetRequiredService<PerformanceView>(), provider.GetRequiredService<TimeProvider>()));
        services.AddWatching();
        services.AddHostedService(provider => provider.GetRequiredService<HttpService>());
        services.AddHostedService<Announcement>();
        services.AddHostedService<SystemdService>();
        services.AddSingleton(provider => new Reloading(
            Options(provider), provider.GetRequiredService<SettingSources>(), ReloadSteps.Of(provider), provider.GetRequiredService<ILogger<Reloading>>()));
        services.AddHostedService<ReloadSteps>();
    }

    /// <summary>Tells those parts of each other that know each other only once all are there.</summary>
    public static void Connect(IServiceProvider provider)
    {
        _ = provider.GetRequiredService<FolderOwner>();
        var sessions = provider.GetRequiredService<Sessions>();
        var models = provider.GetRequiredService<ModelService>();
        var runner = provider.GetRequiredService<TrainingRunner>();
        models.Feedback = sessions;
        _ = Task.Run(models.List); // the cards are read before anybody asks, and waits for them with everyone else
        provider.GetRequiredService<RecordingService>().Watch(sessions);
        runner.Events = new TrainingBroadcast(sessions);
        runner.Models = models;
        var live = provider.GetRequiredService<ILivePerformance>();
        var capture = provider.GetRequiredService<CaptureService>();
        capture.Played = new PlayedBars(
            deck => live.EngineTime.Deck(deck), sessions.Broadcast(live, LinkBatch.Create(), streamsOnly: live is SharedPerformance));
        live.Attach(capture.Played);
        provider.GetRequiredService<MidiInputs>()
            .Listen(new RecordedNotes(
                capture.Recorder, () => provider.GetRequiredService<MidiPortService>().Maps, provider.GetRequiredService<HostedBridge>().Uses));
        sessions.Traces = new GestureTraces(live.Marks, live.Conductor, provider.GetRequiredService<DaemonClock>())
        {
            ArrivedAt = () => InboxSource.ArrivedAt,
            MadeAt = InboxSource.MadeAt,
            Heard = provider.GetRequiredService<Telemetry>().Heard,
        };
        var network = provider.GetRequiredService<NetworkService>();
        var link = provider.GetRequiredService<LinkService>();
        provider.GetRequiredService<PerformanceView>().Include(new Figure("allocated-receiver", () => network.Allocated));
        provider.GetRequiredService<PerformanceView>().Include(new Figure("allocated-link", () => link.Allocated));
        if (live is SharedPerformance shared)
            provider.GetRequiredService<PerformanceView>().Include(new Figure("allocated-stage", () => shared.AllocatedByStage));
        ConnectClock(provider, live, sessions);
        LinkParts.ConnectLinkSession(provider);
    }

    private static void ConnectClock(IServiceProvider provider, ILivePerformance live, Sessions sessions)
    {
        var clock = provider.GetRequiredService<ClockIn>();
        clock.Feedback = sessions;
        live.FollowMidi(clock.Leader);
        provider.GetRequiredService<MidiInputs>().Listen(clock);
        provider.GetRequiredService<PerformanceView>().MidiAbsence = () => provider.GetRequiredService<PortWatch>().Absence;
    }

    // Where the music is played by a process of its own.
    private static void AddLink(IServiceCollection services, StageDescriptors inherited)
    {
        services.AddSingleton(provider => StageLink.Open(inherited, provider.GetRequiredService<ModelStore>()));
        services.AddSingleton<ILivePerformance, SharedPerformance>();
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
        services.AddSingleton(provider => FolderOwner.Take(Folders(provider)));
        services.AddSingleton(provider => new ModelStore(Folders(provider).Models, Folders(provider).BuiltInModels));
        services.AddSingleton(provider => new DatasetStore(Folders(provider).Corpus, Folders(provider).Datasets));
        services.AddSingleton<ModelCatalogue>();
        services.AddSingleton(provider => new DatasetChanges(provider.GetRequiredService<DatasetStore>(), Folders(provider).Datasets));
        services.AddSingleton<DatasetService>();
        services.AddSingleton<PositionStore>();
    }

    private static void AddPerformance(IServiceCollection services)
    {
        services.AddSingleton(provider => new Conductor(provider.GetService<StageLink>()?.LeftState ?? new PerformanceState()));
        services.TryAddSingleton<ILivePerformance, LivePerformance>();
        services.AddSingleton<PerformanceView>();
        services.AddSingleton<IOutputStage>(provider => provider.GetRequiredService<PerformanceView>());
        services.AddSingleton<IDeckExchange>(provider => provider.GetRequiredService<PerformanceView>());
        services.AddSingleton<ISignOfLife>(provider => provider.GetRequiredService<PerformanceView>());
        services.AddSingleton<ModelSwap>();
        services.AddSingleton<ModelService>();
        services.AddSingleton(_ => SystemdNotifier.FromEnvironment());
    }

    private static void AddJobs(IServiceCollection services)
    {
        services.AddSingleton(provider => new TrainingRunner(
            Folders(provider), WorkerProgram.ForTraining(), Options(provider).TrainingMemory,
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<TrainingRunner>>()));
        services.AddSingleton(provider => new JobStore(Folders(provider).Training, provider.GetRequiredService<ILogger<JobStore>>()));
        services.AddSingleton(provider => new TrainingJobs(
            provider.GetRequiredService<TrainingRunner>(), provider.GetRequiredService<JobStore>(),
            provider.GetRequiredService<DatasetStore>(), Options(provider).MaxJobs));
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
            Maps = provider.GetRequiredService<MapService>(),
            Midi = provider.GetRequiredService<MidiPortService>(),
            Tickets = provider.GetRequiredService<HttpTickets>(),
            Link = provider.GetRequiredService<LinkService>(),
            Version = ProgramVersion.Current,
        });
        services.AddSingleton(provider => new Clients.SessionOptions
        {
            MaxClients = ReloadSteps.MostClients(Options(provider).MaxClients, provider.GetService<StageLink>()),
            Secret = Options(provider).Secret,
            Drops = provider.GetRequiredService<Drops>(),
            PrivateFolders = Folders(provider).Private,
        });
        services.AddSingleton(_ => DaemonAddresses.Table);
        services.AddSingleton<Sessions>();
        services.AddSingleton(provider => new DueThread(
            provider.GetRequiredService<Sessions>(), provider.GetRequiredService<IMonotonicClock>(), PreciseWait.Create(),
            provider.GetRequiredService<ILogger<DueThread>>()));
    }

    private static void AddNetwork(IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var stage = provider.GetRequiredService<PerformanceView>();
            var drops = new Drops();
            drops.Include("events", () => stage.Dropped);
            return drops;
        });
        services.AddSingleton(provider => new NetworkAccess(
            AllowedNetworks.TryParse(Options(provider).Allow, out var allowed) ? allowed : [],
            Options(provider).Secret.Length > 0, provider.GetRequiredService<Drops>())
        {
            UdpFromElsewhere = NetworkAccess.HearsElsewhere(Options(provider).Udp),
        });
        services.AddSingleton<NetworkService>();
        services.AddSingleton(provider => new HttpTickets(provider.GetRequiredService<TimeProvider>()) { Secret = Options(provider).Secret });
        services.AddSingleton<SpaceShelf>();
        services.AddSingleton<SpaceRequests>();
        services.AddSingleton(provider => new UploadFolder(Folders(provider).Root));
        services.AddSingleton<ModelContent>();
        services.AddSingleton<DatasetContent>();
        services.AddSingleton<ContentRequests>();
        services.AddSingleton<HttpService>();
    }

    private static RVaeOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<RVaeOptions>>().Value;

    private static DataFolders Folders(IServiceProvider provider) => provider.GetRequiredService<DataFolders>();
}
