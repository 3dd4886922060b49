using RVae.Daemon.Models;

namespace RVae.Daemon.Tests.Fakes;

/// <summary>Notes what a training brings.</summary>
internal sealed class ModelDiary : ILearnedModels
{
    private readonly List<string> _told = [];

    /// <summary>What is thrown at the caller, if anything.</summary>
    public Exception? Defect { get; set; }

    public string[] Told
    {
        get
        {
            lock (_told)
                return [.. _told];
        }
    }

    public void Placed(int? deck, string name) => Note($"placed {name}{On(deck)}");

    public void Learned(int? deck, string name) => Note($"learned {name}{On(deck)}");

    public void Withdraw(string name) => Note($"withdrawn {name}");

    private static string On(int? deck) => deck is { } number ? $" on {number}" : "";

    private void Note(string what)
    {
        lock (_told)
            _told.Add(what);
        if (Defect is { } defect)
            throw defect;
    }
}
