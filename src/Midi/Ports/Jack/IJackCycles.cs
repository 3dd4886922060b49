namespace RVae.Midi.Ports.Jack;

/// <summary>A JACK server counts: each of its cycles hands over the MIDI that waits.</summary>
internal interface IJackCycles
{
    /// <summary>A number that is another one in every cycle. Any thread; neither waits nor allocates.</summary>
    uint Current { get; }
}
