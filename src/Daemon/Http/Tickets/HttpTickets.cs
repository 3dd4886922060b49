using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RVae.Protocol.Services;

namespace RVae.Daemon.Http.Tickets;

/// <summary>What the holder of a ticket may do.</summary>
internal enum TicketKind
{
    /// <summary>Nothing: the ticket is not valid, or has ended.</summary>
    None,

    /// <summary>Watch the space.</summary>
    Watch,

    /// <summary>Everything.</summary>
    Play,
}

/// <summary>
/// Tickets are words <c>KIND.END.PROOF</c>: END is the second at which the ticket ends, and PROOF an HMAC-SHA256 of KIND and END, with a
/// key that this run of the daemon has made: a desk that is started again keeps it. No ticket is stored. Any thread.
/// </summary>
internal sealed class HttpTickets(TimeProvider time, byte[]? key = null) : ITicketService
{
    private const string Play = "play", Watching = "watch", Scheme = "Bearer ", Parameter = "ticket";
    private const int ProofBytes = 16, KeyBytes = 32;

    /// <summary>How long a ticket is valid: a long evening.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private readonly byte[] _key = key ?? DrawKey();

    /// <summary>What clients have to prove, as a word: no ticket holds that was given while they had to prove something else.</summary>
    public string Proof { get; init; } = "";

    /// <summary>Makes a key.</summary>
    public static byte[] DrawKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <inheritdoc/>
    public string Issue(bool watching)
    {
        long end = (time.GetUtcNow() + Life).ToUnixTimeSeconds();
        string claim = string.Create(CultureInfo.InvariantCulture, $"{(watching ? Watching : Play)}.{end}");
        return $"{claim}.{Prove(claim)}";
    }

    /// <summary>What the holder of this ticket may do.</summary>
    public TicketKind Check(string ticket)
    {
        string[] parts = ticket.Split('.');
        if (parts.Length != 3 || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out long end))
            return TicketKind.None;
        byte[] proof = Encoding.ASCII.GetBytes(Prove($"{parts[0]}.{parts[1]}"));
        bool holds = CryptographicOperations.FixedTimeEquals(proof, Encoding.ASCII.GetBytes(parts[2]))
            && end >= time.GetUtcNow().ToUnixTimeSeconds();
        return !holds ? TicketKind.None : parts[0] == Play ? TicketKind.Play : TicketKind.Watch;
    }

    /// <summary>The secret that a <see cref="FiguresToken"/> is checked against; empty for none.</summary>
    public string Secret { get; init; } = "";

    /// <summary>What the ticket of a request allows. The ticket is in <c>Authorization: Bearer</c> or <c>?ticket=</c>.</summary>
    public TicketKind Of(HttpRequest request) => Check(WordOf(request));

    /// <summary>Whether a request shows the token for figures.</summary>
    public bool ShowsFiguresToken(HttpRequest request) => FiguresToken.IsOf(Secret, WordOf(request));

    private static string WordOf(HttpRequest request)
    {
        string authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? authorization[Scheme.Length..] : request.Query[Parameter].ToString();
    }

    private string Prove(string claim) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{claim}.{Proof}")).AsSpan(0, ProofBytes));
}
