using RVae.Daemon.Performance;
using RVae.Daemon.Tests.Fakes;
using RVae.Stage.Layout;

namespace RVae.Daemon.Tests.Performance;

public sealed class SharedModelsTests
{
    [Fact]
    public void A_model_that_the_stage_refuses_just_as_it_is_dropped_gives_its_slot_back()
    {
        ModelSlots slots = SharedStage.Make().Memory.Slots;
        var models = new SharedModels(slots);
        int dropped = slots.Take(4096), refused = slots.Take(4096);
        slots[dropped].State = slots[refused].State = SlotState.Ready;
        models.Drop(dropped);
        // The stage opens them only now.
        slots[dropped].State = slots[refused].State = SlotState.Refused;
        models.Reclaim();
        slots[dropped].State.ShouldBe(SlotState.Free);
        slots[refused].State.ShouldBe(SlotState.Refused, "who asked for it has not read why yet");
        models.Drop(refused);
        models.Reclaim();
        slots[refused].State.ShouldBe(SlotState.Free);
    }
}
