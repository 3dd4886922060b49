using RVae.Fuzz.Devices;
using RVae.Fuzz.Files;
using RVae.Protocol.Osc.Framing;

namespace RVae.Fuzz;

/// <summary>All targets. An instrumented library cannot run before AFL's run begins, so they are made when asked for.</summary>
public static class FuzzTargets
{
    /// <summary>How to make each target, by its name; a target is used by one thread.</summary>
    public static IReadOnlyDictionary<string, Func<IFuzzTarget>> ByName { get; } =
        new Dictionary<string, Func<IFuzzTarget>>
        {
            ["packets"] = () => new PacketTarget(),
            ["patterns"] = () => new PatternTarget(),
            ["slip"] = () => new FramingTarget("slip", StreamFramingKind.Slip),
            ["length"] = () => new FramingTarget("length", StreamFramingKind.Length),
            ["midi-in"] = () => new MidiInTarget(),
            ["midi-files"] = FileTargets.Midi,
            ["tabs"] = FileTargets.Tabs,
            ["kits"] = FileTargets.Kits,
            ["safetensors"] = FileTargets.SafeTensors,
            ["cards"] = FileTargets.Cards,
            ["tfjs"] = FileTargets.TensorFlowJs,
            ["profiles"] = FileTargets.Profiles,
            ["states"] = KeptTargets.States,
            ["scenes"] = KeptTargets.Scenes,
            ["orders"] = KeptTargets.Orders,
            ["positions"] = KeptTargets.Positions,
            ["gestures"] = KeptTargets.Gestures,
            ["jobs"] = KeptTargets.Jobs,
            ["shared"] = KeptTargets.Shared,
        };
}
