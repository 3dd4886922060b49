using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using RVae.Stage.Layout;
using RVae.Stage.Memory;

namespace RVae.Daemon.Supervision;

/// <summary>What stage and desk share. The supervisor holds it, so that it outlives both.</summary>
internal sealed partial class SharedThings
{
    private const int Internet = 2; // AF_INET
    private const int Internet6 = 10; // AF_INET6
    private const int Datagrams = 2; // SOCK_DGRAM

    private SharedThings(StageMemory memory, StageDescriptors descriptors, Signal turn, Signal ended) =>
        (Memory, Descriptors, Transaction, Ended) = (memory, descriptors, turn, ended);

    /// <summary>The memory that stage and desk share.</summary>
    public StageMemory Memory { get; }

    /// <summary>What the children inherit.</summary>
    public StageDescriptors Descriptors { get; }

    /// <summary>Tells the waiting stage that its turn has come.</summary>
    public Signal Transaction { get; }

    /// <summary>Wakes the supervisor itself; no child uses it.</summary>
    public Signal Ended { get; }

    /// <summary>Makes the shared things, unless the system has no such memory or signals.</summary>
    /// <param name="now">The present, nanoseconds of the monotonic clock.</param>
    /// <param name="shared">The shared things.</param>
    /// <param name="refusal">Why there are none.</param>
    public static bool TryMake(long now, [NotNullWhen(true)] out SharedThings? shared, [NotNullWhen(false)] out string? refusal)
    {
        (shared, refusal) = (null, null);
        try
        {
            shared = Make(now);
            return true;
        }
        catch (Win32Exception missing)
        {
            refusal = missing.Message;
            return false;
        }
    }

    private static SharedThings Make(long now)
    {
        long length = StageMemory.LengthFor(StageDescriptors.SlotBytes);
        SharedRegion region = SharedRegion.Create(length);
        StageMemory memory = StageMemory.Make(region, StageDescriptors.SlotBytes, now);
        // The sockets are not bound here: only the desk knows address and port, when it has read its options.
        Signal turn = Signal.Create();
        var descriptors = new StageDescriptors(
            region.Descriptor, OpenSocket(Internet, Datagrams, 0), OpenSocket(Internet6, Datagrams, 0),
            Signal.Create().Descriptor, Signal.Create().Descriptor, Signal.Create().Descriptor, turn.Descriptor, Environment.ProcessId);
        return new SharedThings(memory, descriptors, turn, Signal.Create());
    }

    [LibraryImport("libc", EntryPoint = "socket")]
    private static partial int OpenSocket(int family, int type, int protocol);
}
