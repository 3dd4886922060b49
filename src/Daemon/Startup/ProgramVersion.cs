using System.Reflection;

namespace RVae.Daemon.Startup;

/// <summary>The version of this program, as the build wrote it.</summary>
internal static class ProgramVersion
{
    /// <summary>Three numbers and what may follow them, e.g. <c>0.2.0</c>.</summary>
    public static string Current { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}
