using System.Security.Cryptography;
using System.Text;

namespace RVae.Daemon.Clients;

/// <summary>
/// Shows that two know the same secret without saying it: one gives a nonce, the other answers with
/// HMAC-SHA256(secret, nonce), in hexadecimal.
/// </summary>
internal static class SharedSecret
{
    private const int NonceBytes = 16;

    /// <summary>A nonce that was never used: 32 hexadecimal digits.</summary>
    public static string NewNonce() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes));

    /// <summary>The proof that belongs to a nonce: 64 hexadecimal digits, lower case.</summary>
    public static string Prove(string secret, string nonce) => Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(nonce)));

    /// <summary>Whether a proof is the right one; takes the same time however wrong it is.</summary>
    public static bool IsProof(string secret, string nonce, string proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Prove(secret, nonce)), Encoding.UTF8.GetBytes(proof.ToLowerInvariant()));
    }
}
