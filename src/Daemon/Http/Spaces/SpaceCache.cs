using RVae.Engine;
using RVae.Engine.Library;

namespace RVae.Daemon.Http.Spaces;

/// <summary>
/// Keeps the spaces that were asked for last, compressed. Spaces are drawn one at a time, on a separate thread that yields to everything
/// else. A second request for a space that is being drawn waits for the same result. Any thread.
/// </summary>
internal sealed class SpaceCache : IDisposable
{
    private const int MostKept = 12;
    private const int MostWaiting = 8;

    private readonly Lock _changing = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _ending = new();
    private readonly List<(string Tag, byte[] Bytes)> _kept = []; // the newest is the last
    private readonly Dictionary<string, Task<Outcome<byte[]>>> _drawing = [];

    /// <summary>The compressed bytes of a space, or why there are none.</summary>
    public Task<Outcome<byte[]>> GetAsync(SpaceKey key)
    {
        lock (_changing)
        {
            int index = _kept.FindIndex(kept => kept.Tag == key.Tag);
            if (index >= 0)
            {
                (string, byte[] Bytes) found = _kept[index];
                _kept.RemoveAt(index);
                _kept.Add(found);
                return Task.FromResult<Outcome<byte[]>>(found.Bytes);
            }

            if (_drawing.TryGetValue(key.Tag, out Task<Outcome<byte[]>>? underWay))
                return underWay;
            if (_drawing.Count >= MostWaiting)
                return Task.FromResult<Outcome<byte[]>>(new Fault(FaultCode.TooMany, $"{MostWaiting} spaces are being drawn: ask again when one has ended"));
            return _drawing[key.Tag] = DrawAsync(key);
        }
    }

    public void Dispose()
    {
        _ending.Cancel();
        _ending.Dispose();
        _turn.Dispose();
    }

    private async Task<Outcome<byte[]>> DrawAsync(SpaceKey key)
    {
        await Task.Yield(); // from here on, not under the caller's lock
        Outcome<byte[]> drawn;
        try
        {
            await _turn.WaitAsync(_ending.Token).ConfigureAwait(false);
            try
            {
                drawn = await OnThreadAsync(() => Draw(key)).ConfigureAwait(false);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException)
        {
            drawn = new Fault(FaultCode.Unavailable, "the daemon is ending");
        }
        catch (Exception refusal) when (refusal is OutOfMemoryException or ThreadStartException)
        {
            drawn = new Fault(FaultCode.Unavailable, $"the space cannot be drawn, because a drawing library does not load: {refusal.Message}");
        }

        lock (_changing)
        {
            _drawing.Remove(key.Tag);
            if (drawn.TryGet(out byte[]? bytes, out _))
            {
                _kept.Add((key.Tag, bytes));
                if (_kept.Count > MostKept)
                    _kept.RemoveAt(0);
            }
        }

        return drawn;
    }

    private Outcome<byte[]> Draw(SpaceKey key)
    {
        try
        {
            return ModelFile.Load(key.Model.Path).Then<byte[]>(model =>
                SpacePicture.Compress(SpacePicture.Draw(model, key.Columns, key.Rows, key.ConditionValues(), _ending.Token, key.Plane)));
        }
#pragma warning disable CA1031 // A model that cannot be drawn costs its picture; who asked is told.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            return new Fault(FaultCode.Failed, $"the space of '{key.Model.Card.Name}' could not be drawn: {defect.Message}");
        }
    }

    private static Task<Outcome<byte[]>> OnThreadAsync(Func<Outcome<byte[]>> work)
    {
        var done = new TaskCompletionSource<Outcome<byte[]>>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => done.SetResult(work())) { IsBackground = true, Name = "space", Priority = ThreadPriority.BelowNormal }.Start();
        return done.Task;
    }
}
