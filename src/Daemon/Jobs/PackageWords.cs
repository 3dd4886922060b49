using System.Runtime.InteropServices;
using RVae.Daemon.Startup;

namespace RVae.Daemon.Jobs;

/// <summary>The commands that install something, for the package manager of this machine.</summary>
internal static class PackageWords
{
    private const string Releases = "download it from the project's releases";

    /// <summary>How to get the training program. No repository of Debian has it, so apt installs a file.</summary>
    /// <param name="player">Folder of the player.</param>
    /// <param name="processor">The processor of the player: libtorch does not exist for every one.</param>
    public static string Training(string player, Architecture processor)
    {
        if (processor == Architecture.Arm64 && !OperatingSystem.IsMacOS())
            return "there is none for this processor, so train on another machine, for example with the training farm";
        if (player.StartsWith("/usr/lib/", StringComparison.Ordinal))
            return $"{Releases}, and in its folder: sudo apt install ./rvae-training_{ProgramVersion.Current}_amd64.deb";
        return Install(debian: null, fedora: null, arch: null, homebrew: "rvae-training") ?? $"{Releases} and unpack it beside rvae";
    }

    /// <summary>How to install RtMidi, the library of live MIDI; null where no package manager is known.</summary>
    public static string? RtMidi() => Install(
        debian: HasRtMidi7() ? "librtmidi7" : "librtmidi6", fedora: "rtmidi", arch: "rtmidi", homebrew: "rtmidi");

    // The Debian package has the library's version in its name: 7 since Debian 13 and Ubuntu 25.04.
    private static bool HasRtMidi7()
    {
        const string Release = "/etc/os-release";
        if (!File.Exists(Release))
            return false;
        string[] lines = File.ReadAllLines(Release);
        string version = Array.Find(lines, line => line.StartsWith("VERSION_ID=", StringComparison.Ordinal))?[11..].Trim('"') ?? "";
        int whole = int.TryParse(version.Split('.')[0], out int number) ? number : 0;
        return whole >= (lines.Contains("ID=ubuntu") ? 25 : 13);
    }

    /// <summary>How to install a package, by its name in each system; null where the system or its package is not known.</summary>
    public static string? Install(string? debian, string? fedora, string? arch, string? homebrew)
    {
        (string Program, string? Package, string Words)[] known =
        [
            ("/usr/bin/apt-get", debian, "sudo apt install"),
            ("/usr/bin/dnf", fedora, "sudo dnf install"),
            ("/usr/bin/pacman", arch, "sudo pacman -S"),
            ("/opt/homebrew/bin/brew", homebrew, "brew install"),
        ];
        return known.Where(manager => manager.Package is not null && File.Exists(manager.Program))
            .Select(manager => $"{manager.Words} {manager.Package}").FirstOrDefault();
    }
}
