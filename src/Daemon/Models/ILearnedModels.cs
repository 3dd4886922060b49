namespace RVae.Daemon.Models;

/// <summary>Where what a training brings goes. Any thread.</summary>
internal interface ILearnedModels
{
    /// <summary>An instant map stands under the model's name: it is swapped into a deck (from 0) where that was asked for.</summary>
    void Placed(int? deck, string name);

    /// <summary>The model is learned: it takes the deck with the next bar.</summary>
    void Learned(int? deck, string name);

    /// <summary>It will not be learned: an instant map of it has gone again at return, unless a deck plays it.</summary>
    void Withdraw(string name);
}
