using RVae.Daemon.MidiPorts;
using RVae.Controllers;

namespace RVae.Daemon.Bridge;

/// <summary>Asks a performer to move one control after the other.</summary>
internal sealed class Asking(
    MidiInputs inputs, MovedControls moved, SkippedSteps skips, BridgeTerminal terminal, CancellationToken cancellation)
{
    /// <summary>Asks for the control of an address; null where the performer leaves it out, or the walk has ended.</summary>
    public ControlSource? For(string address, string words)
    {
        // A finger that still moves would also answer the next question.
        while (!moved.AtRest && !cancellation.IsCancellationRequested)
            inputs.Wait(inputs.Round());
        if (cancellation.IsCancellationRequested)
            return null;
        terminal.Note($"{words} — or press Enter to leave it out");
        moved.LookFor(ProfileLearning.KindFor(address));
        while (moved.Found is null && !cancellation.IsCancellationRequested)
        {
            inputs.Wait(inputs.Round());
            if (skips.Taken())
                return null;
        }

        if (moved.Found is { } found)
            terminal.Note($"  {found}");
        return moved.Found;
    }
}

/// <summary>Lines that are typed. Each skips one step. Where nobody can type, no line comes.</summary>
internal sealed class SkippedSteps(TextReader input)
{
    private Task<string?> _line = Task.Run(input.ReadLine);

    public bool Taken()
    {
        if (!_line.IsCompletedSuccessfully || _line.Result is null)
            return false;
        _line = Task.Run(input.ReadLine);
        return true;
    }
}
