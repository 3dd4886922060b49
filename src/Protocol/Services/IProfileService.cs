using RVae.Engine;

namespace RVae.Protocol.Services;

/// <summary>
/// The profile of the pad controller that plays this daemon. The calling thread holds a client's transaction: return at once, do the work on another
/// thread, and end the request when it is done.
/// </summary>
public interface IProfileService
{
    /// <summary>Name of the chosen profile; the file's name where the profile was configured by its file. Empty for none. Any thread.</summary>
    string Profile { get; }

    /// <summary>
    /// Chooses a profile by its name; an empty name for none. Ends with <c>Done(name)</c> once the profile is active. After any failure the old one
    /// stays active. The name was not checked.
    /// </summary>
    void Choose(string name, Request request);

    /// <summary>Lists all profiles with their devices.</summary>
    void List(Request request);
}

/// <summary>A daemon that no controller plays by itself.</summary>
public sealed class NoProfiles : IProfileService
{
    private static readonly Fault Absent = new(FaultCode.Unavailable, "this daemon runs without profiles of controllers");

    /// <inheritdoc/>
    public string Profile => "";

    /// <inheritdoc/>
    public void Choose(string name, Request request) => request.Fail(Absent);

    /// <inheritdoc/>
    public void List(Request request) => request.Fail(Absent);
}
