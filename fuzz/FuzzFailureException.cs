namespace RVae.Fuzz;

/// <summary>The codec did something that no input may make it do.</summary>
public sealed class FuzzFailureException(string message) : Exception(message)
{
    /// <summary>Fails with the message unless the condition holds.</summary>
    public static void Require(bool condition, string message)
    {
        if (!condition)
            throw new FuzzFailureException(message);
    }
}
