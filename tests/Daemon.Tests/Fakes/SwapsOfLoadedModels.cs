using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Models;
using RVae.Daemon.Performance;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;

namespace RVae.Daemon.Tests.Fakes;

/// <summary>Puts models that are in memory into the decks of a performance.</summary>
internal static class SwapsOfLoadedModels
{
    public static Task<Outcome<RhythmModel>> PutAsync(this LivePerformance live, int deck, RhythmModel model) =>
        new ModelSwap(new ModelStore("none", "none"), live, NullLogger<ModelSwap>.Instance).PutAsync(deck, model);
}
