using System.Globalization;
using System.Text;

namespace RVae.Engine.Rhythm.Tabs;

/// <summary>Writes drum tabs as text. Every section names its own settings, so that it can be moved and read alone.</summary>
internal static class DrumTabWriter
{
    public static string Write(DrumTab tab)
    {
        var text = new StringBuilder();
        if (tab.Title.Length > 0)
            text.Append("title: ").Append(tab.Title).Append('\n');
        if (tab.Kit.Name.Length > 0)
            text.Append("kit: ").Append(tab.Kit.Name).Append('\n');
        foreach (DrumTabSection section in tab.Sections)
            WriteSection(text, section, tab.Kit);
        return text.ToString();
    }

    private static void WriteSection(StringBuilder text, DrumTabSection section, Kit kit)
    {
        int width = kit.Instruments.Max(each => each.Name.Length) + 1;
        text.Append(CultureInfo.InvariantCulture, $"\n== {section.Name}\n");
        text.Append(CultureInfo.InvariantCulture, $"tempo: {section.Bpm}\n");
        text.Append(CultureInfo.InvariantCulture, $"meter: {section.Meter}\n");
        text.Append(CultureInfo.InvariantCulture, $"steps: {section.Steps}\n");
        foreach (DrumTabLine line in section.Lines)
        {
            if (!line.Feel.IsEmpty)
                WriteFeel(text, line, kit[line.Instrument].Name);
        }

        foreach (DrumTabLine line in section.Lines)
            WriteBars(text, section, line, kit[line.Instrument].Name.PadRight(width));
    }

    private static void WriteFeel(StringBuilder text, DrumTabLine line, string name)
    {
        text.Append("feel ").Append(name).Append(':');
        foreach (float shift in line.Feel)
            text.Append(CultureInfo.InvariantCulture, $" {(shift > 0 ? "+" : "")}{shift}");
        text.Append('\n');
    }

    private static void WriteBars(StringBuilder text, DrumTabSection section, DrumTabLine line, string name)
    {
        text.Append(name).Append('|');
        for (int i = 0; i < line.Velocities.Length; i++)
        {
            text.Append(StepCharacters.Character(line.Velocities[i]));
            if ((i + 1) % section.Steps == 0)
                text.Append('|');
        }

        text.Append('\n');
    }
}
