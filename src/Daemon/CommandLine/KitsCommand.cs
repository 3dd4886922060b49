using System.Collections.Immutable;
using System.CommandLine;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Library.Kits;

namespace RVae.Daemon.CommandLine;

/// <summary>
/// <c>rvae kits</c>: lists the kits that clips can be learned as. For one kit it prints its text, from which users make kits of their own.
/// </summary>
internal static class KitsCommand
{
    public static Command Create()
    {
        var name = new Argument<string?>("name") { Description = "Name of a kit, or a .kit file: its instruments are told.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> data = CommandOptions.Data();
        var command = new Command("kits", "List the kits that clips can be learned as, or the instruments of one.") { name, data };
        command.SetAction(async (parsed, _) =>
        {
            DataFolders folders = CommandOptions.Folders(parsed.GetValue(data));
            TextWriter output = parsed.InvocationConfiguration.Output, error = parsed.InvocationConfiguration.Error;
            if (parsed.GetValue(name) is not { } asked)
                return await ListAsync(folders.OpenKits(), output, error).ConfigureAwait(false);
            if (!TrainingKit.Find(asked, folders, isFileAllowed: true).TryGet(out Kit? kit, out Fault fault))
            {
                // A name that no kit can have is wrong usage. A text that is no kit is a file that cannot be read.
                bool isText = fault.Code == FaultCode.BadArguments
                    && (ModelName.IsValid(asked) || asked.EndsWith(KitStore.Extension, StringComparison.OrdinalIgnoreCase));
                return await CommandFault.TellUnreadAsync(error, "kits", isText ? new Fault(FaultCode.Failed, fault.Message) : fault).ConfigureAwait(false);
            }

            foreach (KitInstrument instrument in kit!.Instruments)
                await output.WriteLineAsync(KitText.Line(instrument)).ConfigureAwait(false);
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<int> ListAsync(KitStore store, TextWriter output, TextWriter error)
    {
        var rows = ImmutableArray.CreateBuilder<string[]>();
        int code = ExitCode.Success;
        foreach (string name in store.Names())
        {
            if (store.Find(name).TryGet(out Kit? kit, out Fault fault))
            {
                rows.Add([name, string.Join(' ', kit.Instruments.Select(each => each.Name))]);
                continue;
            }

            await error.WriteLineAsync($"rvae kits: left out: {fault.Message}").ConfigureAwait(false);
            code = ExitCode.Incomplete;
        }

        await output.WriteAsync(PlainTable.Of(["name", "instruments"], rows.ToImmutable())).ConfigureAwait(false);
        return code;
    }
}
