namespace RVae.Engine.Learning;

/// <summary>
/// How much of a map sounds like each clip: each position gives one voice to the clip that it is most like, or parts of it
/// to several alike.
/// </summary>
/// <param name="clips">The clips.</param>
internal sealed class Coverage(OnsetBits[] clips)
{
    private readonly double[] _likeness = new double[clips.Length];

    /// <summary>Voices of each clip.</summary>
    public double[] Shares { get; } = new double[clips.Length];

    /// <summary>The entropy of the land, in nats: its exponential is the number of clips that would share it evenly.</summary>
    public double Entropy
    {
        get
        {
            double all = Shares.Sum();
            return -Shares.Where(share => share > 0).Sum(share => share / all * Math.Log(share / all));
        }
    }

    /// <summary>Takes the voice of a position.</summary>
    /// <param name="heard">What sounds there.</param>
    public void Add(OnsetBits heard)
    {
        for (int clip = 0; clip < clips.Length; clip++)
            _likeness[clip] = clips[clip].F1(heard);
        double most = _likeness.Max();
        int alike = _likeness.Count(value => value == most);
        for (int clip = 0; clip < clips.Length; clip++)
            Shares[clip] += _likeness[clip] == most ? 1.0 / alike : 0;
    }
}
