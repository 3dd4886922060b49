namespace RVae.Engine.Time;

/// <summary>What a leader outside this program says of time: a value, taken over by the tick engine at a tick.</summary>
/// <param name="Present">Whether it is heard: false before the first clock and after it has been silent for long.</param>
/// <param name="Playing">Whether it runs.</param>
/// <param name="Jumps">
/// Grows with each start, continue and change of the song position: when it differs from the last one read, the
/// transport goes to where <paramref name="Timeline"/> says it is; otherwise it only follows the line.
/// </param>
/// <param name="Timeline">
/// Which song tick (24 to a quarter, from the beginning of the song) is when. While not playing it gives the tempo, and
/// its anchor the place from which it will go on.
/// </param>
/// <param name="First">The song tick of its last start or change of place: before it there is nothing to play.</param>
/// <param name="Quantum">
/// Of a shared session, which has no song: ticks after which its bar lines come again, from its tick 0; 0 for as many as a bar
/// of the metre has. Nothing to a leader that has a song.
/// </param>
public readonly record struct Leading(bool Present, bool Playing, long Jumps, Timeline Timeline, long First, int Quantum = 0);

/// <summary>Someone outside who leads the tempo: a MIDI clock, a link session.</summary>
public interface IClockLeader
{
    /// <summary>Its newest word. Any thread: does not wait, does not allocate.</summary>
    Leading Read();
}
