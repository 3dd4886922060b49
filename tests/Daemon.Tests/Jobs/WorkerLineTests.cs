namespace RVae.Daemon.Tests.Jobs;

public sealed class WorkerLineTests
{
    public static TheoryData<WorkerLine, string> Lines => new()
    {
        { new WorkerLine.ClipsRead("rock", 12, "7/8", 2), """{"event":"clips","dataset":"rock","clips":12,"meter":"7/8","bars":2}""" },
        { new WorkerLine.ClipLeftOut("beat 'ü'.mid", 3, "empty"), """{"event":"leftOut","file":"beat 'ü'.mid","bar":3,"reason":"empty"}""" },
        { new WorkerLine.Placed("mine", "/data/mine.safetensors", 32), """{"event":"placed","name":"mine","file":"/data/mine.safetensors","clips":32}""" },
        {
            new WorkerLine.Progressed(0.25, 1, 4, 2.5, null, 9),
            """{"event":"progress","fraction":0.25,"epoch":1,"epochs":4,"loss":2.5,"validation":null,"secondsLeft":9}"""
        },
        {
            new WorkerLine.Finished("mine", "/data/mine.safetensors", 0.5, 2),
            """{"event":"finished","name":"mine","file":"/data/mine.safetensors","onsetF1":0.5,"seconds":2}"""
        },
        { new WorkerLine.Refused("NotFound", "no \"such\" file"), """{"event":"failed","code":"NotFound","message":"no \"such\" file"}""" },
        { new WorkerLine.Refused("Failed", "full") { IsResumable = true }, """{"event":"failed","code":"Failed","message":"full","resumable":true}""" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_is_written_and_read(WorkerLine line, string json)
    {
        ArgumentNullException.ThrowIfNull(line);
        line.ToJson().ShouldBe(json);
        WorkerLine.Parse(json).ShouldBe(line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[W] a warning of Torch")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"event":"song"}""")]
    [InlineData("""{"event":"progress","fraction":"much"}""")]
    public void Anything_else_is_none(string text) => WorkerLine.Parse(text).ShouldBeNull();
}
