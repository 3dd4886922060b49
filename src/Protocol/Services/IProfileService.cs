using RVae.Engine;

namespace RVae.Protocol.Services;

/// <summary>
/// The profile of the pad controller that plays this daemon. Called with a client's transaction held: return at once, do the work
/// elsewhere, and end the request when it is over.
/// </summary>
public interface IProfileService
{
    /// <summary>Name of the profile that is chosen; of one that was configured by its file, the file's name. Empty for none. Any thread.</summary>
    string Profile { get; }

    /// <summary>
    /// Chooses a profile by its name; an empty one for none. Ends with <c>Done(name)</c> once it plays; on any failure the old one plays
    /// on. The name has not been checked.
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
