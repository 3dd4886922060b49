using System.Reflection;
using RVae.Daemon.Saved;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Tests.Restoring;

/// <summary>A control that is not saved is lost at the next start, in each scene and in rooms.</summary>
public sealed class EveryControlIsSaved
{
    // Each is another than usual. Conditions are saved beside the controls, by the names that the model has for them.
    private static readonly DeckControls Unusual = new()
    {
        Threshold = 0.25f,
        Thresholds = new(0.25f),
        Density = 0.25f,
        Chaos = 0.25f,
        ChaosLock = true,
        Noise = 0.25f,
        NoiseSeed = 7,
        Microtiming = 0.25f,
        Swing = 0.25f,
        Velocity = 0.25f,
        Gap = 3,
        Quantize = Quantize.Bar,
        Freeze = true,
        Mute = true,
        Mutes = new(true),
        Solos = new(true),
        Notes = new(60),
        Channel = 3,
        Level = 0.25f,
        Glide = 250,
        Follow = 0.25f,
        Plane = LatentPlane.Of(1, 2, 0.25f),
        Walk = new Walk(WalkKind.Orbit, 8, 2) { Points = PathPoints.Of([new LatentPoint(1, 2)]) },
        Pins = default(PinTable).With(new Pin(Instrument.Snare, 12, 100)).Value,
        Freezes = new(true),
        Lengths = new(72),
        Rotations = new(6),
        Shifts = new(5f),
        Velocities = new(0.25f),
        Densities = new(0.25f),
        Probabilities = new(0.25f),
        Rate = 2,
        Fade = new Fade(2, 0.25f, FadeBy.Hits),
        Answers = 3,
    };

    [Fact]
    public void Every_control_is_another_than_usual_here()
    {
        foreach (PropertyInfo control in typeof(DeckControls).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (control.Name != nameof(DeckControls.Conditions))
                Equals(control.GetValue(Unusual), control.GetValue(DeckControls.Default)).ShouldBeFalse($"{control.Name} has to be named here, and in SavedControls");
        }
    }

    [Fact]
    public void What_was_saved_is_read_with_every_control() => SavedControls.Of(Unusual).Read().ShouldBe(Unusual);
}
