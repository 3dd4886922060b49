using RVae.Protocol.Services;

namespace RVae.Daemon.Maps;

/// <summary>An answer of many lines that is worked out elsewhere, and sent a few lines at a time.</summary>
internal interface IPacedAnswer
{
    /// <summary>Whom it is for.</summary>
    Request Request { get; }

    /// <summary>Begins to work it out, on a thread of the pool, unless it has.</summary>
    void Begin();

    /// <summary>Sends some lines, if they are there; true when it has ended.</summary>
    bool Send(int most);
}
