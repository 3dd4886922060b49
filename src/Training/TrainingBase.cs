using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Kernel;

namespace RVae.Training;

/// <summary>Loads the base model of a training, whose clips keep their places.</summary>
internal static class TrainingBase
{
    /// <summary>
    /// The plan with its base model loaded. The plan takes the bars, metre, dimensions and snapping of the base model, because otherwise no
    /// clip could keep its place.
    /// </summary>
    public static Outcome<TrainingPlan> Of(TrainingPlan plan, DataFolders folders, bool isFileAllowed)
    {
        if (plan.From is not { } from)
            return plan;
        if (!isFileAllowed && !ModelName.IsValid(from))
            return ModelName.Invalid(from);
        return NamedModel.Load(from, folders).Then<TrainingPlan>(model => model is PlacedModel baseModel
            ? plan with
            {
                From = baseModel.Card.Name,
                BaseModel = baseModel,
                Bars = baseModel.Card.Grid.Bars,
                Meter = baseModel.Card.Grid.Meter,
                LatentDimensions = baseModel.Card.LatentDimensions,
                KeepRaw = !baseModel.Card.Snapped,
            }
            : new Fault(
                FaultCode.BadArguments,
                $"clips cannot keep their places of model '{from}': kind '{model.Card.Kind}' gives clips no places. Use a model of kind {AtlasModel.KindName} or {KernelModel.KindName}"));
    }
}
