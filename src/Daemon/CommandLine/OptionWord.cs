using System.CommandLine;

namespace RVae.Daemon.CommandLine;

/// <summary>Options that take only certain words.</summary>
internal static class OptionWord
{
    /// <summary>Has an option refuse all other words, with a message that says which ones it takes.</summary>
    /// <param name="option">The option.</param>
    /// <param name="fits">Whether the option takes a word.</param>
    /// <param name="what">The words that it takes, for the message.</param>
    public static void Takes(this Option option, Func<string, bool> fits, string what) => option.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var word }] && !fits(word))
            result.AddError($"{option.Name} takes {what}, not '{word}'.");
    });
}
