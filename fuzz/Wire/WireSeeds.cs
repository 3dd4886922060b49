using System.Text;

namespace RVae.Fuzz.Wire;

/// <summary>Inputs for what is no OSC.</summary>
internal static class WireSeeds
{
    private static readonly string[] Paths =
        ["/", "/rvae", "/rvae/tempo", "/rvae/tempo?VALUE", "/?HOST_INFO", "/rvae/models", "/%2e%2e/etc/passwd", "//", "/page.js", "/rvae/latent?RANGE="];

    private static readonly string[] Heads =
        ["Host: localhost", "Host: localhost.", "Host: 127.0.0.1:9680", "Connection: close", "Connection: keep-alive", "Accept: text/html",
         "Origin: http://localhost", "Content-Length: 4", "Transfer-Encoding: chunked", "Upgrade: websocket", "Sec-WebSocket-Version: 13"];

    /// <summary>A request over HTTP.</summary>
    public static int Http(Random random, Span<byte> buffer)
    {
        var text = new StringBuilder(random.Next(8) == 0 ? "POST" : "GET");
        text.Append(' ').Append(Paths[random.Next(Paths.Length)]).Append(random.Next(4) == 0 ? " HTTP/1.0" : " HTTP/1.1").Append("\r\n");
        for (int heads = random.Next(6); heads > 0; heads--)
            text.Append(Heads[random.Next(Heads.Length)]).Append("\r\n");
        return Encoding.ASCII.GetBytes(text.Append("\r\n").ToString(), buffer);
    }
}
