using RVae.Link;

namespace RVae.Daemon.LinkSession;

/// <summary>A link session as the music sees it: its present state, and the changes that may be asked of it. Any thread.</summary>
internal interface ISharedSession
{
    /// <summary>The present state of the session.</summary>
    LinkState State { get; }

    /// <summary>Changes the tempo of the session from a time on, nanoseconds. All who take part follow without a jump.</summary>
    void ChangeTempo(double tempo, long at);

    /// <summary>Starts or stops the session from a time on, nanoseconds.</summary>
    void ChangePlaying(bool playing, long at);

    /// <summary>Puts a beat of the session at a time, nanoseconds; false while somebody else takes part, who would have to jump.</summary>
    bool TryAnchor(double tempo, double beat, double quantum, long at);
}
