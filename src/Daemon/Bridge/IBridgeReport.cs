namespace RVae.Daemon.Bridge;

/// <summary>Tells a person how the bridge does.</summary>
internal interface IBridgeReport
{
    /// <summary>The daemon has welcomed us, or has fallen silent.</summary>
    void Joined(bool joined);

    /// <summary>Something that a person should know.</summary>
    void Note(string line);
}
