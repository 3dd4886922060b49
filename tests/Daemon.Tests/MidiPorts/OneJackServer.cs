using RVae.Midi.Tests.Ports;

namespace RVae.Daemon.Tests.MidiPorts;

/// <summary>One JACK server for all tests that need one, one test at a time: native clients find it by the environment.</summary>
[CollectionDefinition(Name)]
public sealed class OneJackServer : ICollectionFixture<JackPeer>
{
    /// <summary>Of the collection.</summary>
    public const string Name = "jack";
}
