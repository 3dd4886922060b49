namespace RVae.Engine.Playing;

/// <summary>
/// The one place where the performance is changed. A writer takes the conductor, edits a draft, and publishes the draft by one reference. Readers
/// read the reference and never wait.
/// </summary>
public sealed class Conductor
{
    private readonly Lock _writing = new();
    private PerformanceState _state;

    /// <summary>Makes a conductor that publishes the given state.</summary>
    public Conductor(PerformanceState initial) => _state = initial;

    /// <summary>The published state. Any thread.</summary>
    public PerformanceState State => Volatile.Read(ref _state);

    /// <summary>Called after each publication, while the conductor is taken. Keep the call short, and do not edit in it.</summary>
    public Action<PerformanceState>? Published { get; set; }

    /// <summary>
    /// Called as each edit begins, while the conductor is taken, with the published state. The returned state is the draft to begin with. Null (the
    /// usual case): the edit begins with the published state.
    /// </summary>
    public Func<PerformanceState, PerformanceState>? Begun { get; set; }

    /// <summary>
    /// Called before each edit is published, while the conductor is taken, with the published state, the state that the edit began with, and the
    /// draft. The returned state is published. Null (the usual case): the draft is published. Not called where nothing was edited.
    /// </summary>
    public Func<PerformanceState, PerformanceState, PerformanceState, PerformanceState>? Edited { get; set; }

    /// <summary>
    /// Takes the conductor until the edit is disposed. All changes of the edit are published at once, so that they take effect between the same two
    /// ticks. Never call this on the tick thread, and never nest edits.
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

    /// <summary>Makes and publishes one change.</summary>
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

        /// <summary>Drops the changes of this edit: nothing is published.</summary>
        public void Drop() => State = _begun;

        /// <summary>Publishes the draft, where it was changed, and releases the conductor.</summary>
        public void Dispose()
        {
            if (_ended)
                return;
            _ended = true;
            _conductor.End(_before, _begun, State);
        }
    }
}
