using System.Text.Json;
using System.Text.Json.Serialization;

namespace RVae.Controllers;

/// <summary>A profile as its file has it. Field names are those of the file.</summary>
internal sealed class ProfileDocument
{
    public string? Name { get; set; }
    public string? Device { get; set; }
    public string?[]? Ports { get; set; }
    public int? Channel { get; set; }
    public int? Deck { get; set; }
    public double? LongPressMilliseconds { get; set; }
    public PadDocument? Pad { get; set; }
    public ControlDocument?[]? Controls { get; set; }
}

/// <summary>How a control responds.</summary>
internal class ResponseDocument
{
    public string? Control { get; set; }
    public double[]? Range { get; set; }
    public double? Curve { get; set; }
    public bool? Invert { get; set; }
}

/// <summary>The pad of a profile, as the file has it.</summary>
internal sealed class PadDocument
{
    public ResponseDocument? X { get; set; }
    public ResponseDocument? Y { get; set; }
    public string? Touch { get; set; }
    public TouchMode? Mode { get; set; }
    public double[]? Home { get; set; }
    public string? To { get; set; }
    public SmoothingDocument? Smoothing { get; set; }
    public Takeover? Takeover { get; set; }
}

/// <summary>The settings of the filter.</summary>
internal sealed class SmoothingDocument
{
    public double? Cutoff { get; set; }
    public double? Speed { get; set; }
}

/// <summary>Any other control.</summary>
internal sealed class ControlDocument : ResponseDocument
{
    public ControlRole? As { get; set; }
    public string? To { get; set; }
    public string? Name { get; set; }
    public int? Step { get; set; }
    public Takeover? Takeover { get; set; }
}

/// <summary>Reads and writes these documents without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(LowerName<TouchMode>), typeof(LowerName<Takeover>), typeof(LowerName<ControlRole>)],
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    WriteIndented = true)]
[JsonSerializable(typeof(ProfileDocument))]
internal sealed partial class ProfileJson : JsonSerializerContext;

/// <summary>Writes the names of enumerations in lower case, as people do.</summary>
internal sealed class LowerName<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
