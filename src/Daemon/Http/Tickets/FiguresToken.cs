using System.Security.Cryptography;
using System.Text;

namespace RVae.Daemon.Http.Tickets;

/// <summary>
/// What a program shows that reads the figures of a daemon with a secret: a word that is made of the secret and stays the same while
/// the secret does. It lets its holder read <c>/metrics</c> and <c>/health</c> and do nothing else, and the secret cannot be found from it.
/// </summary>
internal static class FiguresToken
{
    private static readonly byte[] Purpose = "rvae figures"u8.ToArray();

    /// <summary>The token of a secret; empty without one.</summary>
    public static string Of(string secret) =>
        secret.Length == 0 ? "" : Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Purpose));

    /// <summary>Whether a word is the token of a secret.</summary>
    public static bool IsOf(string secret, string word) =>
        secret.Length > 0 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(secret)), Encoding.UTF8.GetBytes(word));
}
