namespace RVae.Daemon.Clients;

/// <summary>The words of a hello.</summary>
internal static class EventWords
{
    private static readonly string[] Names = ["state", "hits", "beats", "ticks", "patterns", "training", "places"];

    /// <summary>The words, in the order of the bits of <see cref="EventClasses"/>.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>Reads words that spaces or commas separate; null, and the wrong word, where a word is not known.</summary>
    public static EventClasses? Parse(string text, out string wrong)
    {
        EventClasses classes = EventClasses.None;
        wrong = "";
        foreach (string word in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            int index = Array.IndexOf(Names, word);
            if (index < 0)
            {
                wrong = word;
                return null;
            }

            classes |= (EventClasses)(1 << index);
        }

        return classes;
    }
}
