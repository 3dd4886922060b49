using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using RVae.Daemon.Recording;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Storage;

namespace RVae.Daemon.CommandLine;

/// <summary><c>rvae replay</c>: plays a session again that <c>rvae serve --record</c> has recorded, and writes its hits.</summary>
internal sealed class ReplayCommand
{
    // Files of these kinds are no text. They are refused, because the hits would be written over them.
    private static readonly string[] OtherKinds = [ModelFile.Extension, ".rvae", ".mid", ".midi", ".tab", ".kit"];

    private readonly Argument<FileInfo> _record = new("record") { Description = "File that 'rvae serve --record' has written." };

    private readonly Option<FileInfo?> _out = new("--out")
    {
        Description = "Where the hits go (default: standard output).",
        HelpName = "FILE",
    };

    private readonly Option<bool> _json = CommandOptions.Json("One line of JSON a hit.");

    public static Command Create()
    {
        var parts = new ReplayCommand();
        parts._out.Takes(
            file => !OtherKinds.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase), "a file for lines of text, such as hits.txt");
        var command = new Command("replay", "Play a recorded session once more, without a network or a clock, and write its hits.")
        {
            parts._record, parts._out, parts._json,
        };
        command.SetAction((parsed, _) => parts.RunAsync(parsed));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        TextWriter error = parsed.InvocationConfiguration.Error;
        if (parsed.GetValue(_out) is { } hits && IsOneFile(hits.FullName, parsed.GetValue(_record)!.FullName))
        {
            var itself = new Fault(FaultCode.BadArguments, "--out is the record itself: name another file");
            return await CommandFault.TellAsync(error, "replay", itself).ConfigureAwait(false);
        }

        if (!RecordedSession.Open(parsed.GetValue(_record)!.FullName).TryGet(out RecordedSession? session, out Fault fault))
            return await CommandFault.TellUnreadAsync(error, "replay", fault).ConfigureAwait(false);
        using (session)
        {
            try
            {
                using StreamWriter? file = parsed.GetValue(_out) is { } named ? new StreamWriter(named.FullName) : null;
                TextWriter output = file ?? parsed.InvocationConfiguration.Output;
                return await PlayAsync(session, output, error, parsed.GetValue(_json)).ConfigureAwait(false);
            }
            catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
            {
                return await CommandFault.TellAsync(error, "replay", new Fault(FaultCode.Failed, refusal.Message)).ConfigureAwait(false);
            }
        }
    }

    // A record may also be named by a link to it, such as 'latest'.
    private static bool IsOneFile(string hits, string record)
    {
        FileIdentity found = Disk.Look(hits).Identity;
        return hits == record || (found != default && found == Disk.Look(record).Identity);
    }

    private static async Task<int> PlayAsync(RecordedSession session, TextWriter output, TextWriter error, bool json)
    {
        if (session.Header.Program != ProgramVersion.Current)
            await error.WriteLineAsync($"rvae replay: recorded by version {session.Header.Program}, this is {ProgramVersion.Current}").ConfigureAwait(false);
        var replay = new Replay(session, hit => output.WriteLine(
            json ? JsonSerializer.Serialize(hit, RecordJson.Default.ReplayedHit) : hit.ToString()));
        Fault? end = replay.Run();
        await output.FlushAsync().ConfigureAwait(false);
        await error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{replay.Hits} hits in {replay.Ticks} ticks, recorded on {session.Header.Started:yyyy-MM-dd HH:mm} UTC")).ConfigureAwait(false);
        if (end is not { } fault)
            return ExitCode.Success;
        return session.Damage is not null
            ? await CommandFault.TellUnreadAsync(error, "replay", fault).ConfigureAwait(false)
            : await CommandFault.TellAsync(error, "replay", fault).ConfigureAwait(false);
    }
}
