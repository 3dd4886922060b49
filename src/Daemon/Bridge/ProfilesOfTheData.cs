using RVae.Controllers;

namespace RVae.Daemon.Bridge;

/// <summary>Where profiles of controllers are: the program's own, and the user's, which come first.</summary>
internal static class ProfilesOfTheData
{
    /// <summary>The two folders of profiles.</summary>
    public static ProfileFolders Profiles(this DataFolders folders) =>
        new(Path.Combine(folders.Program, "profiles"), Path.Combine(folders.Root, "profiles"));
}
