namespace RVae.Engine.Rhythm;

/// <summary>Latin letters without their accents. Written out: the program runs without the system's tables of letters.</summary>
public static class PlainLetters
{
    private const string Accented = "àáâãäåāăąçćčďèéêëēęěìíîïīłñńňòóôõöøōőŕřśšťùúûüūůűýÿźżž";
    private const string Plain = "aaaaaaaaacccdeeeeeeeiiiiilnnnoooooooorrsstuuuuuuuyyzzz";

    /// <summary>The letter, in its own case, without an accent.</summary>
    public static char Of(char letter)
    {
        int at = Accented.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
        return at < 0 ? letter : char.IsUpper(letter) ? char.ToUpperInvariant(Plain[at]) : Plain[at];
    }
}
