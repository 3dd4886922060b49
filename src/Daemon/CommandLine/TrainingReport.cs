using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace RVae.Daemon.CommandLine;

/// <summary>Reports how a training goes.</summary>
internal interface ITrainingReport : IDisposable
{
    /// <summary>Reports one thing that happened. Called on the thread of the training.</summary>
    void Tell(WorkerLine line);
}

/// <summary>Makes the report that suits where it goes.</summary>
internal static class TrainingReport
{
    /// <summary>A bar where the output is a terminal. Lines of JSON where it is none, or where they are asked for.</summary>
    public static ITrainingReport For(InvocationConfiguration invocation, bool json, CancellationTokenSource ending)
    {
        bool terminal = !Console.IsOutputRedirected && ReferenceEquals(invocation.Output, Console.Out);
        return json || !terminal
            ? new JsonReport(invocation.Output, invocation.Error, json, ending)
            : new BarReport(AnsiConsole.Console, invocation.Error);
    }

    private static void TellRefusal(TextWriter error, WorkerLine line)
    {
        if (line is WorkerLine.Refused refused)
            error.WriteLine($"rvae train: {refused.Message}");
    }

    /// <summary>The progress as one line of a terminal. A longer text would run on to a second line, which the next progress does not write over.</summary>
    internal static string Line(WorkerLine.Progressed at, int columns)
    {
        const int BarWidth = 32;
        int full = (int)(at.Fraction * BarWidth);
        string validation = at.Validation is { } value ? string.Create(CultureInfo.InvariantCulture, $", held out {value:0.0}") : "";
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"{new string('━', full)}{new string('╌', BarWidth - full)} {at.Fraction,4:P0}  epoch {at.Epoch}/{at.Epochs}  loss {at.Loss:0.0}{validation}  {at.SecondsLeft:0} s left");
        return line[..Math.Clamp(columns - 1, 0, line.Length)];
    }

    private sealed class JsonReport(TextWriter output, TextWriter error, bool asked, CancellationTokenSource ending) : ITrainingReport
    {
        public void Tell(WorkerLine line)
        {
            try
            {
                output.WriteLine(line.ToJson());
                output.Flush();
                // A program that asked for JSON reads the reason there. Anybody else reads it on standard error.
                if (!asked)
                    TellRefusal(error, line);
            }
            catch (IOException)
            {
                // Nobody reads any more, or the disk is full: the training ends.
                ending.Cancel();
            }
        }

        public void Dispose()
        {
        }
    }

    /// <summary>Shows a training to people: its progress as a bar, all else in a line each.</summary>
    internal sealed class BarReport(IAnsiConsole console, TextWriter error) : ITrainingReport
    {
        private bool _lineOpen;

        public void Tell(WorkerLine line)
        {
            try
            {
                Show(line);
            }
            catch (IOException)
            {
                // The terminal is gone, as after 'disown' and a logout. The training goes on, for which it was left alone.
                _lineOpen = false;
            }
        }

        public void Dispose()
        {
            if (_lineOpen)
                console.WriteLine();
            _lineOpen = false;
        }

        private void Show(WorkerLine line)
        {
            switch (line)
            {
                case WorkerLine.Progressed at:
                    console.Write(new ControlCode(Bar(at)));
                    _lineOpen = true;
                    break;
                case WorkerLine.ClipsRead read:
                    Say($"{read.Clips} clips of {read.Bars} bar(s) in {read.Meter} from {read.Dataset}");
                    break;
                case WorkerLine.ClipLeftOut left:
                    Say(left.Bar is { } bar ? $"left out: {left.File}, bar {bar}: {left.Reason}" : $"left out: {left.File}: {left.Reason}");
                    break;
                case WorkerLine.Noted noted:
                    Say($"note: {noted.Text}");
                    break;
                case WorkerLine.Placed placed:
                    Say($"{placed.Name} can be played now, as an instant map of {placed.Clips} clips. The learned model takes its place when it is ready.");
                    break;
                case WorkerLine.Resumed at:
                    Say(string.Create(CultureInfo.InvariantCulture, $"It goes on at {at.Fraction:P0}, where it was cut off. To begin from the beginning, use --anew."));
                    break;
                case WorkerLine.Finished done:
                    Say(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{done.Name} is learned in {done.Seconds:0.0} s: onset F1 {done.OnsetF1:0.000}. Play it with /rvae/model {done.Name}."));
                    break;
                default:
                    Dispose();
                    TellRefusal(error, line);
                    break;
            }
        }

        private void Say(string text)
        {
            Dispose();
            console.WriteLine(text);
        }

        // It goes back to the start of the line, writes the bar, and clears the rest of an older, longer line (ECMA-48 EL).
        private string Bar(WorkerLine.Progressed at) => "\r" + Line(at, console.Profile.Width) + "\e[K";
    }
}
