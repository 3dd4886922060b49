using RVae.Engine;
using RVae.Engine.Rhythm;

namespace RVae.Protocol.Services;

/// <summary>
/// Finding clips on a map, and keeping what is played, as clips of a dataset or as a file. The calling thread holds a client's transaction: return at
/// once, do the work on another thread, and end the request when it is done. Names were not checked.
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
    /// Begins to record hits into a dataset, at once. Ends with <c>Done(dataset)</c> once the dataset is known to be writable. After a failure, only
    /// a recording that ran before goes on.
    /// </summary>
    void Record(string dataset, Request request);

    /// <summary>
    /// Takes a hit that is struck now, for following and encoding and for the recording. A fault where neither takes the hit: the transport rests.
    /// </summary>
    Fault? Hit(Instrument instrument, int velocity);

    /// <summary>
    /// Ends the recording. Ends with <c>Done(dataset, bars, hits)</c> once everything is on disk. Hits that cannot be written are kept: another stop
    /// tries again.
    /// </summary>
    void Stop(Request request);
}
