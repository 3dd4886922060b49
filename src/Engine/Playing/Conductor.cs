namespace RVae.Engine.Playing;

/// <summary>
/// The one place where the performance is changed: a writer holds the conductor, edits a draft, and publishes
/// the whole by one reference. Readers take the reference and never wait.
/// </summary>
public sealed class Conductor
{
    private readonly Lock _writing = new();
    private PerformanceState _state;

    /// <summary>A conductor of the given state.</summary>
    public Conductor(PerformanceState initial) => _state = initial;

    /// <summary>The published state. Any thread.</summary>
    public PerformanceState State => Volatile.Read(ref _state);

    /// <summary>Called after each publication, while the conductor is held: keep it short and do not edit in it.</summary>
    public Action<PerformanceState>? Published { get; set; }

    /// <summary>
    /// Called as each edit begins, while the conductor is held, with the published state: what it gives back is the draft to begin with. Null, the
    /// usual, begins with the published state.
    /// </summary>
    public Func<PerformanceState, PerformanceState>? Begun { get; set; }

    /// <summary>
    /// Called with each edit before it is published, while the conductor is held, with the published state, what the edit began with and the draft:
    /// what it gives back is published. Null, the usual, publishes the draft. Not called where nothing was edited.
    /// </summary>
    public Func<PerformanceState, PerformanceState, PerformanceState, PerformanceState>? Edited { get; set; }

    /// <summary>
    /// Takes the conductor until the edit is disposed; everything edited is published at once, so that it takes
    /// effect between the same two ticks. Not for the tick thread, and never nested.
    /// </summary>
    public Edit Begin()
    {
        _writing.Enter();
        try
        {
            return new Edit(this, _state, Begun is { } begun ? begun(_state) : _state);
        }
        catch
        {
            _writing.Exit();
            throw;
        }
    }

    /// <summary>One change on its own.</summary>
    public void Change(Func<PerformanceState, PerformanceState> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        using Edit edit = Begin();
        edit.State = change(edit.State);
    }

    private void End(PerformanceState before, PerformanceState begun, PerformanceState draft)
    {
        try
        {
            if (ReferenceEquals(begun, draft))
                return;
            if (Edited is { } edited)
                draft = edited(before, begun, draft);
            if (ReferenceEquals(before, draft))
                return;
            PerformanceState numbered = draft with { Version = before.Version + 1 };
            Volatile.Write(ref _state, numbered);
            Published?.Invoke(numbered);
        }
        finally
        {
            _writing.Exit();
        }
    }

    /// <summary>A draft of the next state, held by one thread.</summary>
    public sealed class Edit : IDisposable
    {
        private readonly Conductor _conductor;
        private readonly PerformanceState _before;
        private readonly PerformanceState _begun;
        private bool _ended;

        internal Edit(Conductor conductor, PerformanceState before, PerformanceState begun)
        {
            _conductor = conductor;
            _before = before;
            _begun = begun;
            State = begun;
        }

        /// <summary>The draft; replace it to change it.</summary>
        public PerformanceState State { get; set; }

        /// <summary>Drops what was edited: nothing of it is published.</summary>
        public void Drop() => State = _begun;

        /// <summary>Publishes what was edited and lets the conductor go.</summary>
        public void Dispose()
        {
            if (_ended)
                return;
            _ended = true;
            _conductor.End(_before, _begun, State);
        }
    }
}
