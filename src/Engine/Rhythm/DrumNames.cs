using System.Text;

namespace RVae.Engine.Rhythm;

/// <summary>Names that people give drums in tracks and lines of tabs, in common languages.</summary>
public static class DrumNames
{
    // Matched as whole words of a name without accents, longest first. Two letters and less only alone.
    private static readonly (string Words, Instrument Instrument)[] Names =
    [
        .. Of(Instrument.OpenHat, "open hat|open hihat|open hi hat|open hh|hat open|hihat open|hi hat open|hh open|ohh|oh|openhat|op hat|half open|"
            + "offene hihat|offene hi hat|hihat offen|charleston ouvert|charley ouvert|charles ouverte|hi hat abierto|hihat abierto|charles abierto|charleston abierto|chimbal aberto|chimbau aberto|"
            + "charleston aperto|hi hat aperto|opened hat|オープンハイハット|オープン ハイハット|открытый хэт"),
        .. Of(Instrument.Crash, "crash|splash|china|cymbal|cymbals|becken|cymbale|platillo|piatto|prato|クラッシュ|крэш"),
        .. Of(Instrument.Ride, "ride|ライド"),
        .. Of(Instrument.RideBell, "ride bell"),
        .. Of(Instrument.PedalHat, "pedal hat"),
        .. Of(Instrument.Cowbell, "cowbell"),
        .. Of(Instrument.Tambourine, "tambourine"),
        .. Of(Instrument.Shaker, "shaker|maracas"),
        .. Of(Instrument.Hat, "closed hat|closed hihat|closed hi hat|closed hh|hat closed|hihat closed|hi hat closed|hh closed|chh|ch|hat|hats|hihat|hihats|hi hat|hi hats|hh|cl hat|"
            + "cabasa|geschlossene hihat|hihat geschlossen|charleston|charley|charles|charleston ferme|charles cerrado|hi hat cerrado|chimbal|chimbau|"
            + "charleston chiuso|hi hat chiuso|ハイハット|クローズハイハット|хэт|хай хэт|хайхет"),
        .. Of(Instrument.Kick, "kick|kick drum|bass drum|bassdrum|bd|kik|kck|bass drum 1|bombo|grosse caisse|gc|grosse trommel|basstrommel|fuss|cassa|gran cassa|grancassa|bumbo|kick in|kick out|キック|バスドラム|バスドラ|бочка|бас бочка"),
        .. Of(Instrument.Snare, "snare|snare drum|snaredrum|sd|sn|snr|caisse claire|caisse|kleine trommel|rullante|caja|redoblante|tarola|caixa|スネア|малый|рабочий|werbel"),
        .. Of(Instrument.Clap, "clap|claps|hand clap|handclap|cp|klatschen|palmas|palma|battimani|snap|finger snap|クラップ|хлопок|хлопки"),
        .. Of(Instrument.Rim, "rim|rimshot|rim shot|side stick|sidestick|side|cross stick|crossstick|xstick|rs|clave|claves|wood block|woodblock|block|stick|sticks|aro|bordo|リム|リムショット|римшот"),
        .. Of(Instrument.LowTom, "low tom|tom low|floor tom|lowtom|floor|ft|lt|tom 3|tom3|tom 4|tom4|standtom|stand tom|tom basse|tom grave|goliath|timbal base|surdo|timpano|tom basso|フロアタム|ロータム|напольный том|conga low|low conga"),
        .. Of(Instrument.MidTom, "mid tom|tom mid|midtom|middle tom|tom 2|tom2|mt|tom medium|tom medio|tom moyen|tom mittel|ミドルタム|средний том|tom"),
        .. Of(Instrument.HighTom, "high tom|hi tom|hightom|tom high|tom hi|rack tom|ht|tom 1|tom1|tom aigu|tom alto|tom agudo|tom hoch|ハイタム|высокий том|conga high|high conga|toms"),
    ];

    private static readonly (string Words, Instrument Instrument)[] LongestFirst = [.. Names.OrderByDescending(name => name.Words.Length)];

    private const int OnlyAlone = 2;

    /// <summary>The drum in a name, or null. Of several drums in one name the longest word counts.</summary>
    public static Instrument? Find(string name)
    {
        string words = Words(name);
        if (words.Length == 0)
            return null;
        string padded = $" {words} ", alone = string.Join(' ', words.Split(' ').Where(word => !word.All(char.IsDigit)));
        foreach ((string known, Instrument instrument) in LongestFirst)
        {
            bool fits = known.Length <= OnlyAlone ? alone == known : padded.Contains($" {known} ", StringComparison.Ordinal);
            if (fits)
                return instrument;
        }

        return null;
    }

    /// <summary>Letters and digits in lower case without accents, a space between the words.</summary>
    public static string Words(string name)
    {
        var words = new StringBuilder(name.Length);
        foreach (char c in name.Replace("ß", "ss", StringComparison.Ordinal))
        {
            if (char.IsLetterOrDigit(c) || c == 'ー')
                words.Append(Plain(c));
            else if (words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }

        return words.ToString().Trim();
    }

    /// <summary>A letter of the Latin alphabet without its accent; others, whose marks are letters of their own, as they are.</summary>
    private static char Plain(char letter)
    {
        return char.ToLowerInvariant(PlainLetters.Of(letter));
    }

    private static IEnumerable<(string Words, Instrument Instrument)> Of(Instrument instrument, string names) =>
        names.Split('|').Select(name => (Words(name), instrument));
}
