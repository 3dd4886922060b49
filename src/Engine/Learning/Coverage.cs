using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>
/// Measures how much of a map sounds like each clip. Each position counts one for the clip that it is most like, or a part of one for each of several
/// equally like clips.
/// </summary>
/// <param name="clips">The clips.</param>
internal sealed class Coverage(OnsetBits[] clips)
{
    private readonly double[] _likeness = new double[clips.Length];

    /// <summary>Positions of each clip; the sum is the number of positions.</summary>
    public double[] Shares { get; } = new double[clips.Length];

    /// <summary>Entropy of the shares, in nats. Its exponential is the number of clips that would share the map evenly at this entropy.</summary>
    public double Entropy
    {
        get
        {
            double all = Shares.Sum();
            return -Shares.Where(share => share > 0).Sum(share => share / all * Math.Log(share / all));
        }
    }

    /// <summary>Counts a position.</summary>
    /// <param name="heard">The hits that sound at the position.</param>
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
