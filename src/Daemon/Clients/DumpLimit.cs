namespace RVae.Daemon.Clients;

/// <summary>How many messages go to the log in a second: beside a flood the log must not keep the daemon from its work.</summary>
internal sealed class DumpLimit
{
    /// <summary>Most in a second, of all clients together.</summary>
    public const int PerSecond = 50;

    private const long Second = 1_000_000_000;

    private long _began = long.MinValue / 2;
    private int _written;
    private int _leftOut;

    /// <summary>Whether one more is written now; how many were not since the last that was.</summary>
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
