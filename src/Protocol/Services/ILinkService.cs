using RVae.Engine;

namespace RVae.Protocol.Services;

/// <summary>The link session that is shared over the network. Any thread; returns at once.</summary>
public interface ILinkService
{
    /// <summary>Whether the daemon takes part.</summary>
    bool Enabled { get; }

    /// <summary>Joins or leaves the session; <c>unavailable</c> where this machine has no network for it.</summary>
    Fault? Enable(bool on);

    /// <summary>Whether starts and stops are shared.</summary>
    bool StartStop { get; set; }

    /// <summary>Quarter notes after which the session's bar lines repeat; 0: a bar of the playing metre.</summary>
    double Quantum { get; set; }

    /// <summary>How many other programs are in the session.</summary>
    int Peers { get; }

    /// <summary>The session's tempo, 20–999 beats a minute.</summary>
    double Tempo { get; }
}

/// <summary>A daemon that shares with nobody.</summary>
public sealed class NoLink : ILinkService
{
    private static readonly Fault Absent = new(FaultCode.Unavailable, "this daemon runs without a link session");

    /// <inheritdoc/>
    public bool Enabled => false;

    /// <inheritdoc/>
    public bool StartStop { get; set; }

    /// <inheritdoc/>
    public double Quantum { get; set; }

    /// <inheritdoc/>
    public int Peers => 0;

    /// <inheritdoc/>
    public double Tempo => 120;

    /// <inheritdoc/>
    public Fault? Enable(bool on) => on ? Absent : null;
}
