namespace RVae.Midi.Ports.Jack;

/// <summary>Counts the cycles of a JACK server: each cycle takes over the waiting MIDI messages.</summary>
internal interface IJackCycles
{
    /// <summary>A number that differs in every cycle. Any thread; neither waits nor allocates.</summary>
    uint Current { get; }
}
