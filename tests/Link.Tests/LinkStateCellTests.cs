namespace RVae.Link.Tests;

public sealed class LinkStateCellTests
{
    [Fact]
    public async Task What_is_read_while_another_thread_writes_is_whole_and_never_older_than_what_was_read_before()
    {
        const int Count = 200_000;
        var cell = new LinkStateCell();
        Task writer = Task.Run(
            () =>
            {
                for (long number = 1; number <= Count; number++)
                    cell.Write(new LinkState { Tempo = number, TimeOrigin = number, StartStops = number, Revision = number });
            },
            TestContext.Current.CancellationToken);
        for (long last = 0; last < Count;)
        {
            LinkState read = cell.Read();
            if (read.Tempo != read.Revision || read.TimeOrigin != read.Revision || read.StartStops != read.Revision || read.Revision < last)
                Assert.Fail($"{read} was read after {last}");
            last = read.Revision;
        }

        await writer;
    }
}
