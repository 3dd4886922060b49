using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Requests;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Library.Datasets;
using RVae.Protocol.Services;

namespace RVae.Daemon.Maps;

/// <summary>
/// The maps that are being sent, in the order in which they were asked for: a few at a time, and one for each client. Any thread asks. One
/// thread sends a share at each step, so that the bytes in a second are bounded, however many clients ask.
/// </summary>
/// <param name="conductor">The conductor of the decks. A map shows the deck as it is when the map is asked for.</param>
/// <param name="wake">Called when there is something to do.</param>
/// <param name="datasets">The datasets with the clips of models that do not keep their places; null for none.</param>
/// <param name="logger">Logs answers that cannot be made; null for nobody.</param>
internal sealed class MapQueue(Conductor conductor, Action wake, DatasetStore? datasets = null, ILogger? logger = null) : IMapService
{
    /// <summary>Rows of one map that are sent in a step. Eight rows fit many times into the smallest receive buffer of any system.</summary>
    public const int RowsAStep = 8;

    private const int MostAtOnce = 4;
    private const int MostWaiting = 64;

    private readonly Lock _changing = new();
    private readonly List<IPacedAnswer> _jobs = []; // the first of them are being sent

    /// <inheritdoc/>
    public void Draw(int deck, int columns, int rows, Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Add(new MapJob(deck, columns, rows, conductor.State.Decks[deck], request));
    }

    /// <inheritdoc/>
    public void Place(int deck, Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Add(new PlacesJob(deck, conductor.State.Decks[deck], datasets, request));
    }

    /// <summary>Sends another answer of many lines at the pace of maps.</summary>
    public void Add(IPacedAnswer job)
    {
        Request request = job.Request;
        IPacedAnswer? replaced;
        lock (_changing)
        {
            // Rows do not say which map they belong to, so a client could not tell two maps apart.
            replaced = _jobs.Find(known => known.GetType() == job.GetType() && ReferenceEquals(known.Request.Requester, request.Requester));
            if (replaced is not null)
                _jobs.Remove(replaced);
            if (_jobs.Count >= MostWaiting)
            {
                request.Fail(new Fault(FaultCode.TooMany, $"{MostWaiting} long answers are being worked on: ask again when one has ended"));
                return;
            }

            replaced?.Request.Fail(new Fault(FaultCode.Busy, "you asked for the same again before this was ready: the answer to the newer question comes"));
            _jobs.Add(job);
            Begin();
        }

        wake();
    }

    /// <summary>Sends the next rows of the maps whose turn it is; false when no map is left. One thread only.</summary>
    public bool Step()
    {
        IPacedAnswer[] begun;
        lock (_changing)
            begun = [.. _jobs.Take(MostAtOnce)];

        // Done outside of the lock: a client's transaction must never wait for the network.
        IPacedAnswer[] ended = [.. begun.Where(Send)];
        lock (_changing)
        {
            _jobs.RemoveAll(ended.Contains);
            Begin();
            return _jobs.Count > 0;
        }
    }

    // An answer that cannot be made must not end the others.
    private bool Send(IPacedAnswer job)
    {
        try
        {
            return job.Send(RowsAStep);
        }
#pragma warning disable CA1031 // The client and the log are told.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            RequestTask.Fail(job.Request, logger ?? NullLogger.Instance, defect);
            return true;
        }
    }

    private void Begin()
    {
        foreach (IPacedAnswer job in _jobs.Take(MostAtOnce))
            job.Begin();
    }
}
