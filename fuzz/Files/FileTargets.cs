using System.Text;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.TensorFlowJs;
using RVae.Engine.Rhythm;
using RVae.Engine.Rhythm.Tabs;
using RVae.Library.Clips;
using RVae.Controllers;
using RVae.Midi.Files;
using RVae.Midi.Kits;

namespace RVae.Fuzz.Files;

/// <summary>The readers of files. Each gives what is in the file, or a fault with a short message; it never throws.</summary>
internal static class FileTargets
{
    private const string Shown = "any.file";

    private const long Little = 1 << 20, Much = 64 << 20;

    /// <summary>MIDI files, read, recognised and cut.</summary>
    public static IFuzzTarget Midi() => new FileTarget("midi-files", FileSeeds.Midi, Much, bytes =>
    {
        Outcome<MidiSequences> played = MidiFile.Parse(bytes, Shown).Then(midi => MidiSequences.Of(midi, Shown, NoteChoice.Recognised, Kit.Standard, 24));
        if (!Check(played))
            return;
        foreach (HitSequence sequence in played.Value.Sequences)
            ClipCutter.Cut(sequence, "any", CutOptions.Default);
    });

    /// <summary>Drum tabs, ours and the web's.</summary>
    public static IFuzzTarget Tabs() => new FileTarget("tabs", FileSeeds.Tabs, Much, bytes =>
    {
        Outcome<DrumTab> tab = DrumTab.Parse(TabText.Decode(bytes), Shown);
        if (Check(tab))
            DrumTabClips.Cut(tab.Value, Shown, "any", Kit.Standard, CutOptions.Default);
    });

    /// <summary>Kits: what is read is written, and read as the same.</summary>
    public static IFuzzTarget Kits() => new FileTarget("kits", FileSeeds.Kits, Much, bytes =>
    {
        Outcome<Kit> kit = KitText.Parse("any", Encoding.UTF8.GetString(bytes));
        if (Check(kit) && !KitText.Parse("any", [.. kit.Value.Instruments.Select(KitText.Line)]).Value.Equals(kit.Value))
            throw new FuzzFailureException("A kit is another one after it was written");
    });

    /// <summary>Models in our own format, spoiled anywhere.</summary>
    public static IFuzzTarget SafeTensors() =>
        new FileTarget("safetensors", FileSeeds.Models, Much, bytes => Play(ModelFile.Load("any", bytes)));

    /// <summary>Models whose card is spoiled and whose length is right, so that the card is read.</summary>
    public static IFuzzTarget Cards()
    {
        byte[] weights = FileSeeds.WeightsOf(FileSeeds.Models[0]);
        return new FileTarget("cards", [.. FileSeeds.Models.Select(FileSeeds.HeaderOf)], Much, header =>
            Play(ModelFile.Load("any", [.. BitConverter.GetBytes((long)header.Length), .. header, .. weights])));
    }

    /// <summary>The model.json of TensorFlow.js models.</summary>
    public static IFuzzTarget TensorFlowJs()
    {
        string folder = FileSeeds.TensorFlowJs(out byte[] json);
        string path = Path.Combine(folder, "model.json");
        return new FileTarget("tfjs", [json], Much, bytes =>
        {
            File.WriteAllBytes(path, bytes);
            Check(TensorFlowJsImport.Read(folder, new ImportOptions { Name = "any" }));
        });
    }

    /// <summary>Profiles of controllers.</summary>
    public static IFuzzTarget Profiles() => new FileTarget("profiles", FileSeeds.Profiles, Little, bytes =>
    {
        Outcome<DeviceProfile> profile = ProfileFile.Parse(Encoding.UTF8.GetString(bytes), Shown);
        if (Check(profile))
            Check(ProfileFile.Parse(ProfileFile.Write(profile.Value), Shown));
    });

    private static void Play(Outcome<RhythmModel> model)
    {
        if (Check(model) && model.Value.Card.Grid.Bars <= 0)
            throw new FuzzFailureException("A model of no bars was loaded");
    }

    private static bool Check<T>(Outcome<T> outcome)
    {
        if (outcome.Fault is { } fault && (fault.Message.Length is 0 or > Fault.LongestMessage))
            throw new FuzzFailureException($"A fault has a message of {fault.Message.Length} characters");
        return outcome.Fault is null;
    }
}
