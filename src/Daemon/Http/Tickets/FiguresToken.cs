using System.Security.Cryptography;
using System.Text;

namespace RVae.Daemon.Http.Tickets;

/// <summary>
/// The token that a program shows to read the figures of a daemon with a secret. It is made from the secret, and stays the same while the
/// secret does. Its holder may read <c>/metrics</c> and <c>/health</c> and nothing else. The secret cannot be found from the token.
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
