namespace RVae.Controllers;

/// <summary>What gestures turn into: the messages of the protocol, but for their encoding. Called by one thread.</summary>
public interface IGestures
{
    /// <summary>Two numbers to an address.</summary>
    void Set(string address, float x, float y);

    /// <summary>A number to an address.</summary>
    void Set(string address, float value);

    /// <summary>A switch to an address: 1 or 0.</summary>
    void Set(string address, int value);

    /// <summary>A name to an address.</summary>
    void Call(string address, string name);

    /// <summary>An address alone.</summary>
    void Call(string address);

    /// <summary>A pin: velocity 1–127, 0 for never a hit there, −1 for free.</summary>
    void Pin(string address, string drum, int tick, int velocity);

    /// <summary>The model at a place of the list, from 0.</summary>
    void ChooseModel(int place);

    /// <summary>A position was recalled: say where the point is now, so that the pad can take over softly.</summary>
    void AskPosition(string address);
}
