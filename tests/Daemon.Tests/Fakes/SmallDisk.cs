using System.Diagnostics;

namespace RVae.Daemon.Tests.Fakes;

/// <summary>A disk of a few pages over a folder; who may not mount one skips the test.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    public static SmallDisk Mount(string folder)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Runs("mount", "-t", "tmpfs", "-o", "size=256k", "rvae-test", folder), "no disk can be mounted here");
        return new SmallDisk(folder);
    }

    public void MakeReadOnly() => Runs("mount", "-o", "remount,ro", _folder).ShouldBeTrue();

    public static void Fill(string path) => Should.Throw<IOException>(() =>
    {
        using FileStream filler = File.Create(path, bufferSize: 1);
        while (true)
            filler.Write(new byte[4096]);
    });

    public void Dispose() => Runs("umount", _folder).ShouldBeTrue();

    private static bool Runs(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
