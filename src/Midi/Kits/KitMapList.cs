using System.Collections.Immutable;

namespace RVae.Midi.Kits;

/// <summary>
/// The maps that are known. Makers publish long lists of articulations; each becomes the instrument of ours that it
/// sounds most like: crashes ring like the open hi-hat, rides keep time like the closed one.
/// </summary>
internal static class KitMapList
{
    private static readonly DrumMap Gm = DrumMap.GeneralMidi;

    public static ImmutableArray<KitMap> All { get; } =
    [
        new("general-midi", "General MIDI", Gm, [], "MIDI Association, General MIDI 1 and 2, percussion key map"),
        new("roland-td", "Roland TD modules", DrumMap.RolandTd,
            ["td-", "v-drums", "vdrums", "roland"],
            "Roland support, 'TD-17 Default Factory MIDI Note Map' and the TD series' owner's manuals"),
        new("yamaha-dtx", "Yamaha DTX", Gm.With("kick=33; snare=31 34; rim=37; hightom=48; midtom=47; lowtom=45 43 41; openhat=83; hat=78 79"),
            ["dtx", "yamaha"], "Yamaha, DTX series owner's manuals, 'Drum trigger MIDI note numbers' (XG drum map)"),
        new("alesis", "Alesis", Gm.With("midtom=45; lowtom=43 41; hat=21; openhat=23; hightom=48 50"),
            ["alesis", "nitro", "strike pro", "dm10", "dm5", "crimson", "command mesh"],
            "Alesis, Nitro and DM10 user guides, 'Pad MIDI note numbers'; the pedal is CC 4 (127 closed)"),
        new("addictive-drums-2", "XLN Addictive Drums 2",
            DrumMap.Empty.With(
                "kick=35 36; snare=38 40 41 37 39; rim=42 43 44 45; hat=48 49 50 51 52 53 60 61 62 64 84 85 86; "
                + "openhat=54 55 56 57 58 59 46 47 77 79 81 83 89 91; lowtom=65 66 67 68; midtom=69 70; hightom=71 72"),
            ["addictive", "ad2", "xln"], "XLN Audio, Addictive Drums 2 manual, 'Keymap'"),
        new("toontrack", "Toontrack EZdrummer and Superior Drummer 2 and 3",
            Gm.With(
                "hat=10 11 21 22 42 44 61 62 63 64 65; openhat=7 8 9 12 13 14 15 16 17 23 24 25 26 46 60 27 28 49 52 54 55 57 58; "
                + "kick=34 35 36; snare=33 38 39 40; rim=37 56; hat=51 53 59; lowtom=41 43; midtom=45 47; hightom=48 50"),
            ["ezdrummer", "ez drummer", "ezd", "superior", "toontrack", "sd3", "sd2"],
            "Toontrack, Superior Drummer 3 and EZdrummer manuals, 'MIDI layout'"),
        new("steven-slate", "Steven Slate Drums 4 and 5", Gm.With("hat=8 9 10 22 42 44 61 62 63 64; openhat=24 25 26 46 60 65; rim=37; snare=33 34 38 40; midtom=45 47; lowtom=41 43; hightom=48 50"),
            ["steven slate", "ssd5", "ssd4", "ssd"], "Steven Slate Drums, SSD 5 manual, 'General MIDI map'"),
        new("studio-drummer", "Native Instruments Studio Drummer and Battery",
            Gm.With("hat=8 9 10 11 22 42 44; openhat=12 13 14 23 24 25 26 46; midtom=45; lowtom=41 43; hightom=47 48 50; rim=37; snare=33 34 38 40"),
            ["studio drummer", "battery", "abbey road"], "Native Instruments, Studio Drummer manual, 'MIDI mapping'; Battery's GM kits"),
        new("bfd", "BFD 2 and 3", Gm.With("hat=22 42 44; openhat=23 24 25 26 46; midtom=45 47; lowtom=41 43; hightom=48 50; snare=33 34 38 40"),
            ["bfd"], "BFD Drums, BFD3 operation manual, 'MIDI Key Maps'"),
        new("getgood-drums", "GetGood Drums", Gm.With("kick=24 35 36; hat=22 42 44 61 62 63; openhat=23 25 26 46 60 64 65; midtom=45 47; lowtom=41 43; hightom=48 50; snare=38 40 39"),
            ["getgood", "ggd", "invasion", "matt halpern"], "GetGood Drums, manuals of the GGD kits, 'MIDI map'"),
        new("ugritone", "Ugritone", Gm.With("hat=22 42 44; openhat=23 24 25 26 46; midtom=45 47; lowtom=41 43; hightom=48 50"),
            ["ugritone", "kvlt drums", "riot drums"], "Ugritone, KVLT Drums manual, 'MIDI map' (General MIDI layout)"),
        new("ableton", "Ableton Live drum racks", Gm.With("lowtom=41 47; midtom=43 48; hightom=45 50; hat=42 44; rim=37 40 51; clap=39; openhat=46 49"),
            ["ableton", "drum rack", "core kit", "808 core"], "Ableton, Core Library kits: 16 pads from C1 (36) on, as in the 808 Core Kit"),
        new("logic", "Logic Pro Drum Kit Designer", Gm.With("hat=22 42 44; openhat=21 23 24 25 26 46; snare=34 38 40; rim=37 32; midtom=45 47; lowtom=41 43; hightom=48 50; openhat=28 49 52 55 57"),
            ["drum kit designer", "logic", "ultrabeat"], "Apple, Logic Pro Instruments, 'Drum Kit Designer mappings'"),
        new("korg", "Korg volca beats, electribe and pads", Gm.With("lowtom=43; hightom=50; rim=67 75; hat=42; openhat=46 49"),
            ["korg", "volca", "electribe"], "Korg, volca beats MIDI implementation"),
        new("akai", "Akai MPC and MPD", Gm.With("hat=42 44 82; openhat=46 49 55; rim=37; snare=38 40; lowtom=43 45; midtom=47; hightom=48"),
            ["akai", "mpc", "mpd"], "Akai Professional, MPC manuals, 'Default pad and note assignment'"),
    ];
}
