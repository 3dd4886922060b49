namespace RVae.Peers.Tests.Rooms;

/// <summary>A real NATS server on loopback, with what it keeps in a folder of its own.</summary>
internal sealed class NatsServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rvae-nats-").FullName;
    private readonly string _path = Machine.Need("nats-server", "nats-server");
    private Program _program;

    public NatsServer() => _program = Start();

    public int Port { get; } = Machine.FreePort();

    /// <summary>Ends it without a word.</summary>
    public void Kill()
    {
        _program.Signal("KILL");
        _program.WaitForExit(TimeSpan.FromSeconds(10));
    }

    /// <summary>Starts it once more with what it kept.</summary>
    public void StartAgain()
    {
        _program.Dispose();
        _program = Start();
    }

    /// <summary>Starts it once more without what it kept.</summary>
    public void StartEmpty()
    {
        Directory.Delete(_folder, recursive: true);
        Directory.CreateDirectory(_folder);
        StartAgain();
    }

    /// <summary>Holds it up: it is there, and answers nothing.</summary>
    public void StandStill() => _program.Signal("STOP");

    /// <summary>Lets it go on.</summary>
    public void GoOn() => _program.Signal("CONT");

    public void Dispose()
    {
        _program.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Program Start() => Program.Start(_path, ["-a", "127.0.0.1", "-p", $"{Port}", "-js", "-sd", _folder]);
}
