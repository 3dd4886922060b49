namespace RVae.Engine.Playing;

/// <summary>
/// How a cue leads the position of one deck, until a hand moves it. Inference thread only; the same inputs give the same way.
/// </summary>
internal sealed class CueLead
{
    private long _cue;
    private bool _looked;
    private LatentPoint _before; // where the deck was to be when the cue came

    /// <summary>Whether the deck goes where the cue says, and not where its target is.</summary>
    public bool Leads { get; private set; }

    /// <summary>
    /// How far it is between what the cue left and what it brings, 0–1; 1 where nothing is under way. A hand takes the position alone.
    /// </summary>
    public float Way { get; private set; } = 1;

    /// <summary>Whether what is decoded now is to be heard from the cue's line on.</summary>
    public bool Waits { get; private set; }

    /// <summary>The cue whose line a groove waits for that is decoded now; 0 for none.</summary>
    public long Stamp { get; private set; }

    /// <summary>Looks at a deck before its position is worked out.</summary>
    /// <param name="deck">The deck's published state.</param>
    /// <param name="target">Where the performer wants it.</param>
    /// <param name="cue">How far cues are at the next tick.</param>
    /// <param name="glide">Stands where the cue leads; from there a hand moves it.</param>
    /// <returns>Whether a cue has come that it has not seen.</returns>
    public bool Take(in PlayedDeck deck, LatentPoint target, CueMoment cue, Glide glide)
    {
        ref readonly DeckCue led = ref deck.Cue;
        bool comes = led.Sequence != _cue;
        if (comes)
        {
            // One that goes on for another finds a cue that is known already: where a hand has moved the deck since, it leads no more.
            (_cue, _before, Leads) = (led.Sequence, target, led.Sequence != 0 && (_looked || target == led.To));
            if (Leads)
                glide.Place(led.To);
        }
        else if (Leads && target != led.To && target != _before)
        {
            Leads = false;
            glide.Place(ControlGlide.Between(led.From, led.To, Way));
        }
        else if (target == led.To)
        {
            _before = target;
        }

        _looked = true;
        float way = cue.WayOf(led.Sequence);
        Waits = led.Sequence > cue.Sequence && !led.Glides;
        Way = led.Sequence == 0 || Waits ? 1 : way;
        Stamp = led.Glides ? 0 : led.Sequence;
        return comes && Leads;
    }
}
