using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using RVae.Stage.Memory;

namespace RVae.Stage.Tests;

/// <summary>
/// This program started once more, to do nothing but write to, or read from, memory that it inherits, until it is killed: whatever
/// it had half done stays half done.
/// </summary>
internal sealed class OtherProcess : IDisposable
{
    private const string Variable = "RVAE_OTHER_PROCESS";
    private const int Length = 1 << 20;

    private readonly Process _process;

    private OtherProcess(Process process) => _process = process;

    /// <summary>Starts one that does a work of <see cref="Works"/>.</summary>
    public static OtherProcess Start(string work, SharedRegion region)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(OtherProcess).Assembly.Location);
        start.Environment[Variable] = string.Create(CultureInfo.InvariantCulture, $"{work} {region.Descriptor}");
        return new OtherProcess(Process.Start(start)!);
    }

    /// <summary>Memory that such a process can open.</summary>
    public static SharedRegion NewRegion() => SharedRegion.Create(Length);

    /// <summary>Ends it as a crash would.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    [ModuleInitializer]
    internal static void DoWorkOfAnother()
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Split(' ') is not [var work, var descriptor])
            return;
        SharedRegion region = SharedRegion.Open(int.Parse(descriptor, CultureInfo.InvariantCulture), Length);
        Works.Of(work)(region);
    }
}
