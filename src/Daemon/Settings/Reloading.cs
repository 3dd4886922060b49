using RVae.Daemon.Startup;

namespace RVae.Daemon.Settings;

/// <summary>
/// Reads the configuration of a running daemon again. Settings that can change are changed; the others are named in the log. With a fault
/// in the configuration nothing is changed. One at a time, on any thread.
/// </summary>
/// <param name="options">The present options.</param>
/// <param name="sources">The sources of the configuration.</param>
/// <param name="steps">For each setting that can change, the step that changes it.</param>
/// <param name="logger">Logs the result.</param>
internal sealed class Reloading(RVaeOptions options, SettingSources sources, IReadOnlyDictionary<string, Action<string>> steps, ILogger<Reloading> logger)
{
    private readonly Lock _reloading = new();
    private readonly Dictionary<string, string> _held = SettingTable.All.ToDictionary(setting => setting.Key, setting => setting.In(options));

    /// <summary>Reads the configuration again.</summary>
    public void Reload()
    {
        lock (_reloading)
        {
            try
            {
                (IReadOnlyList<HeldSetting> held, IReadOnlyList<string> faults) = HeldSettings.Read(sources);
                if (faults.Count > 0)
                    SettingLog.Refused(logger, string.Join("; ", faults));
                else
                    TakeUp([.. held.Where(found => _held[found.Setting.Key] != found.Setting.Normal(found.Text))]);
            }
            catch (StartupException refusal)
            {
                SettingLog.Refused(logger, refusal.Message);
            }
        }
    }

    private void TakeUp(HeldSetting[] changed)
    {
        HeldSetting[] taken = [.. changed.Where(found => steps.ContainsKey(found.Setting.Key))];
        foreach (HeldSetting found in taken)
        {
            steps[found.Setting.Key](found.Text);
            _held[found.Setting.Key] = found.Setting.Normal(found.Text);
        }

        string[] left = [.. changed.Except(taken).Select(found => found.Setting.Key)];
        SettingLog.Reloaded(logger, taken.Length == 0 ? "nothing has changed that can change while it runs" : $"changed: {string.Join(", ", taken.Select(found => found.Setting.Key))}");
        if (left.Length > 0)
            SettingLog.Left(logger, string.Join(", ", left));
    }
}
