using System.Diagnostics;
using System.Globalization;
using System.Text;
using RVae.Engine.Time;

namespace RVae.Training;

/// <summary>
/// One worker: a program that was started for one training, whose lines of JSON are read as they come. Its standard input stays open as
/// long as the daemon lives. When that ends, the worker stops, so that a killed daemon leaves no worker behind.
/// </summary>
internal sealed class WorkerProcess : ITrainingWorker
{
    private const int KeptErrorLines = 4;

    /// <summary>A worker that sends no line and uses almost no processor time for so long stands still for good.</summary>
    internal static readonly TimeSpan Stillness = TimeSpan.FromSeconds(10);

    // The processor time of a runtime that only waits. A worker at low priority uses far more.
    private static readonly TimeSpan NextToNothing = TimeSpan.FromMilliseconds(20);

    private readonly Process _process;
    private readonly Queue<string> _errors = new();
    private int _lines;
    private readonly TaskCompletionSource _dying = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _killed;

    private WorkerProcess(Process process) => _process = process;

    /// <summary>The process id of the worker.</summary>
    public int Id => _process.Id;

    /// <inheritdoc/>
    int? ITrainingWorker.Id => Id;

    /// <summary>Starts a worker.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">A line that it gets on its standard input, or null.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">The program cannot be started.</exception>
    public static WorkerProcess Start(WorkerProgram program, IEnumerable<string> arguments, string? input = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        var start = new ProcessStartInfo(program.File)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (string argument in program.Arguments.Concat(arguments))
            start.ArgumentList.Add(argument);
        // OpenMP threads that spin beside a performance made both 10 to 25 times slower on two cores.
        start.Environment["OMP_NUM_THREADS"] = "1";
        start.Environment["OMP_WAIT_POLICY"] = "PASSIVE";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        // The worker is no service of systemd: its messages there would be taken for the daemon's.
        start.Environment.Remove("NOTIFY_SOCKET");
        start.Environment.Remove("WATCHDOG_USEC");
        start.Environment.Remove("WATCHDOG_PID");
        Process process = Process.Start(start)!;
        // The worker lowers its priority itself, but only a second or two after its start. Until then it would share a core with the daemon
        // on equal terms.
        if (OperatingSystem.IsLinux())
            NiceValue.Set(process.Id, WorkerLimits.Nice);
        if (input is not null)
            Hand(process, input);
        return new WorkerProcess(process);
    }

    /// <summary>Hands every line to <paramref name="line"/> until the worker has ended by itself, or was ended because it stood still.</summary>
    /// <returns>How the worker ended.</returns>
    public async Task<WorkerEnd> ReadAsync(Action<WorkerLine> line, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(line);
        Task errors = ReadErrorsAsync();
        bool hasTold = false; // whether the worker has told how it ended
        using var over = new CancellationTokenSource();
        Task<bool> stillness = EndStillnessAsync(time, over.Token);
        try
        {
            while (await NextAsync().ConfigureAwait(false) is { } text)
            {
                Interlocked.Increment(ref _lines);
                if (WorkerLine.Parse(text) is not { } known)
                    continue;
                hasTold |= known is WorkerLine.Finished or WorkerLine.Refused;
                line(known);
            }
        }
        catch
        {
            // The reader of the lines has failed. The worker must not go on for nobody, beside the next job.
            Kill();
            throw;
        }

        // The output ends with the last thread of the worker. A busy system may let that thread wait for minutes, and may take minutes more
        // to note the end. So a worker that was ended from here is not waited for, and one that has told its end only until its output
        // ends.
        if (!_killed)
            await errors.ConfigureAwait(false);
        if (!_killed && !hasTold)
            await _process.WaitForExitAsync().ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        bool stoodStill = await stillness.ConfigureAwait(false);
        lock (_errors)
            return new WorkerEnd(_killed ? WorkerEnd.Killed : hasTold ? 0 : _process.ExitCode, string.Join(" / ", _errors), stoodStill);
    }

    /// <summary>Asks the worker to end. It keeps what it needs to resume, and tells that it was cancelled.</summary>
    public void Stop()
    {
        Hurry();
        _process.StandardInput.Close();
    }

    /// <summary>Ends the worker at once; does nothing when it has ended already.</summary>
    public void Kill()
    {
        try
        {
            _killed = true;
            Hurry();
            _process.Kill();
            _dying.TrySetResult();
        }
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // The worker ended by itself just before this.
        }
    }

    /// <summary>Ends the worker at once: it has a checkpoint from a few seconds ago.</summary>
    public void Leave() => Kill();

    /// <inheritdoc/>
    public void Dispose() => _process.Dispose();

    private static void Hand(Process process, string line)
    {
        try
        {
            // Past the writer, which would try once more to write what was refused when it is closed.
            Stream input = process.StandardInput.BaseStream;
            input.Write(Encoding.UTF8.GetBytes(line + "\n"));
            input.Flush();
        }
        catch (IOException)
        {
            // It has ended already: that is told where its output is read.
        }
    }

    // A worker ends on its own threads. At low priority on a busy machine that would take a minute, and the kernel spins meanwhile in the
    // thread that takes note of the end. So its priority is raised.
    private void Hurry()
    {
        try
        {
            foreach (string task in OperatingSystem.IsLinux() ? Directory.GetDirectories($"/proc/{_process.Id}/task") : [])
                NiceValue.Set(int.Parse(Path.GetFileName(task), CultureInfo.InvariantCulture), NiceValue.Prompt);
        }
        catch (Exception gone) when (gone is DirectoryNotFoundException or InvalidOperationException)
        {
            // The worker has ended.
        }
    }

    private async Task<bool> EndStillnessAsync(TimeProvider time, CancellationToken over)
    {
        try
        {
            for ((int Lines, TimeSpan Processor) before = Done(), now; ; before = now)
            {
                await Task.Delay(Stillness, time, over).ConfigureAwait(false);
                now = Done();
                if (now.Lines > before.Lines || now.Processor - before.Processor > NextToNothing)
                    continue;
                Kill();
                return true;
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false; // the worker has ended by itself, and a process that is gone cannot be asked
        }
    }

    private (int Lines, TimeSpan Processor) Done()
    {
        _process.Refresh();
        return (Volatile.Read(ref _lines), _process.TotalProcessorTime);
    }

    // Null at the end of the output, and when the worker was ended from here.
    private async Task<string?> NextAsync()
    {
        Task<string?> line = _process.StandardOutput.ReadLineAsync();
        return await Task.WhenAny(line, _dying.Task).ConfigureAwait(false) == line ? await line.ConfigureAwait(false) : null;
    }

    private async Task ReadErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync().ConfigureAwait(false) is { } text)
        {
            // The failure is told above the stack trace. The frames are for a log, not for a performer.
            if (string.IsNullOrWhiteSpace(text) || text.StartsWith("   at ", StringComparison.Ordinal))
                continue;
            lock (_errors)
            {
                if (_errors.Count == KeptErrorLines)
                    _errors.Dequeue();
                _errors.Enqueue(text.Length > 200 ? text[..200] : text);
            }
        }
    }
}
