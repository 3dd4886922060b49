namespace RVae.Engine.Time;

/// <summary>What a leader outside this program says about time: a value that the tick engine takes over at a tick.</summary>
/// <param name="Present">Whether the leader is heard: false before the first clock and after a long silence.</param>
/// <param name="Playing">Whether the leader runs.</param>
/// <param name="Jumps">
/// Grows with each start, continue and change of the song position: when it differs from the last one read, the
/// transport goes to where <paramref name="Timeline"/> says it is; otherwise it only follows the line.
/// </param>
/// <param name="Timeline">
/// Which song tick (24 to a quarter, from the beginning of the song) is when. While not playing it gives the tempo, and
/// its anchor the place from which it will go on.
/// </param>
/// <param name="First">The song tick of the leader's last start or change of position: before it there is nothing to play.</param>
/// <param name="Quantum">
/// Of a shared session, which has no song: ticks after which its bar lines come again, from its tick 0; 0 for as many as a bar
/// of the metre has. Nothing to a leader that has a song.
/// </param>
public readonly record struct Leading(bool Present, bool Playing, long Jumps, Timeline Timeline, long First, int Quantum = 0);

/// <summary>A leader of the tempo outside this program: a MIDI clock or a link session.</summary>
public interface IClockLeader
{
    /// <summary>The leader's newest state. Any thread: does not wait, does not allocate.</summary>
    Leading Read();
}
