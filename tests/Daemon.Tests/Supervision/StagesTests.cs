using RVae.Daemon.Supervision;
using RVae.Daemon.Tests.Fakes;

namespace RVae.Daemon.Tests.Supervision;

public sealed class StagesTests
{
    private const long Second = 1_000_000_000;
    private const int Kill = 9;

    [Fact]
    public void A_stage_that_cannot_be_started_is_tried_again_and_told_once_and_ends_nobody()
    {
        var told = new List<string>();
        using var stages = new Stages(SharedStage.Make(Second), new WorkerProgram("/nowhere/rvae", []), told.Add);
        for (long now = Second; now < 3 * Second; now += Second / 10)
            stages.Tend(now, rehearses: true).ShouldBeFalse();
        stages.Playing.IsThere.ShouldBeFalse();
        told.ShouldHaveSingleItem();
    }

    [Fact]
    public unsafe void One_that_takes_the_turn_of_a_stage_that_hung_is_not_ended_for_the_silence_of_that_one()
    {
        SharedThings shared = SharedStage.Make(Second);
        var watch = new ProcessWatch(shared.Memory.Header);
        using var desk = new Child([], new Dictionary<string, string>());
        using var stages = new Stages(shared, new WorkerProgram("sh", ["-c", "exec sleep 60"]));
        try
        {
            stages.Tend(Second, rehearses: true);
            stages.Tend(10 * Second, rehearses: true).ShouldBeFalse("another one would take the turn that the first has not taken yet");
            shared.Memory.Header->StagePid = stages.Playing.Id;
            stages.Tend(10 * Second, rehearses: true).ShouldBeTrue("one plays, and one waits");
            Child hung = stages.Playing;
            shared.Memory.Header->StageBeat = 30 * Second;
            watch.Look(33 * Second, hung, desk).ShouldBeFalse("its ticks stand still");
            hung.AwaitEnd(10_000).ShouldBeTrue();
            stages.Tend(33 * Second, rehearses: true);
            stages.Playing.ShouldNotBeSameAs(hung);
            watch.Look(33 * Second, stages.Playing, desk).ShouldBeTrue("it has only just begun");
        }
        finally
        {
            stages.End(KillAtOnce, 0);
        }
    }

    [Fact]
    public unsafe void Stages_that_end_one_after_the_other_before_they_play_are_no_sign_of_life()
    {
        SharedThings shared = SharedStage.Make(Second);
        var watch = new ProcessWatch(shared.Memory.Header);
        using var desk = new Child([], new Dictionary<string, string>());
        using var stages = new Stages(shared, new WorkerProgram("sh", ["-c", "exit 1"]));
        Looked(15 * Second).ShouldBeTrue("a busy machine may take so long");
        Looked(25 * Second).ShouldBeFalse();
        shared.Memory.Header->StageBeat = 35 * Second;
        Looked(35 * Second).ShouldBeTrue("one plays");

        bool Looked(long until)
        {
            bool lives = false;
            for (long now = until - (10 * Second); now <= until; now += Second / 2)
            {
                stages.Tend(now, rehearses: false);
                stages.Playing.AwaitEnd(10_000).ShouldBeTrue();
                lives = watch.Look(now, stages.Playing, desk);
            }

            return lives;
        }
    }

    [Fact]
    public void One_that_plays_falls_silent_by_itself_and_no_signal_cuts_that_short()
    {
        using var stages = new Stages(SharedStage.Make(Second), new WorkerProgram("sh", ["-c", "exit 0"]));
        stages.Tend(Second, rehearses: false).ShouldBeTrue();
        bool isSignalled = false;
        stages.End(
            (_, _) =>
            {
                isSignalled = true;
                return 0;
            },
            10_000);
        isSignalled.ShouldBeFalse();
    }

    private static int KillAtOnce(Child child, int patience)
    {
        child.Send(Kill);
        return 0;
    }
}
