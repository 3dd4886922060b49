namespace RVae.Midi.Ports.RtMidi;

/// <summary>
/// Checks whether an interface exists before RtMidi uses it. Where it does not, RtMidi, ALSA and JACK each write several lines to standard error, and
/// the daemon looks for ports again and again.
/// </summary>
internal static class NativeServers
{
    private const string Sequencer = "/dev/snd/seq";
    private const string SharedMemory = "/dev/shm";

    /// <summary>Whether JACK has a server: its socket, or that of PipeWire, which stands in for it. Cheap; at any time.</summary>
    public static bool HasJack
    {
        get
        {
            string server = Environment.GetEnvironmentVariable("JACK_DEFAULT_SERVER") is { Length: > 0 } named ? named : "default";
            string? runtime = Environment.GetEnvironmentVariable("PIPEWIRE_RUNTIME_DIR") ?? Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR");
            // jackd 2 has jack_SERVER_UID_N there, jackd 1 a folder jack-UID/SERVER.
            return Any(SharedMemory, $"jack_{server}_*") || Folders(SharedMemory, "jack-*").Any(folder => Directory.Exists(Path.Combine(folder, server)))
                || (runtime is not null && Any(runtime, "pipewire-?"));
        }
    }

    /// <summary>Whether ALSA has its sequencer.</summary>
    public static bool HasAlsa => File.Exists(Sequencer);

    private static bool Any(string folder, string pattern) => Try(() => Directory.EnumerateFileSystemEntries(folder, pattern).Any(), false);

    private static string[] Folders(string folder, string pattern) => Try(() => Directory.GetDirectories(folder, pattern), []);

    private static T Try<T>(Func<T> look, T otherwise)
    {
        try
        {
            return look();
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return otherwise;
        }
    }
}
