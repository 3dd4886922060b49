using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RVae.Peers.Tests.PureData;

/// <summary>A daemon on another machine asks for a token back, a whole number of 31 bits; a number of Pd has 24. The test is that daemon.</summary>
public sealed class AChallengeInPureData
{
    [Theory]
    [InlineData(7)]
    [InlineData(16_777_217)]
    [InlineData(int.MaxValue)]
    public void The_token_goes_back_as_it_came(int token)
    {
        string pd = Machine.Need("pd", "puredata-core"), folder = Directory.CreateTempSubdirectory("rvae-challenge-").FullName, patch = Path.Combine(folder, "challenge.pd");
        using var daemon = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        daemon.Client.ReceiveTimeout = 60_000;
        int port = ((IPEndPoint)daemon.Client.LocalEndPoint!).Port;
        File.WriteAllText(patch, string.Create(CultureInfo.InvariantCulture, $"#N canvas 0 0 450 300 12;\n#X obj 10 10 rvae 127.0.0.1 {port};\n"));
        using (Program program = Program.Start(pd, ["-nogui", "-noaudio", "-stderr", "-path", DrivenDemo.Patches, "-open", patch]))
        {
            Hear(daemon, "/rvae/hello", out IPEndPoint from);
            daemon.Send(Osc.Encode("/rvae/challenge", token, "nonce"), from);
            Hear(daemon, "/rvae/confirm", out _).Arguments.ShouldBe([token], program.Output);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static Message Hear(UdpClient daemon, string address, out IPEndPoint from)
    {
        while (true)
        {
            IPEndPoint? sender = null;
            Message message = Osc.Decode(daemon.Receive(ref sender)).First();
            from = sender!;
            if (message.Address == address)
                return message;
        }
    }
}
