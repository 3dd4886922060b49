namespace RVae.Midi.Tests;
public sealed class Placeholder { [Fact] public void Builds() => true.ShouldBeTrue(); }
