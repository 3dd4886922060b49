namespace RVae.Daemon.Http;

/// <summary>A connected OSCQuery client: values are sent to it as OSC, and changes of the tree as commands. Any thread.</summary>
internal interface IQueryListener
{
    /// <summary>Sends one OSC packet. Never blocks.</summary>
    void Send(ReadOnlySpan<byte> packet);

    /// <summary>Sends a command about a path: <c>PATH_ADDED</c>, <c>PATH_REMOVED</c>, <c>PATH_CHANGED</c>. Never blocks.</summary>
    void Tell(string command, string path);
}
