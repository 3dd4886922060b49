using System.Runtime.InteropServices;
using RVae.Engine;

namespace RVae.Training;

/// <summary>Turns Ctrl-C and SIGTERM into a cancellation, for work that ends in its own time.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    /// <summary>Listens for the signals until it is disposed of.</summary>
    /// <param name="cancellation">A token that ends the work as well.</param>
    public Interruption(CancellationToken cancellation)
    {
        Source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _interrupt = EndOn(PosixSignal.SIGINT);
        _terminate = EndOn(PosixSignal.SIGTERM);
    }

    /// <summary>Cancelled by the signals, or by the caller for another reason.</summary>
    public CancellationTokenSource Source { get; }

    /// <summary>Cancelled when the work is to end.</summary>
    public CancellationToken Token => Source.Token;

    /// <summary>The exit code of the work. Work that was finished before the signal was noticed has succeeded.</summary>
    /// <param name="fault">Why the work failed, or null.</param>
    public int Code(Fault? fault)
    {
        if (fault is not { } reason)
            return ExitCode.Success;
        return Token.IsCancellationRequested ? ExitCode.Interrupted : CommandFault.Code(reason.Code);
    }

    /// <summary>Ends the work on a further signal, until the registration is disposed of.</summary>
    public PosixSignalRegistration EndOn(PosixSignal signal) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        Source.Cancel();
    });

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        Source.Dispose();
    }
}
