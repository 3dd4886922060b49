using RVae.Link;

namespace RVae.Daemon.LinkSession;

/// <summary>A session as the music sees it: what it is now, and what may be asked of it. Any thread.</summary>
internal interface ISharedSession
{
    /// <summary>What it is now.</summary>
    LinkState State { get; }

    /// <summary>Changes its tempo from a moment on, nanoseconds; all follow without a jump.</summary>
    void ChangeTempo(double tempo, long at);

    /// <summary>Tells it that it plays or rests from a moment on.</summary>
    void ChangePlaying(bool playing, long at);

    /// <summary>Puts a beat at a moment; false while somebody else is there, who would have to jump.</summary>
    bool TryAnchor(double tempo, double beat, double quantum, long at);
}
