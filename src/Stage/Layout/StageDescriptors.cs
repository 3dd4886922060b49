using System.Globalization;
using System.Runtime.InteropServices;
using RVae.Stage.Memory;

namespace RVae.Stage.Layout;

/// <summary>The file descriptors that stage and desk inherit from the supervisor.</summary>
/// <param name="Memory">The shared memory.</param>
/// <param name="Udp4">A UDP socket for IPv4. The desk binds either this one or the other.</param>
/// <param name="Udp6">A UDP socket for IPv6; -1 where the system has none.</param>
/// <param name="Inbox">Signal of the stage to the desk: a datagram is in the inbox.</param>
/// <param name="Wake">Signal of the desk to the stage: something was moved or changed.</param>
/// <param name="Midi">Signal of the stage to the desk: a MIDI device has sent something.</param>
/// <param name="Round">Signal of the supervisor to the stage that waits: now play.</param>
/// <param name="Supervisor">Process id of the supervisor.</param>
public sealed partial record StageDescriptors(int Memory, int Udp4, int Udp6, int Inbox, int Wake, int Midi, int Round, int Supervisor)
{
    /// <summary>Most bytes of a model: the size of the largest that can be learned or imported, and a reserve.</summary>
    public const int SlotBytes = 64 << 20;

    /// <summary>Name of the environment variable that holds these numbers.</summary>
    public const string Variable = "STAGE_OF_RVAE";

    private const int SetParentDeathSignal = 1; // PR_SET_PDEATHSIG
    private const int Kill = 9; // SIGKILL
    private const int SetFlags = 2; // F_SETFD
    private const int CloseOnExec = 1; // FD_CLOEXEC

    /// <summary>The numbers as text for that variable.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Memory} {Udp4} {Udp6} {Inbox} {Wake} {Midi} {Round} {Supervisor}");

    /// <summary>
    /// The descriptors that this process inherited, or null when it is no child of a supervisor. The call removes the variable, and keeps the
    /// descriptors from going on to children of this process.
    /// </summary>
    public static StageDescriptors? Inherit()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } text)
            return null;
        Environment.SetEnvironmentVariable(Variable, null);
        int[] numbers = [.. text.Split(' ').Select(word => int.Parse(word, CultureInfo.InvariantCulture))];
        var inherited = new StageDescriptors(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6], numbers[7]);
        foreach (int descriptor in numbers.AsSpan(0, 7))
        {
            if (descriptor >= 0)
                _ = Control(descriptor, SetFlags, CloseOnExec);
        }

        return inherited;
    }

    /// <summary>
    /// Makes this process end when its supervisor ends. Keys of the terminal, such as Ctrl+C, then no longer end this process: the supervisor handles
    /// them.
    /// </summary>
    /// <returns>False when the supervisor is gone already.</returns>
    public bool EndWithSupervisor()
    {
        _ = SetGroup(0, 0);
        _ = ControlProcess(SetParentDeathSignal, Kill, 0, 0, 0);
        return ParentId() == Supervisor;
    }

    /// <summary>Opens the shared memory.</summary>
    public StageMemory OpenMemory() =>
        StageMemory.Open(SharedRegion.Open(Memory, StageMemory.LengthFor(SlotBytes)), SlotBytes);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int descriptor, int command, int value);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int ControlProcess(int option, nint value, nint unused3, nint unused4, nint unused5);

    [LibraryImport("libc", EntryPoint = "setpgid")]
    private static partial int SetGroup(int process, int group);

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int ParentId();
}
