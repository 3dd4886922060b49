using System.Net;

namespace RVae.Daemon.Discovery;

/// <summary>Limits how many questions are answered in a second, for each host and for all together. One thread.</summary>
internal sealed class AnswerLimit
{
    private const long Second = 1_000_000_000;
    private const int OfHost = 5;
    private const int OfAll = 50;

    private readonly Dictionary<IPAddress, int> _answered = [];
    private long _began = long.MinValue / 2;
    private int _all;

    /// <summary>Whether one more question may be answered; counts it.</summary>
    public bool Admits(IPAddress host, long now)
    {
        if (now - _began >= Second)
        {
            _answered.Clear();
            (_began, _all) = (now, 0);
        }

        int ofHost = _answered.GetValueOrDefault(host);
        if (_all >= OfAll || ofHost >= OfHost)
            return false;
        _answered[host] = ofHost + 1;
        _all++;
        return true;
    }
}
