using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;

namespace RVae.Training;

/// <summary>Finds a model that a command names: by its name in the store, or by its file.</summary>
internal static class NamedModel
{
    public static Outcome<RhythmModel> Load(string nameOrFile, DataFolders folders) =>
        nameOrFile.EndsWith(ModelFile.Extension, StringComparison.OrdinalIgnoreCase)
            ? ModelFile.Load(nameOrFile)
            : folders.OpenModels().Load(nameOrFile);

    /// <summary>The model as it is stored: checked, but not made ready to play.</summary>
    public static Outcome<TrainedModel> LoadStored(string nameOrFile, DataFolders folders) =>
        nameOrFile.EndsWith(ModelFile.Extension, StringComparison.OrdinalIgnoreCase)
            ? ModelFile.LoadStored(nameOrFile)
            : folders.OpenModels().Find(nameOrFile).Then(found => ModelFile.LoadStored(found.Path));
}
