using Microsoft.Extensions.Options;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Midi.Ports;
using RVae.Midi.Ports.Drums;
using RVae.Midi.Ports.RtMidi;
using RVae.Protocol.Services;

namespace RVae.Daemon.MidiPorts;

/// <summary>The parts of live MIDI.</summary>
internal static class MidiParts
{
    /// <summary>Name under which the daemon's ports appear to others.</summary>
    public const string Client = "rvae";

    public static void AddMidiPorts(this IServiceCollection services)
    {
        services.AddSingleton(provider => new MidiInputs(
            provider.GetRequiredService<IMonotonicClock>(),
            failure => MidiPortLog.Unheard(provider.GetRequiredService<ILogger<MidiInputs>>(), failure)));
        services.AddSingleton(Watch);
        services.AddSingleton(provider => new ClockIn(provider.GetRequiredService<Conductor>(), provider.GetRequiredService<IStateFeedback>()));
        services.AddSingleton<IMidiListener>(provider => provider.GetRequiredService<ClockIn>());
        services.AddHostedService<MidiListening>();
        services.AddSingleton(provider =>
        {
            MidiOptions midi = Options(provider);
            var stage = provider.GetService<StageMidi>();
            (string outputs, string inputs, string notes) = stage?.Left ?? (midi.Out, midi.In, midi.Notes);
            return new MidiPortService(provider.GetRequiredService<PortWatch>(), provider.GetRequiredService<MidiInputs>(), outputs, inputs, notes)
            {
                Changed = service => stage?.Keep(service.Outputs, service.Inputs, service.Notes),
                Looks = () => stage?.BeginLooking(),
            };
        });
        services.AddHostedService(provider => provider.GetRequiredService<MidiPortService>());
    }

    private static PortWatch Watch(IServiceProvider provider)
    {
        MidiOptions midi = Options(provider);
        _ = MidiApis.TryParse(midi.Api, out MidiApi api);
        var clock = provider.GetRequiredService<IMonotonicClock>();
        var logger = provider.GetRequiredService<ILogger<PortWatch>>();
        var playing = new MidiDrumsOptions
        {
            GateMilliseconds = midi.GateMilliseconds,
            GateTicks = midi.GateTicks,
            Clock = midi.Clock,
            Choke = midi.Choke,
        };
        var stage = provider.GetService<StageMidi>();
        stage?.Begin(api, midi);
        return new PortWatch(
            () => RtMidiSystem.Create(api, Client, clock).Then(system => (Outcome<IMidiSystem>)system),
            open => stage is not null
                ? new StageOutputSet(stage, logger)
                : new OutputSet(playing, provider.GetRequiredService<Conductor>(), provider.GetRequiredService<IOutputStage>(), open, logger),
            open => new InputSet(provider.GetRequiredService<MidiInputs>(), stage is not null ? stage.OpenInput : open, logger),
            clock,
            logger);
    }

    private static MidiOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<RVaeOptions>>().Value.Midi;
}
