namespace RVae.Daemon.Tests.Fakes;

/// <summary>A data folder for one test.</summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder()
    {
        Folders = new DataFolders(
            Path.Combine(Path.GetTempPath(), $"rvae-test-{Guid.NewGuid():N}"), Path.Combine(AppContext.BaseDirectory));
        Folders.Create();
    }

    public DataFolders Folders { get; }

    /// <summary>Makes a user's dataset that is there but that nobody reads.</summary>
    public void AddDataset(string name, string file = "beat.tab", string content = "") =>
        AddDataset(name, file, System.Text.Encoding.UTF8.GetBytes(content));

    public void AddDataset(string name, string file, byte[] content)
    {
        string folder = Directory.CreateDirectory(Path.Combine(Folders.Datasets, name)).FullName;
        File.WriteAllBytes(Path.Combine(folder, file), content);
    }

    public void Dispose() => Directory.Delete(Folders.Root, recursive: true);
}
