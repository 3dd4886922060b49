using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace RVae.Daemon.Clients;

/// <summary>
/// Six digits of this start, which clients on other machines may show instead of the secret: a patch can send a number, but cannot work out
/// a proof. The tries of each host and of all hosts together are few, so that nobody finds the code by trying. The caller synchronises.
/// </summary>
/// <param name="number">The code, from <see cref="Least"/> to <see cref="Greatest"/>.</param>
internal sealed class JoinCode(int number)
{
    /// <summary>The least code: every code has six digits.</summary>
    public const int Least = 100_000;

    /// <summary>The greatest code.</summary>
    public const int Greatest = 999_999;

    /// <summary>Wrong tries of a host before it has to rest.</summary>
    public const int TriesOfHost = 5;

    /// <summary>Wrong tries of all hosts together within a minute before all have to rest.</summary>
    public const int TriesOfAll = 60;

    private const int MostHosts = 256;
    private const int MostRests = 6; // a minute, and twice as long each time: an hour or so
    private const long Minute = 60_000_000_000;

    private readonly Dictionary<string, Tries> _hosts = [];
    private long _minuteBegan = long.MinValue / 2;
    private int _ofMinute;

    /// <summary>The code.</summary>
    public int Number { get; } = number;

    /// <summary>Draws a new code at random.</summary>
    public static int Draw() => RandomNumberGenerator.GetInt32(Least, Greatest + 1);

    /// <summary>Whether a client shows a code and not the proof of a secret.</summary>
    public static bool TryRead(string shown, out int code) =>
        int.TryParse(shown, NumberStyles.None, CultureInfo.InvariantCulture, out code) && shown.Length <= 6;

    /// <summary>Checks one try, and counts it when it is wrong.</summary>
    /// <param name="host">Address of the host that tries.</param>
    /// <param name="code">The code that the host shows.</param>
    /// <param name="now">Nanoseconds of a monotonic clock.</param>
    /// <returns>Why the host is not let in, in words; null when the code is right.</returns>
    public string? Refusal(string host, int code, long now)
    {
        string key = KeyOf(host);
        Tries tries = _hosts.GetValueOrDefault(key);
        if (tries.RestsUntil > now)
            return $"too many wrong codes came from your machine: wait {Seconds(tries.RestsUntil - now)} s";
        if (RestOfAll(key, now) is > 0 and var rest)
            return $"too many wrong codes came from everywhere: wait {Seconds(rest)} s, or prove the secret";
        if (code == Number)
        {
            _hosts.Remove(key);
            return null;
        }

        _ofMinute++;
        int wrong = tries.Wrong + 1;
        _hosts[key] = wrong < TriesOfHost
            ? tries with { Wrong = wrong, RestsUntil = now }
            : new Tries(0, tries.Rests + 1, now + (Minute << Math.Min(tries.Rests, MostRests)));
        return $"that is not the join code of this start: {(wrong < TriesOfHost ? $"{TriesOfHost - wrong} more tries" : "no more tries for now")}";
    }

    private static long Seconds(long nanoseconds) => (nanoseconds + 999_999_999) / 1_000_000_000;

    // One machine can use any number of IPv6 addresses of its network: they count as one host. Link-local addresses begin alike on all
    // interfaces, but each interface is another network.
    private static string KeyOf(string host) =>
        IPAddress.TryParse(host, out IPAddress? address) && address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))}%{address.ScopeId}") : host;

    private long RestOfAll(string key, long now)
    {
        if (now - _minuteBegan >= Minute)
            (_minuteBegan, _ofMinute) = (now, 0);
        if (_ofMinute >= TriesOfAll || (_hosts.Count >= MostHosts && !_hosts.ContainsKey(key) && !ForgetQuiet(now)))
            return _minuteBegan + Minute - now;
        return 0;
    }

    // Hosts that have not tried for an hour are forgotten.
    private bool ForgetQuiet(long now)
    {
        foreach ((string host, Tries tries) in _hosts)
        {
            if (now - tries.RestsUntil > 60 * Minute)
                _hosts.Remove(host);
        }

        return _hosts.Count < MostHosts;
    }

    private readonly record struct Tries(int Wrong, int Rests, long RestsUntil);
}
