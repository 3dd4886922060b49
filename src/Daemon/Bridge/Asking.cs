using RVae.Daemon.MidiPorts;
using RVae.Controllers;

namespace RVae.Daemon.Bridge;

/// <summary>Asks a performer for one control after the other.</summary>
internal sealed class Asking(
    MidiInputs inputs, MovedControls moved, SkippedSteps skips, BridgeTerminal terminal, CancellationToken cancellation)
{
    /// <summary>Asks for the control of an address; null where it is left out, or the walk ended.</summary>
    public ControlSource? For(string address, string words)
    {
        // A finger that still moves would answer the next question, too.
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

/// <summary>Lines that are typed, each of which skips one step; where nobody can type, none is.</summary>
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
