using RVae.Engine.Models.Graphs;

namespace RVae.Engine.Models;

/// <summary>The kinds of model that can be played, by the name on their cards.</summary>
public static class ModelKinds
{
    /// <summary>Makes the playable model of a stored one, after checking its weights.</summary>
    public static Outcome<RhythmModel> Create(TrainedModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Card.Kind switch
        {
            ClassicModel.KindName => ClassicModel.Create(model),
            GraphModel.KindName => GraphModel.Create(model),
            string other => new Fault(FaultCode.Failed, $"its kind '{other}' is unknown here; known are {ClassicModel.KindName} and {GraphModel.KindName}"),
        };
    }
}
