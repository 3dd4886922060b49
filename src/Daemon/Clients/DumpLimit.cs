namespace RVae.Daemon.Clients;

/// <summary>Limits how many messages are logged in a second: a flood of messages must not keep the daemon from its work.</summary>
internal sealed class DumpLimit
{
    /// <summary>Most messages in a second, of all clients together.</summary>
    public const int PerSecond = 50;

    private const long Second = 1_000_000_000;

    private long _began = long.MinValue / 2;
    private int _written;
    private int _leftOut;

    /// <summary>Whether one more message is logged now, and how many were left out since the last one that was logged.</summary>
    public bool Admit(long now, out int leftOut)
    {
        leftOut = 0;
        if (now - _began >= Second)
            (_began, _written) = (now, 0);
        if (_written >= PerSecond)
        {
            _leftOut++;
            return false;
        }

        _written++;
        (leftOut, _leftOut) = (_leftOut, 0);
        return true;
    }
}
