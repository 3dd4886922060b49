namespace RVae.Engine.Rhythm.Tabs;

/// <summary>Between the characters of a tab's bars and velocities.</summary>
internal static class StepCharacters
{
    public const string Expected = "- . g s x o X O or 1 to 9";

    private const int VelocityOfOne = 14;

    private static readonly (char Character, int Velocity)[] Named =
        [('-', 0), ('.', 0), ('g', 32), ('s', 60), ('x', 88), ('o', 88), ('X', 116), ('O', 116)];

    /// <summary>Velocity of a step, 0 for a rest, or null for a character that is no step.</summary>
    public static int? Velocity(char character)
    {
        if (character is >= '1' and <= '9')
            return (character - '0') * VelocityOfOne;
        foreach ((char named, int velocity) in Named)
        {
            if (named == character)
                return velocity;
        }

        return null;
    }

    /// <summary>The character of a velocity that <see cref="Velocity"/> gives.</summary>
    public static char Character(int velocity)
    {
        foreach ((char named, int its) in Named)
        {
            if (its == velocity)
                return named;
        }

        return velocity % VelocityOfOne == 0 && velocity / VelocityOfOne is >= 1 and <= 9
            ? (char)('0' + (velocity / VelocityOfOne))
            : throw new ArgumentOutOfRangeException(nameof(velocity), velocity, "No step character has this velocity");
    }
}
