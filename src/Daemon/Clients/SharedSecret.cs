using System.Security.Cryptography;
using System.Text;

namespace RVae.Daemon.Clients;

/// <summary>
/// Shows that two peers know the same secret, without sending the secret: one sends a nonce, the other answers with HMAC-SHA256(secret,
/// nonce) in hexadecimal.
/// </summary>
internal static class SharedSecret
{
    private const int NonceBytes = 16;

    /// <summary>A nonce that was never used: 32 hexadecimal digits.</summary>
    public static string NewNonce() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes));

    /// <summary>The proof that belongs to a nonce: 64 hexadecimal digits, lower case.</summary>
    public static string Prove(string secret, string nonce) => Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(nonce)));

    /// <summary>Whether a proof is right. The check takes the same time however wrong the proof is.</summary>
    public static bool IsProof(string secret, string nonce, string proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Prove(secret, nonce)), Encoding.UTF8.GetBytes(proof.ToLowerInvariant()));
    }
}
