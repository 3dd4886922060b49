namespace RVae.Engine.Playing;

/// <summary>
/// Moves the position of one deck as a cue says, until a hand moves the deck. Inference thread only; the same inputs give the same movement.
/// </summary>
internal sealed class CueLead
{
    private long _cue;
    private bool _looked;
    private LatentPoint _before; // the deck's target when the cue came

    /// <summary>Whether the deck follows the cue, and not its target.</summary>
    public bool Leads { get; private set; }

    /// <summary>
    /// How far the deck is between the old and the new controls, 0–1; 1 where no cue is under way. A hand that moves the position does not change
    /// this value.
    /// </summary>
    public float Way { get; private set; } = 1;

    /// <summary>Whether the groove decoded now is to be heard from the cue's line on.</summary>
    public bool Waits { get; private set; }

    /// <summary>Number of the cue for whose line the groove decoded now waits; 0 for none.</summary>
    public long Stamp { get; private set; }

    /// <summary>Takes in the state of a deck before its position is worked out.</summary>
    /// <param name="deck">The deck's published state.</param>
    /// <param name="target">Where the performer wants the deck.</param>
    /// <param name="cue">How far cues are at the next tick.</param>
    /// <param name="glide">Is placed where the cue leads, so that a hand moves the deck from there.</param>
    /// <returns>Whether a new cue has come.</returns>
    public bool Take(in PlayedDeck deck, LatentPoint target, CueMoment cue, Glide glide)
    {
        ref readonly DeckCue led = ref deck.Cue;
        bool comes = led.Sequence != _cue;
        if (comes)
        {
            // A stage that goes on for an earlier one finds a cue that is known already. Where a hand has moved the deck since, the cue leads no
            // more.
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
