using RVae.Bench.Timing;

namespace RVae.Bench.Chaos;

/// <summary>
/// A data folder that can be filled, made read-only and revoked. Who may mount gets a small disk, and the daemon a user who is not
/// allowed everything; who may not has a plain folder, and these faults are left out.
/// </summary>
internal sealed class ChaosDisk : IDisposable
{
    private const string Nobody = "65534";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("rvae-chaos-");
    private readonly bool _isMounted;

    public ChaosDisk()
    {
        _isMounted = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess
            && Started.Succeeds("mount", "-t", "tmpfs", "-o", $"size=64m,uid={Nobody},gid={Nobody},mode=755", "rvae-chaos", _root.FullName);
        if (_isMounted)
            SetMode(Open);
    }

    /// <summary>The folder.</summary>
    public string Folder => _root.FullName;

    /// <summary>Whether it can be filled and closed.</summary>
    public bool CanFail => _isMounted;

    /// <summary>What a daemon is started with: as a user to whom the modes of files mean something, with the right to keep time.</summary>
    public string[] Before => _isMounted
        ? ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "--inh-caps=+sys_nice", "--ambient-caps=+sys_nice", "--"]
        : [];

    private static UnixFileMode Open => UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Fills it to the last byte while something is done.</summary>
    public void Full(Action meanwhile)
    {
        string filler = Path.Combine(Folder, ".filler");
        try
        {
            using FileStream file = File.Create(filler, bufferSize: 1);
            byte[] page = new byte[4096];
            while (true)
                file.Write(page);
        }
        catch (IOException)
        {
            meanwhile();
        }
        finally
        {
            File.Delete(filler);
        }
    }

    /// <summary>Lets nobody write into it while something is done.</summary>
    public void ReadOnly(Action meanwhile) => With(Open & ~UnixFileMode.UserWrite, meanwhile);

    /// <summary>Lets nobody even look into it while something is done.</summary>
    public void Revoked(Action meanwhile) => With(UnixFileMode.None, meanwhile);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isMounted && !Started.Succeeds("umount", Folder))
            Started.Succeeds("umount", "-l", Folder);
        _root.Delete(recursive: true);
    }

    private void SetMode(UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Folder, mode);
    }

    private void With(UnixFileMode mode, Action meanwhile)
    {
        SetMode(mode);
        try
        {
            meanwhile();
        }
        finally
        {
            SetMode(Open);
        }
    }
}
