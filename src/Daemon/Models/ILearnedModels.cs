namespace RVae.Daemon.Models;

/// <summary>Receives the models that trainings make. Any thread.</summary>
internal interface ILearnedModels
{
    /// <summary>An instant map is stored under the model's name. It is swapped into a deck (from 0) where that was asked for.</summary>
    void Placed(int? deck, string name);

    /// <summary>The model has been learned. It takes the deck at the next bar line.</summary>
    void Learned(int? deck, string name);

    /// <summary>The model will not be learned. When this returns, an instant map of this name has been removed, unless a deck plays it.</summary>
    void Withdraw(string name);
}
