namespace RVae.Peers.Tests.Rooms;

/// <summary>
/// Tests of several daemons at once, which take all that the machine has: nothing else runs meanwhile, least of all a training, which gives way.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class InRooms
{
    /// <summary>The collection's name.</summary>
    public const string Name = "rooms";
}
