using System.Globalization;
using RVae.Nats;

namespace RVae.Farm.Work;

/// <summary>
/// How far an order has come over all its tries. It is stored on the server beside the checkpoint, so that the next try knows how many
/// tries got no further. Only those count against an order, because a worker may die for any reason.
/// </summary>
internal sealed class FarmProgress
{
    private const string TryWord = "try", FractionWord = "fraction";

    private FarmProgress(int @try, int furthest, double fraction) => (Try, Furthest, Fraction) = (@try, furthest, fraction);

    /// <summary>The number of this try, from 1.</summary>
    public int Try { get; }

    /// <summary>The last try that got further than those before it; 0 for none.</summary>
    public int Furthest { get; private set; }

    /// <summary>How far the order has come, 0 to 1.</summary>
    public double Fraction { get; private set; }

    /// <summary>Whether so many tries got no further that this one need not begin.</summary>
    public bool IsInVain => Try > 1 && Told.IsLast(Try - 1, Furthest);

    /// <summary>Whether no other try follows if this one fails.</summary>
    public bool IsLast => Told.IsLast(Try, Furthest);

    /// <summary>Reads the progress for a try.</summary>
    public static async Task<FarmProgress> ReadAsync(NatsFiles files, OrderId id, int @try, CancellationToken cancelled) =>
        Of(await files.WordsAsync(FarmNames.Checkpoint(id), cancelled).ConfigureAwait(false), @try);

    /// <summary>The progress for a try, from the words beside a checkpoint. Impossible values are not believed.</summary>
    internal static FarmProgress Of(IReadOnlyDictionary<string, string> words, int @try)
    {
        bool isRead = int.TryParse(words.GetValueOrDefault(TryWord), NumberStyles.None, CultureInfo.InvariantCulture, out int furthest)
            & double.TryParse(words.GetValueOrDefault(FractionWord), NumberStyles.Float, CultureInfo.InvariantCulture, out double fraction);
        return isRead && furthest < @try && fraction is >= 0 and <= 1 ? new(@try, furthest, fraction) : new(@try, 0, 0);
    }

    /// <summary>The words to store beside a checkpoint that is made now.</summary>
    /// <param name="fraction">How far the training is.</param>
    public Dictionary<string, string> WordsAt(double fraction) => new()
    {
        [TryWord] = (fraction > Fraction ? Try : Furthest).ToString(CultureInfo.InvariantCulture),
        [FractionWord] = Math.Max(fraction, Fraction).ToString("R", CultureInfo.InvariantCulture),
    };

    /// <summary>A checkpoint with these words has been stored.</summary>
    /// <returns>Whether this try has just got further than those before it, for the first time.</returns>
    public bool Reach(double fraction)
    {
        if (!(fraction > Fraction))
            return false;
        bool isFirst = Furthest != Try;
        (Furthest, Fraction) = (Try, fraction);
        return isFirst;
    }
}
