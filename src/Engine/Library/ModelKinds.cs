using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Classic;
using RVae.Engine.Models.Graphs;
using RVae.Engine.Models.Kernel;

namespace RVae.Engine.Library;

/// <summary>The kinds of model that can be played, by the name on their cards.</summary>
public static class ModelKinds
{
    /// <summary>Those that can be learned here, the default first; others are imported.</summary>
    public static IReadOnlyList<string> Learnable { get; } = [AtlasModel.KindName, KernelModel.KindName, ClassicModel.KindName];

    /// <summary>Makes the playable model of a stored one, after checking its weights.</summary>
    public static Outcome<RhythmModel> Create(TrainedModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Card.Kind switch
        {
            AtlasModel.KindName => AtlasModel.Create(model),
            KernelModel.KindName => KernelModel.Create(model),
            ClassicModel.KindName => ClassicModel.Create(model),
            GraphModel.KindName => GraphModel.Create(model),
            string other => new Fault(FaultCode.Failed, $"its kind '{other}' is unknown here; known kinds are {string.Join(", ", Learnable)} and {GraphModel.KindName}"),
        };
    }
}
