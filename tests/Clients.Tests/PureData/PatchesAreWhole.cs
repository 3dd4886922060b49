namespace RVae.Clients.Tests.PureData;

/// <summary>What can be seen of a Pd patch without Pd: its objects exist, its cords end somewhere, its boxes have room.</summary>
public sealed class PatchesAreWhole
{
    public static TheoryData<string> Names => PdLibrary.Names;

    [Fact]
    public void The_patches_that_are_promised_exist() => PdLibrary.Patches.Keys
        .ShouldBe(["rvae", "rvae-find", "rvae-pad", "rvae-kit", "rvae-map", "rvae-steps", "rvae-gesture", "rvae-help", "rvae-demo"], ignoreOrder: true);

    [Theory, MemberData(nameof(Names))]
    public void Every_object_is_one_of_Pds_own_or_of_this_folder(string name)
    {
        foreach ((PdPatch canvas, PdBox box) in BoxesOf(name))
            PdLibrary.Sockets(box).ShouldNotBeNull($"{name}, {canvas.Name}: nobody knows {box}");
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_cord_joins_an_outlet_to_an_inlet(string name)
    {
        foreach (PdPatch canvas in PdLibrary.CanvasesOf(name))
        {
            foreach (PdCord cord in canvas.Cords)
            {
                string where = $"{name}, {canvas.Name}: {cord}";
                cord.From.ShouldBeInRange(0, canvas.Boxes.Count - 1, where);
                cord.To.ShouldBeInRange(0, canvas.Boxes.Count - 1, where);
                cord.Outlet.ShouldBeLessThan(PdLibrary.Sockets(canvas.Boxes[cord.From])!.Value.Outlets, $"{where} from {canvas.Boxes[cord.From]}");
                cord.Inlet.ShouldBeLessThan(PdLibrary.Sockets(canvas.Boxes[cord.To])!.Value.Inlets, $"{where} to {canvas.Boxes[cord.To]}");
            }

            canvas.Cords.Distinct().Count().ShouldBe(canvas.Cords.Count, $"{name}, {canvas.Name} has a cord twice");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_signal_goes_only_to_what_hears_signals(string name)
    {
        foreach (PdPatch canvas in PdLibrary.CanvasesOf(name))
        {
            foreach (PdCord cord in canvas.Cords.Where(cord => PdLibrary.IsSignal(canvas.Boxes[cord.From], "outlet~", cord.Outlet)))
            {
                PdLibrary.IsSignal(canvas.Boxes[cord.To], "inlet~", cord.Inlet)
                    .ShouldBeTrue($"{name}, {canvas.Name}: {canvas.Boxes[cord.From]} sends a signal to {canvas.Boxes[cord.To]}");
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void No_box_is_left_alone_that_should_be_joined(string name)
    {
        foreach (PdPatch canvas in PdLibrary.CanvasesOf(name))
        {
            HashSet<int> joined = [.. canvas.Cords.SelectMany(cord => new[] { cord.From, cord.To })];
            canvas.Boxes.Where((box, at) => !joined.Contains(at) && !MayStandAlone(box)).ShouldBeEmpty($"{name}, {canvas.Name}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void No_box_overlaps_another(string name)
    {
        foreach (PdPatch canvas in PdLibrary.CanvasesOf(name))
        {
            for (int later = 1; later < canvas.Boxes.Count; later++)
            {
                Area area = PdLayout.Of(canvas.Boxes[later]);
                foreach (PdBox earlier in canvas.Boxes.Take(later).Where(box => PdLayout.Of(box).Meets(area)))
                {
                    bool lies = PdLayout.IsGround(earlier) && PdLayout.Of(earlier).Holds(area);
                    lies.ShouldBeTrue($"{name}, {canvas.Name}: {canvas.Boxes[later]} {area} overlaps {earlier} {PdLayout.Of(earlier)}");
                }
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_box_lies_inside_its_window(string name)
    {
        foreach ((PdPatch canvas, PdBox box) in BoxesOf(name))
        {
            new Area(0, 0, canvas.Width, canvas.Height).Holds(PdLayout.Of(box)).ShouldBeTrue(
                $"{name}, {canvas.Name} {canvas.Width}×{canvas.Height}: {box} {PdLayout.Of(box)} lies outside");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Whatever_is_sent_to_a_name_is_received_in_the_patch(string name)
    {
        string[] sent = [.. BoxesOf(name).Where(pair => pair.Box.Name == "s").Select(pair => pair.Box.Atoms[1])];
        HashSet<string> received = [.. BoxesOf(name).SelectMany(pair => Receivers(pair.Box)), "pd", "pd-$0-plane"];
        sent.Except(received).ShouldBeEmpty();
    }

    /// <summary>What speaks by names, holds data, or says something to a reader.</summary>
    private static bool MayStandAlone(PdBox box) =>
        box.Kind == "text" || PdLibrary.Sockets(box) is (0, 0) || Receivers(box).Any(name => name is not ("empty" or "-"))
        || box.Atoms is ["text", "define", ..] or ["struct" or "drawpolygon" or "filledpolygon", ..] || (box.Inner is { } inner && inner.Boxes.All(MayStandAlone));

    /// <summary>The names that a box listens to: arrays by their own, iemguis by the one after their send name.</summary>
    private static IEnumerable<string> Receivers(PdBox box) => (box.Kind, box.Name) switch
    {
        ("symbolatom", _) => [box.Atoms[5]],
        (_, "r" or "table") => [box.Atoms[1]],
        (_, "cnv") => [box.Atoms[5]],
        (_, "tgl") => [box.Atoms[4]],
        (_, "bng") => [box.Atoms[6]],
        (_, "hradio" or "vradio") => [box.Atoms[6]],
        (_, "hsl" or "vsl" or "nbx") => [box.Atoms[8]],
        _ => [],
    };

    private static IEnumerable<(PdPatch Canvas, PdBox Box)> BoxesOf(string name) =>
        PdLibrary.CanvasesOf(name).SelectMany(canvas => canvas.Boxes.Select(box => (canvas, box)));
}
