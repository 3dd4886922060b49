using System.Collections.Immutable;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using RVae.Daemon.Http.Answers;
using RVae.Engine;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using RVae.Library.Datasets;

namespace RVae.Daemon.Http.Content;

/// <summary>
/// Datasets over plain HTTP. <c>GET /datasets/NAME</c> gives the clips with their hits, <c>GET /datasets/NAME.zip</c> the files, and <c>GET
/// /datasets/NAME/CLIP.mid</c> one clip. <c>PUT /datasets/NAME/FILE</c> takes a MIDI file, a drum tab or a zip of them.
/// </summary>
internal sealed class DatasetContent(DatasetStore store, DatasetChanges changes, UploadFolder uploads)
{
    private const long MostOfFile = 16L << 20, MostOfZip = 64L << 20;
    private const int MostShown = 2000, MostReasons = 200;
    private const string Zip = ".zip", Midi = ".mid";

    private readonly Lock _taking = new();

    /// <summary>Sends a dataset's clips as JSON, its files as a zip, or one of its clips as a MIDI file.</summary>
    public async Task GetAsync(HttpContext context, string name, string? clip)
    {
        Fault fault;
        if (clip is not null)
        {
            string wanted = clip.EndsWith(Midi, StringComparison.OrdinalIgnoreCase) ? clip[..^Midi.Length] : clip;
            Outcome<byte[]> found = store.Load(name).Then<byte[]>(reading => reading.Clips.FirstOrDefault(one => one.Name == wanted) is { } one
                ? GrooveFile.Of(one, reading.Kit.SentNotes).ToBytes()
                : new Fault(FaultCode.NotFound, $"dataset '{name}' has no clip of that name"));
            if (found.TryGet(out byte[]? bytes, out fault))
            {
                ContentAnswer.SayName(context, wanted + Midi, "audio/midi");
                context.Response.ContentLength = bytes.Length;
                if (!HttpMethods.IsHead(context.Request.Method))
                    await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
                return;
            }
        }
        else if (name.EndsWith(Zip, StringComparison.Ordinal))
        {
            string dataset = name[..^Zip.Length];
            if (store.Find(dataset).TryGet(out string? root, out fault) && changes.Files(dataset).TryGet(out IReadOnlyList<string>? files, out fault))
            {
                SendZip(context, name, root, files);
                return;
            }
        }
        else if (store.Load(name).TryGet(out ClipReading? reading, out fault))
        {
            await ContentAnswer.JsonAsync(context, json => Write(json, name, reading)).ConfigureAwait(false);
            return;
        }

        await FaultAnswer.SendAsync(context, fault).ConfigureAwait(false);
    }

    /// <summary>Takes a file, and tells what was read from it and what was left out.</summary>
    public async Task PutAsync(HttpContext context, string dataset, string sent)
    {
        string name = UploadName.Of(sent);
        bool isZip = Path.GetExtension(name) == Zip;
        Fault? refusal = store.Refusal(dataset);
        if (refusal is null && !isZip && !ClipCheck.IsRhythm(name))
            refusal = new Fault(FaultCode.BadArguments, $"{name} is no rhythm file: send a .mid, .midi or .tab file, or a .zip of them");
        Fault fault = refusal.GetValueOrDefault();
        if (refusal is null)
        {
            var check = new ClipCheck(context.Request.Query["notes"].ToString(), store);
            Outcome<ImmutableArray<CheckedFile>> taken = await uploads.ReceiveAsync(
                context, name, isZip ? MostOfZip : MostOfFile, path => Take(dataset, path, name, isZip, check)).ConfigureAwait(false);
            if (taken.TryGet(out ImmutableArray<CheckedFile> files, out fault))
            {
                context.Response.StatusCode = (int)HttpStatusCode.Created;
                await ContentAnswer.JsonAsync(context, json => Write(json, dataset, files)).ConfigureAwait(false);
                return;
            }
        }

        await FaultAnswer.SendAsync(context, fault).ConfigureAwait(false);
    }

    private Outcome<ImmutableArray<CheckedFile>> Take(string dataset, string path, string name, bool isZip, ClipCheck check)
    {
        Outcome<ImmutableArray<CheckedFile>> read = isZip ? ZipReading.Read(path, check) : ImmutableArray.Create(check.Read(path, name));
        return read.Then<ImmutableArray<CheckedFile>>(files =>
        {
            CheckedFile[] good = [.. files.Where(file => file.Path is not null)];
            if (good.Length == 0)
                return new Fault(FaultCode.BadArguments, files.IsEmpty ? "the zip is empty" : $"no file was used: {files[0].LeftOut[0]}");
            lock (_taking)
                return changes.TakeIn(dataset, [.. good.Select(file => (file.Path!, file.Name))]).Then<ImmutableArray<CheckedFile>>(_ => files);
        });
    }

    // Files of two folders of a dataset may have one name, so each keeps its folder.
    private static void SendZip(HttpContext context, string name, string root, IReadOnlyList<string> files)
    {
        ContentAnswer.SayName(context, name, "application/zip");
        if (HttpMethods.IsHead(context.Request.Method))
            return;

        // The zip is written with blocking writes. They block only this thread of the pool.
        context.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        using var zip = new ZipArchive(context.Response.Body, ZipArchiveMode.Create, leaveOpen: true);
        string top = File.Exists(root) ? Path.GetDirectoryName(root)! : root;
        foreach (string file in files)
            zip.CreateEntryFromFile(file, Path.GetRelativePath(top, file).Replace(Path.DirectorySeparatorChar, '/'), CompressionLevel.Fastest);
    }

    private static void Write(Utf8JsonWriter json, string dataset, ImmutableArray<CheckedFile> files)
    {
        json.WriteStartObject();
        json.WriteString("dataset", dataset);
        json.WriteNumber("clips", files.Sum(file => file.Clips));
        json.WriteNumber("files", files.Count(file => file.Path is not null));
        json.WriteString("meter", files.FirstOrDefault(file => file.Path is not null)?.Meter ?? "");
        WriteReasons(json, [.. files.SelectMany(file => file.LeftOut)]);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string dataset, ClipReading reading)
    {
        json.WriteStartObject();
        json.WriteString("dataset", dataset);
        json.WriteString("meter", reading.Grid.Meter.ToString());
        json.WriteNumber("ticks", reading.Grid.TickCount);
        json.WriteNumber("count", reading.Clips.Length);
        json.WriteStartArray("instruments"); // name, note
        foreach (KitInstrument instrument in reading.Kit.Instruments)
        {
            json.WriteStartArray();
            json.WriteStringValue(instrument.Name);
            json.WriteNumberValue(instrument.Note);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("clips");
        foreach (Clip clip in reading.Clips.Take(MostShown))
            WriteClip(json, clip);
        json.WriteEndArray();
        WriteReasons(json, [.. reading.LeftOut.Select(left => left.ToString())]);
        json.WriteEndObject();
    }

    private static void WriteClip(Utf8JsonWriter json, Clip clip)
    {
        json.WriteStartObject();
        json.WriteString("name", clip.Name);
        json.WriteString("file", clip.Source.File);
        json.WriteNumber("bar", clip.Source.Bar);
        json.WriteNumber("bpm", clip.Source.Bpm);
        json.WriteStartArray("hits"); // instrument, tick, velocity, offset
        foreach (Hit hit in clip.Hits)
        {
            json.WriteStartArray();
            json.WriteNumberValue((int)hit.Instrument);
            json.WriteNumberValue(hit.Tick);
            json.WriteNumberValue(hit.Velocity);
            json.WriteNumberValue(MathF.Round(hit.Offset, 3));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteReasons(Utf8JsonWriter json, ImmutableArray<string> reasons)
    {
        json.WriteStartArray("leftOut");
        foreach (string reason in reasons.Take(MostReasons))
            json.WriteStringValue(reason);
        if (reasons.Length > MostReasons)
            json.WriteStringValue($"and {reasons.Length - MostReasons} more");
        json.WriteEndArray();
    }
}
