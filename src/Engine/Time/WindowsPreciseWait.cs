using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace RVae.Engine.Time;

/// <summary>A high-resolution waitable timer (Windows 10 1803 and later), then a spin.</summary>
[SupportedOSPlatform("windows")]
internal sealed partial class WindowsPreciseWait : IPreciseWait
{
    private const uint HighResolution = 0x2; // CREATE_WAITABLE_TIMER_HIGH_RESOLUTION
    private const uint AllAccess = 0x1F0003; // TIMER_ALL_ACCESS
    private const uint Forever = 0xFFFFFFFF; // INFINITE

    // That timer fires up to about half a millisecond late, so the spin is longer here.
    private const long Spin = 600_000;

    // Every other wait of the process ends at a tick of the system: 15.6 ms apart as it comes, and so far apart, in milliseconds, by asking.
    private const uint Tick = 1;

    private readonly nint _timer;

    public WindowsPreciseWait()
    {
        _timer = CreateWaitableTimerEx(0, 0, HighResolution, AllAccess);
        if (_timer == 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError(), "No high-resolution timer: Windows 10 1803 or later is needed");
        _ = BeginPeriod(Tick);
    }

    public void Until(long deadline)
    {
        Sleep(deadline - Spin);
        PreciseWait.Spin(deadline);
    }

    public void Around(long deadline) => Sleep(deadline);

    public void Dispose()
    {
        _ = EndPeriod(Tick);
        _ = CloseHandle(_timer);
    }

    private void Sleep(long deadline)
    {
        long remaining = (deadline - SystemMonotonicClock.Instance.Now) / 100;
        if (remaining <= 0)
            return;
        long due = -remaining; // negative: relative, in units of 100 ns
        if (SetWaitableTimer(_timer, in due, 0, 0, 0, 0) != 0)
            _ = WaitForSingleObject(_timer, Forever);
    }

    [LibraryImport("kernel32", EntryPoint = "CreateWaitableTimerExW", SetLastError = true)]
    private static partial nint CreateWaitableTimerEx(nint attributes, nint name, uint flags, uint access);

    [LibraryImport("kernel32", EntryPoint = "SetWaitableTimer", SetLastError = true)]
    private static partial int SetWaitableTimer(nint timer, in long due, int period, nint routine, nint argument, int resume);

    [LibraryImport("kernel32", EntryPoint = "WaitForSingleObject")]
    private static partial uint WaitForSingleObject(nint handle, uint milliseconds);

    [LibraryImport("kernel32", EntryPoint = "CloseHandle")]
    private static partial int CloseHandle(nint handle);

    [LibraryImport("winmm", EntryPoint = "timeBeginPeriod")]
    private static partial uint BeginPeriod(uint milliseconds);

    [LibraryImport("winmm", EntryPoint = "timeEndPeriod")]
    private static partial uint EndPeriod(uint milliseconds);
}
