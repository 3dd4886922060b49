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

    /// <summary>
    /// Keeps the settings that hold, by key, for a desk that is started again; false when they are too long. Null where no process is
    /// started again alone.
    /// </summary>
    public Func<IReadOnlyDictionary<string, string>, bool>? Keep { get; init; }

    /// <summary>Keeps the settings with which this process starts.</summary>
    public void Begin()
    {
        lock (_reloading)
            KeepHeld();
    }

    /// <summary>Reads the configuration again.</summary>
    public void Reload()
    {
        lock (_reloading)
        {
            if (ReadChanged(SettingLog.Refused) is { } changed)
                TakeUp(changed);
        }
    }

    /// <summary>Logs what the configuration has that does not hold. For a desk that goes on with the settings of an earlier one.</summary>
    public void Compare()
    {
        lock (_reloading)
        {
            if (ReadChanged(SettingLog.WentOn) is { Length: > 0 } changed)
                SettingLog.Waiting(logger, Keys(changed));
        }
    }

    private static string Keys(IEnumerable<HeldSetting> settings) => string.Join(", ", settings.Select(found => found.Setting.Key));

    // The settings that differ from those that hold; null for a configuration with a fault, which is logged.
    private HeldSetting[]? ReadChanged(Action<ILogger, string> refused)
    {
        try
        {
            (IReadOnlyList<HeldSetting> held, IReadOnlyList<string> faults) = HeldSettings.Read(sources);
            if (faults.Count == 0)
                return [.. held.Where(found => _held[found.Setting.Key] != found.Setting.Normal(found.Text))];
            refused(logger, string.Join("; ", faults));
        }
        catch (StartupException refusal)
        {
            refused(logger, refusal.Message);
        }

        return null;
    }

    private void TakeUp(HeldSetting[] changed)
    {
        HeldSetting[] taken = [.. changed.Where(found => steps.ContainsKey(found.Setting.Key))];
        foreach (HeldSetting found in taken)
        {
            steps[found.Setting.Key](found.Text);
            _held[found.Setting.Key] = found.Setting.Normal(found.Text);
        }

        KeepHeld();
        HeldSetting[] left = [.. changed.Except(taken)];
        SettingLog.Reloaded(logger, taken.Length == 0 ? "nothing has changed that can change while it runs" : $"changed: {Keys(taken)}");
        if (left.Length > 0)
            SettingLog.Left(logger, Keys(left));
    }

    private void KeepHeld()
    {
        if (Keep?.Invoke(_held) == false)
            SettingLog.NotKept(logger);
    }
}
