namespace RVae.Daemon.Bridge;

/// <summary>Tells a person how the bridge works.</summary>
internal interface IBridgeReport
{
    /// <summary>The daemon has let the bridge join, or has fallen silent.</summary>
    void Joined(bool joined);

    /// <summary>Something that a person should know.</summary>
    void Note(string line);
}
