using System.Collections.Immutable;

namespace RVae.Midi.Kits;

/// <summary>
/// The known maps. Makers publish long lists of articulations; each becomes our instrument that sounds most like it. Notes that stop a cymbal
/// (chokes) and sweeping brushes strike nothing.
/// </summary>
internal static class KitMapList
{
    private static readonly DrumMap Gm = DrumMap.GeneralMidi;

    public static ImmutableArray<KitMap> All { get; } = [.. Modules, .. Programs, .. Unchecked];

    private static ImmutableArray<KitMap> Modules =>
    [
        new("general-midi", "General MIDI", Gm, [], "MIDI Association, General MIDI 1 and 2, percussion key map"),
        new("roland-td", "Roland TD modules", DrumMap.RolandTd,
            ["td-", "v-drums", "vdrums", "roland"],
            "Roland, 'TD-17 Default Factory MIDI Note Map' (rolandus.zendesk.com, article 360005173411); Groove MIDI Dataset, table 'Drum mapping' (magenta.tensorflow.org/datasets/groove)"),
        // 52 is the ride's edge, 34 and 37 the snare's open and closed rim.
        new("yamaha-dtx", "Yamaha DTX", Gm.With("kick=33; snare=31 34; rim=37; hightom=48; midtom=47; lowtom=43; ride=52; openhat=85"),
            ["dtx", "yamaha"], "Yamaha, DTXPLORER owner's manual, page 31, 'MIDI Transmit Note Number'"),
        new("korg", "Korg volca beats", Gm.With("lowtom=43; hightom=50; rim=67 75; openhat=46; crash=49"),
            ["korg", "volca"], "Korg, volca beats MIDI implementation (as at midi.guide/d/korg/volca-beats)"),
        new("akai", "Akai MPC", Gm.With("hat=82"),
            ["akai", "mpc", "mpd"], "Akai, MPC3000 manual, page 209, 'Assign Pads to Note Numbers': pads send General MIDI's notes"),
    ];

    private static ImmutableArray<KitMap> Programs =>
    [
        new("addictive-drums-2", "XLN Addictive Drums 2",
            DrumMap.Empty.With(
                "kick=36; snare=35 37 38 39 40 41 43; rim=42 44 75; hat=49 50 51 52 53 45; pedalhat=48; ride=60 62 84 86; ridebell=61 85; "
                + "openhat=7 8 9 54 55 56 57 58 59 46 77 79 81 89 91 93; lowtom=65 66 67 68; midtom=69 70; hightom=71 72"),
            ["addictive", "ad2", "xln"], "XLN Audio, 'Addictive Drums 2 Keymap' of 2021-06-02"),
        new("toontrack", "Toontrack EZdrummer and Superior Drummer",
            Gm.With(
                "hat=10 11 21 22 42 61 62 63 65 119; pedalhat=44; openhat=7 8 9 20 12 13 14 15 16 17 23 24 25 26 46 60 64 120 121 122 123 124; "
                + "kick=34 35 36; snare=6 33 38 39 40 68 69 70 125; rim=37 71 81 79 77 74 72; hightom=48 82; midtom=45 47 78 80; lowtom=41 43 73 75; "
                + "ride=29 30 51 59; ridebell=53; crash=27 28 31 32 49 52 55 57 84 85 86 87 88 92 93 96 97 99 100 104 105 108 109 111 112; "
                + "none=50 54 56 58 66 67 76"),
            ["ezdrummer", "ez drummer", "ezd", "superior", "toontrack", "sd3", "sd2"],
            "Toontrack, 'Keyboard Layout – Superior Drummer 3'; 10, 11 and 34 are repeats of older layouts"),
        new("studio-drummer", "Native Instruments Studio Drummer and Abbey Road Drummers",
            Gm.With(
                "kick=36 60 82; rim=35 37 61 72 73 74 75; snare=38 39 40 62 63 64; hat=42 52 66 68; pedalhat=44; ride=51; ridebell=53; "
                + "crash=49 55 57; openhat=46 48 50 54 56 58 59 70 76 77 78 79 80; lowtom=41 43 65 67; midtom=45 69; hightom=47 71; none=81"),
            ["studio drummer", "abbey road"], "Native Instruments, Abbey Road Modern Drummer manual, 'MIDI mapping': the notes that its kits share with Studio Drummer")
        {
            // Its second kick, snare and hi-hat (60, 62, 66) are General MIDI's two octaves higher.
            IsByNameOnly = true,
        },
        new("ggd-invasion", "GetGood Drums Invasion",
            DrumMap.Empty.With(
                "kick=23 24; snare=26 27 28 29; rim=30; hightom=33; midtom=34 35; lowtom=36 37 38; hat=41 42 43 44 48 61 62 63 70; "
                + "openhat=17 45 46 47 52 54 56 58 65 67 71 73 75 78 79 80"),
            ["invasion"], "pitch list 'GGD Invasion' (github.com/chad-ramos/studio-one-drum-maps)"),
        new("ggd-modern-massive", "GetGood Drums Modern and Massive",
            DrumMap.Empty.With("kick=24; snare=26 27 28 29; rim=30; hightom=33; lowtom=37 39; hat=43 45 47 48 72 73 74; openhat=44 53 54 56 58 62 67 76 83"),
            ["modern and massive", "modern & massive", "modern massive"], "pitch list 'GGD Modern and Massive' (github.com/chad-ramos/studio-one-drum-maps)"),
        new("logic", "Logic Pro Drum Kit Designer",
            Gm.With("hat=33 42; pedalhat=44; ride=51 52 59; ridebell=53; openhat=31 46; crash=49 57; snare=32 34 38 40; midtom=45 47; lowtom=41 43; hightom=48 50; none=28"),
            ["drum kit designer", "logic"], "Apple, Logic Pro user guide, 'Drum Kit Designer mappings', GM Standard"),
    ];

    // Maps from memory, of makers whose lists were not available. They are used when a file or a user names them, and never guessed.
    private static ImmutableArray<KitMap> Unchecked =>
    [
        new("alesis", "Alesis", Gm.With("midtom=45; lowtom=43 41; openhat=21 23; hightom=48 50"),
            ["alesis", "nitro", "strike pro", "dm10", "dm5", "crimson", "command mesh"], ""),
        new("steven-slate", "Steven Slate Drums 5", Gm.With("rim=37 39; snare=38 40; lowtom=41 43; midtom=47; hightom=48"), ["steven slate", "ssd5", "ssd4", "ssd"], ""),
        new("bfd", "BFD 2 and 3", Gm.With("hat=22 42 44; openhat=23 24 25 26 46; midtom=45 47; lowtom=41 43; hightom=48 50; snare=38 40"), ["bfd"], ""),
        new("ugritone", "Ugritone", Gm.With("midtom=45 47; lowtom=41 43; hightom=48 50"), ["ugritone", "kvlt drums", "riot drums"], ""),
        // The 16 pads of the 808 Core Kit; 44 are its maracas, 40 its claves, 51 its cowbell.
        new("ableton", "Ableton Live drum racks", Gm.With("lowtom=41 47; midtom=43 48; hightom=45 50; hat=42 44; rim=37 40; cowbell=51; clap=39; openhat=46; crash=49"),
            ["ableton", "drum rack", "core kit"], ""),
    ];
}
