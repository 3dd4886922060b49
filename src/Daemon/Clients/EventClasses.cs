namespace RVae.Daemon.Clients;

/// <summary>What a client wants to be sent.</summary>
[Flags]
internal enum EventClasses
{
    None = 0,
    State = 1,
    Hits = 2,
    Beats = 4,
    Ticks = 8,
    Patterns = 16,
    Training = 32,
    Places = 64,
    Default = State | Hits | Beats | Training,
}

/// <summary>How a client wants its events in time.</summary>
internal enum Delivery
{
    /// <summary>A plain message, sent when it is due.</summary>
    Live,
    /// <summary>A plain message sent ahead, with due time + latency as two ints.</summary>
    Stamp,
    /// <summary>A bundle sent ahead, whose time tag is due time + latency.</summary>
    Bundle,
}

/// <summary>The words of a hello.</summary>
internal static class EventWords
{
    private static readonly string[] Names = ["state", "hits", "beats", "ticks", "patterns", "training", "places"];

    /// <summary>Reads words separated by spaces or commas; null and the wrong word where one is not known.</summary>
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
