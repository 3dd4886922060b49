
namespace RVae.Daemon.MidiPorts;

/// <summary>Connects the listeners to the MIDI inputs while the daemon runs.</summary>
internal sealed class MidiListening(MidiInputs inputs, IEnumerable<IMidiListener> listeners) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (IMidiListener listener in listeners)
            inputs.Listen(listener);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
