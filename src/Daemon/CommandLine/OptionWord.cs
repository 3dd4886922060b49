using System.CommandLine;

namespace RVae.Daemon.CommandLine;

/// <summary>Which words an option takes.</summary>
internal static class OptionWord
{
    /// <summary>Refuses every other word, and says what is taken.</summary>
    /// <param name="option">The option.</param>
    /// <param name="fits">Whether a word is taken.</param>
    /// <param name="what">What is taken, for the message.</param>
    public static void Takes(this Option option, Func<string, bool> fits, string what) => option.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var word }] && !fits(word))
            result.AddError($"{option.Name} takes {what}, not '{word}'.");
    });
}
