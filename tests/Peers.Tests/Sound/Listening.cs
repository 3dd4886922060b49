namespace RVae.Peers.Tests.Sound;

/// <summary>Tests that measure when a sound is heard: one at a time, and with nothing else beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Listening
{
    public const string Name = "listening";
}
