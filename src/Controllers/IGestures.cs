namespace RVae.Controllers;

/// <summary>Takes gestures as messages of the protocol, before they are encoded. Called by one thread.</summary>
public interface IGestures
{
    /// <summary>Sends two numbers to an address.</summary>
    void Set(string address, float x, float y);

    /// <summary>Sends a number to an address.</summary>
    void Set(string address, float value);

    /// <summary>Sends a switch to an address: 1 or 0.</summary>
    void Set(string address, int value);

    /// <summary>Sends a name to an address.</summary>
    void Call(string address, string name);

    /// <summary>Sends an address without arguments.</summary>
    void Call(string address);

    /// <summary>Sends a pin: velocity 1–127; 0 for never a hit there; −1 to free the cell.</summary>
    void Pin(string address, string drum, int tick, int velocity);

    /// <summary>Chooses the model at an index of the list, from 0.</summary>
    void ChooseModel(int place);

    /// <summary>Asks where the point is after a recall, so that the pad can take over softly.</summary>
    void AskPosition(string address);
}
