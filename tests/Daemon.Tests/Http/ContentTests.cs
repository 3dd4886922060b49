using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using RVae.Midi.Files;

namespace RVae.Daemon.Tests.Http;

/// <summary>Files that go up to the real daemon and come down again, well meant and hostile.</summary>
public sealed class ContentTests : IDisposable
{
    private readonly RunningDaemon _daemon = new();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(3) };

    public ContentTests() => _http.BaseAddress = new Uri($"http://127.0.0.1:{_daemon.HttpPort}");

    public void Dispose()
    {
        _http.Dispose();
        _daemon.Dispose();
    }

    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    private static byte[] Beat => GrooveFile.Of(
        new Clip("beat", Grid.OneBar, [.. Enumerable.Range(0, 8).Select(i => new Hit(i % 2 == 0 ? Instrument.Kick : Instrument.Snare, i * 12, 100, 0))], new ClipSource("", 1, 120))).ToBytes();

    [Theory]
    [InlineData("take.mid", "audio/midi")]
    [InlineData("set.scenes.json", "application/json")]
    public async Task What_was_exported_comes_down_as_what_it_is(string file, string type)
    {
        await _daemon.JoinAsync();
        Directory.CreateDirectory(_daemon.Folder.Folders.Exports);
        await File.WriteAllBytesAsync(Path.Combine(_daemon.Folder.Folders.Exports, file), Beat, Patience);

        using HttpResponseMessage answer = await _http.GetAsync($"/exports/{file}", Patience);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        (await answer.Content.ReadAsByteArrayAsync(Patience)).ShouldBe(Beat);
    }

    [Fact]
    public async Task Clips_datasets_models_and_spaces_go_up_and_come_down()
    {
        await _daemon.JoinAsync();
        JsonElement taken = await PutAsync("/datasets/mine/beat.mid", Beat);
        taken.GetProperty("clips").GetInt32().ShouldBe(1);
        JsonElement listed = await JsonAsync("/datasets/mine");
        listed.GetProperty("clips")[0].GetProperty("hits").GetArrayLength().ShouldBe(8);
        byte[] clip = await _http.GetByteArrayAsync($"/datasets/mine/{listed.GetProperty("clips")[0].GetProperty("name").GetString()}.mid", Patience);
        Encoding.ASCII.GetString(clip, 0, 4).ShouldBe("MThd");

        // A name that is taken gets a number; a path counts for nothing but its last part.
        (await PutAsync("/datasets/mine/beat.mid", Beat)).GetProperty("files").GetInt32().ShouldBe(1);
        await PutAsync("/datasets/mine/..%2F..%2F.evil%20name.mid", Beat);
        Directory.GetFiles(Path.Combine(_daemon.Folder.Folders.Datasets, "mine")).Select(Path.GetFileName).Order().ShouldBe(["beat-2.mid", "beat.mid", "evil_name.mid"]);
        using var zip = new ZipArchive(new MemoryStream(await _http.GetByteArrayAsync("/datasets/mine.zip", Patience)));
        zip.Entries.Count.ShouldBe(3);

        byte[] model = await _http.GetByteArrayAsync("/models/tiny.safetensors", Patience);
        (await PutAsync("/models/copy.safetensors", model)).GetProperty("name").GetString().ShouldBe("copy");
        (await CodeAsync("/models/copy.safetensors", model)).ShouldBe(HttpStatusCode.Conflict);
        (await CodeAsync("/models/tiny.safetensors?replace=1", model)).ShouldBe(HttpStatusCode.Conflict, "it plays");
        (await CodeAsync("/models/broken.safetensors", model[..^9])).ShouldBe(HttpStatusCode.UnprocessableEntity);

        using HttpResponseMessage space = await _http.GetAsync("/spaces/copy?columns=4&rows=3", Patience);
        space.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        using var unpacked = new MemoryStream();
        await using (var gzip = new GZipStream(await space.Content.ReadAsStreamAsync(Patience), CompressionMode.Decompress))
            await gzip.CopyToAsync(unpacked, Patience);
        unpacked.Length.ShouldBe(28 + (96 * 9 * 4 * 3));
        Encoding.ASCII.GetString(unpacked.ToArray(), 0, 4).ShouldBe("RVSP");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/spaces/copy?columns=4&rows=3");
        again.Headers.IfNoneMatch.Add(space.Headers.ETag!);
        (await _http.SendAsync(again, Patience)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await _http.GetAsync("/spaces/copy?columns=65", Patience)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _http.GetAsync("/spaces/nowhere", Patience)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Clips_of_a_kit_come_down_with_its_instruments_and_notes()
    {
        await _daemon.JoinAsync();
        byte[] tab = "kit: percussion\n== a\nopen-conga |x---x---x---x---|\n"u8.ToArray();
        (await PutAsync("/datasets/congas/a.tab", tab)).GetProperty("clips").GetInt32().ShouldBe(1);
        JsonElement listed = await JsonAsync("/datasets/congas");
        (listed.GetProperty("instruments").GetArrayLength(), listed.GetProperty("instruments")[1].ToString()).ShouldBe((16, """["open-conga",63]"""));
        listed.GetProperty("clips")[0].GetProperty("hits")[0][0].GetInt32().ShouldBe(1);
        MidiFile clip = MidiFile.Parse(await _http.GetByteArrayAsync("/datasets/congas/a.1.mid", Patience), "a.1.mid").Value;
        clip.Tracks[1].Events.Where(item => item.IsNoteOn).ShouldAllBe(item => item.Data1 == 63);
    }

    [Fact]
    public async Task A_zip_is_read_file_by_file_and_what_is_left_out_is_told()
    {
        await _daemon.JoinAsync();
        // What macOS adds to a zip is hidden, and nobody's loss.
        byte[] zip = Zip(
            ("drums/beat.mid", Beat), ("../../escape.mid", Beat), ("notes.txt", "x"u8.ToArray()), ("broken.mid", "MThd"u8.ToArray()),
            ("__MACOSX/drums/._beat.mid", [0, 5, 22, 7]), ("drums/.DS_Store", [0]));
        JsonElement taken = await PutAsync("/datasets/zipped/all.zip", zip);
        taken.GetProperty("files").GetInt32().ShouldBe(2);
        taken.GetProperty("leftOut").GetArrayLength().ShouldBe(2);
        Directory.GetFiles(Path.Combine(_daemon.Folder.Folders.Datasets, "zipped")).Select(Path.GetFileName).Order().ShouldBe(["beat.mid", "escape.mid"]);
    }

    [Fact]
    public async Task The_files_of_a_dataset_come_down_in_its_folders()
    {
        await _daemon.JoinAsync();
        foreach (string folder in (string[])["slow", "fast"])
        {
            string path = Directory.CreateDirectory(Path.Combine(_daemon.Folder.Folders.Datasets, "mine", folder)).FullName;
            await File.WriteAllBytesAsync(Path.Combine(path, "beat.mid"), Beat, Patience);
        }

        using var zip = new ZipArchive(new MemoryStream(await _http.GetByteArrayAsync("/datasets/mine.zip", Patience)));
        zip.Entries.Select(entry => entry.FullName).ShouldBe(["fast/beat.mid", "slow/beat.mid"]);
        using var built = new ZipArchive(new MemoryStream(await _http.GetByteArrayAsync("/datasets/house.zip", Patience)));
        built.Entries.Select(entry => entry.FullName).ShouldBe(["house.tab"]);
    }

    [Fact]
    public async Task A_hostile_upload_costs_nothing()
    {
        await _daemon.JoinAsync();
        string root = _daemon.Folder.Folders.Root;

        // A bomb: 64 MB of zeros in a few kilobytes.
        (await CodeAsync("/datasets/bomb/bomb.zip", Zip(("a.mid", new byte[64 << 20])))).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await CodeAsync("/datasets/bomb/none.zip", "not a zip"u8.ToArray())).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await CodeAsync("/datasets/bomb/x.exe", Beat)).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await CodeAsync("/datasets/..%2Fmodels/x.mid", Beat)).ShouldNotBe(HttpStatusCode.Created);
        (await CodeAsync("/datasets/.hidden/x.mid", Beat)).ShouldBe(HttpStatusCode.UnprocessableEntity);

        // 2 GB that are announced are refused before a byte of them is read.
        string announced = await SayAsync("PUT /datasets/bomb/big.mid HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2147483648\r\n\r\n", thenClose: false);
        announced.ShouldStartWith("HTTP/1.1 413");

        // Half a body, and the line goes dead.
        await SayAsync("PUT /datasets/bomb/half.mid HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\nMThd", thenClose: true);

        // Without end and without a length: cut at the bound.
        using var endless = new HttpRequestMessage(HttpMethod.Put, "/datasets/bomb/endless.mid") { Content = new StreamContent(new MemoryStream(new byte[18 << 20])) };
        endless.Headers.TransferEncodingChunked = true;
        (await IsCutAsync(endless)).ShouldBeTrue();

        Directory.Exists(Path.Combine(_daemon.Folder.Folders.Datasets, "bomb")).ShouldBeFalse();
        await EventuallyAsync(() => !Directory.Exists(Path.Combine(root, ".uploads")) || Directory.GetFileSystemEntries(Path.Combine(root, ".uploads")).Length == 0);
        (await JsonAsync("/rvae/playing?VALUE")).GetProperty("VALUE")[0].GetInt32().ShouldBe(1);
    }

    // The answer says so, unless the line is closed while the rest is still being sent: then the sender sees that first.
    private async Task<bool> IsCutAsync(HttpRequestMessage upload)
    {
        try
        {
            return (await _http.SendAsync(upload, Patience)).StatusCode == HttpStatusCode.RequestEntityTooLarge;
        }
        catch (HttpRequestException cut) when (cut.InnerException is IOException)
        {
            return true;
        }
    }

    [Fact]
    public async Task A_model_stays_that_came_while_another_of_its_name_was_on_its_way()
    {
        await _daemon.JoinAsync();
        byte[] model = await _http.GetByteArrayAsync("/models/tiny.safetensors", Patience);
        var first = new TaskCompletionSource();
        using var slow = new InTwoHalves(model, first.Task);
        Task<HttpResponseMessage> sending = _http.PutAsync("/models/twice.safetensors", slow, Patience);
        string uploads = Path.Combine(_daemon.Folder.Folders.Root, ".uploads");
        await EventuallyAsync(() => Directory.Exists(uploads) && Directory.GetDirectories(uploads).Length == 1);

        (await CodeAsync("/models/twice.safetensors", model)).ShouldBe(HttpStatusCode.Created);
        first.SetResult();
        using HttpResponseMessage late = await sending;

        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Another_sites_page_cannot_send_files()
    {
        await _daemon.JoinAsync();
        using var request = new HttpRequestMessage(HttpMethod.Put, "/datasets/mine/beat.mid") { Content = new ByteArrayContent(Beat) };
        request.Headers.Add("Origin", "http://elsewhere.example");
        (await _http.SendAsync(request, Patience)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        Directory.Exists(Path.Combine(_daemon.Folder.Folders.Datasets, "mine")).ShouldBeFalse();
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var whole = new MemoryStream();
        using (var zip = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in files)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return whole.ToArray();
    }

    private async Task<JsonElement> PutAsync(string path, byte[] bytes)
    {
        using HttpResponseMessage answer = await SendAsync(path, bytes);
        string text = await answer.Content.ReadAsStringAsync(Patience);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task<HttpStatusCode> CodeAsync(string path, byte[] bytes)
    {
        using HttpResponseMessage answer = await SendAsync(path, bytes);
        return answer.StatusCode;
    }

    private Task<HttpResponseMessage> SendAsync(string path, byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return _http.PutAsync(path, content, Patience);
    }

    private async Task<JsonElement> JsonAsync(string path) => JsonDocument.Parse(await _http.GetStringAsync(path, Patience)).RootElement;

    private async Task<string> SayAsync(string request, bool thenClose)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", _daemon.HttpPort, Patience);
        NetworkStream stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), Patience);
        if (thenClose)
            return "";
        byte[] buffer = new byte[1024];
        return Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer, Patience));
    }

    private static async Task EventuallyAsync(Func<bool> isSo)
    {
        while (!isSo())
            await Task.Delay(50, Patience);
    }

    /// <summary>A body whose second half waits for something.</summary>
    private sealed class InTwoHalves(byte[] bytes, Task between) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            int half = bytes.Length / 2;
            await stream.WriteAsync(bytes.AsMemory(0, half), Patience);
            await stream.FlushAsync(Patience);
            await between;
            await stream.WriteAsync(bytes.AsMemory(half), Patience);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }
}
