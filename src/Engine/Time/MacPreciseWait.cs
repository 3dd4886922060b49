using System.Runtime.InteropServices;

namespace RVae.Engine.Time;

/// <summary>mach_wait_until, whose time base is that of mach_absolute_time, then a short spin.</summary>
internal sealed partial class MacPreciseWait : IPreciseWait
{
    private readonly TimeBase _timeBase;

    public MacPreciseWait()
    {
        _ = MachTimebaseInfo(out _timeBase);
        if (_timeBase.Numerator == 0)
            _timeBase = new TimeBase { Numerator = 1, Denominator = 1 };
    }

    public void Until(long deadline)
    {
        Sleep(deadline - PreciseWait.SpinNanoseconds);
        PreciseWait.Spin(deadline);
    }

    public void Around(long deadline) => Sleep(deadline);

    public void Dispose()
    {
    }

    private void Sleep(long deadline)
    {
        // One unit is numerator/denominator nanoseconds (125/3 on Apple silicon); 128 bits, as the product may overflow.
        if (deadline > SystemMonotonicClock.Instance.Now)
            _ = MachWaitUntil((ulong)((Int128)deadline * _timeBase.Denominator / _timeBase.Numerator));
    }

    [LibraryImport("libSystem", EntryPoint = "mach_wait_until")]
    private static partial int MachWaitUntil(ulong deadline);

    [LibraryImport("libSystem", EntryPoint = "mach_timebase_info")]
    private static partial int MachTimebaseInfo(out TimeBase timeBase);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeBase
    {
        public uint Numerator;
        public uint Denominator;
    }
}
