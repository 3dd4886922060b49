using RVae.Engine;
using RVae.Engine.Rhythm;

namespace RVae.Protocol.Services;

/// <summary>
/// Finding clips on a map, and keeping what is played: as clips of a dataset or as a file. Called with a client's transaction
/// held: return at once, do the work elsewhere, and end the request when it is over. Names have not been checked.
/// </summary>
public interface ICaptureService
{
    /// <summary>Looks for a clip on the map of a deck's model; answers <c>/rvae/encoded f:x f:y f:onsetF1</c>.</summary>
    void Encode(int deck, string dataset, string clip, Request request);

    /// <summary>Adds the pattern that a deck plays to a dataset. Ends with <c>Done(dataset, bars)</c>.</summary>
    void Keep(int deck, string dataset, Request request);

    /// <summary>Adds the whole bars that a deck has just played to a dataset. Ends with <c>Done(dataset, bars)</c>.</summary>
    void Capture(int deck, int bars, string dataset, Request request);

    /// <summary>Writes what a deck plays as a Standard MIDI File. Ends with <c>Done(file)</c>.</summary>
    void Export(int deck, string name, int bars, Request request);

    /// <summary>
    /// Begins to record hits into a dataset, at once; ends with <c>Done(dataset)</c> once it is known that they can be
    /// written there. After a failure nothing is being recorded that was not before.
    /// </summary>
    void Record(string dataset, Request request);

    /// <summary>A hit that is struck now: for those who listen, and for the recording. A fault where neither takes it: the transport rests.</summary>
    Fault? Hit(Instrument instrument, int velocity);

    /// <summary>
    /// Ends the recording. Ends with <c>Done(dataset, bars, hits)</c> once all of it is on disk. What cannot be written is
    /// kept: stopping again tries it again.
    /// </summary>
    void Stop(Request request);
}
