namespace RVae.Clients.Tests.Max;

/// <summary>
/// Max does not run where the tests run, so its files are read: what a patch names exists, every cord has two ends, and
/// nothing hides anything else.
/// </summary>
public sealed class PatchesAreWhole
{
    /// <summary>Boxes that a hand or an eye uses, and that presentation mode therefore shows.</summary>
    private static readonly string[] Played =
    [
        "number", "flonum", "slider", "pictslider", "umenu", "textbutton", "textedit", "led", "live.dial", "jit.pwindow",
        "gain~", "ezdac~", "button", "bpatcher",
    ];

    public static TheoryData<string> Names => Package.Names;

    [Fact]
    public void The_package_has_what_a_performer_and_a_patcher_look_for()
    {
        string[] wanted =
        [
            "patchers/rvae.maxpat", "patchers/rvae-pad.maxpat", "patchers/rvae-map.maxpat", "patchers/rvae-live.maxpat",
            "patchers/rvae-addresses.maxpat", "help/rvae.maxhelp", "examples/rvae-demo.maxpat",
        ];
        wanted.Except(Package.Patches.Keys).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_object_ships_with_Max_or_is_of_the_package_and_has_the_ports_its_file_says(string name)
    {
        foreach (Box box in Package.BoxesOf(name))
        {
            Ports? ports = ObjectTable.Find(box);
            ports.ShouldNotBeNull($"{name}: {box} is no object that ships with Max");
            box.Inlets.ShouldBe(ports.Inlets, $"{name}: inlets of {box}");
            box.Outlets.ShouldBe(ports.Signals.Length, $"{name}: outlets of {box}");
            box.OutletTypes.Count.ShouldBe(box.Outlets, $"{name}: outlet types of {box}");
            box.OutletTypes.Select(type => type == "signal").ShouldBe(ports.Signals, $"{name}: signal outlets of {box}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_cord_joins_an_outlet_to_an_inlet_and_a_signal_only_to_what_hears_signals(string name)
    {
        foreach (Patcher patcher in Package.Patches[name].WithInner())
        {
            patcher.Boxes.Select(box => box.Id).ShouldBeUnique();
            patcher.Cords.ShouldBeUnique();
            foreach (Cord cord in patcher.Cords)
            {
                Box? source = patcher.Boxes.FirstOrDefault(box => box.Id == cord.Source);
                Box? destination = patcher.Boxes.FirstOrDefault(box => box.Id == cord.Destination);
                source.ShouldNotBeNull($"{name}: {cord} comes from nowhere");
                destination.ShouldNotBeNull($"{name}: {cord} goes nowhere");
                cord.Outlet.ShouldBeInRange(0, source.Outlets - 1, $"{name}: {source} to {destination}");
                cord.Inlet.ShouldBeInRange(0, destination.Inlets - 1, $"{name}: {source} to {destination}");
                if (source.OutletTypes[cord.Outlet] == "signal")
                    HearsSignals(destination).ShouldBeTrue($"{name}: {source} sends a signal to {destination}");
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void No_box_is_left_alone_that_should_be_joined(string name)
    {
        foreach (Patcher patcher in Package.Patches[name].WithInner())
        {
            var joined = patcher.Cords.SelectMany(cord => new[] { cord.Source, cord.Destination }).ToHashSet();
            patcher.Boxes.Where(box => box.Class != "comment" && box.Inner is null && !joined.Contains(box.Id))
                .ShouldBeEmpty(name);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void No_box_overlaps_another_or_lies_outside_the_window(string name)
    {
        foreach (Patcher patcher in Package.Patches[name].WithInner())
        {
            foreach (Box box in patcher.Boxes)
            {
                box.Patching.LiesIn(patcher.Width, patcher.Height).ShouldBeTrue(
                    $"{name}: {box} at {box.Patching} lies outside {patcher.Width} x {patcher.Height}");
            }

            ShouldNotOverlap(name, [.. patcher.Boxes.Select(box => (box, box.Patching))]);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_text_fits_its_box_on_one_line_or_as_many_as_it_says(string name)
    {
        const double Advance = 0.48; // of Arial, in ems, on average over the texts of these patches
        foreach (Box box in Package.BoxesOf(name))
        {
            if (box.Class is not ("newobj" or "message" or "comment"))
                continue;
            double size = box.Json["fontsize"]?.GetValue<double>() ?? 12;
            int lines = box.Json["linecount"]?.GetValue<int>() ?? 1;
            foreach (Rect rect in new[] { box.Patching, box.Presentation ?? box.Patching })
                (box.Text.Length * size * Advance).ShouldBeLessThan(rect.Width * lines, $"{name}: {box} is cut or wrapped");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void What_is_sent_without_a_cord_is_received_in_the_same_file(string name)
    {
        Box[] boxes = [.. Package.BoxesOf(name)];
        string[] Called(string kind) => [.. boxes.Where(box => box.Name == kind).Select(box => box.Atoms[1]).Distinct().Order(StringComparer.Ordinal)];
        Called("s").ShouldBe(Called("r"), name);
    }

    [Theory, MemberData(nameof(Names))]
    public void Presentation_mode_shows_all_that_is_played_and_nothing_twice(string name)
    {
        foreach (Patcher patcher in Package.Patches[name].WithInner().Where(patcher => patcher.OpensInPresentation))
        {
            (double width, double height) = patcher.Presentation.ShouldNotBeNull($"{name}: no size in presentation mode");
            (Box Box, Rect Rect)[] shown =
                [.. patcher.Boxes.Where(box => box.Presentation is not null).Select(box => (box, box.Presentation!.Value))];
            patcher.Boxes.Where(box => Played.Contains(box.Class) && box.Presentation is null)
                .ShouldBeEmpty($"{name}: not laid out");
            foreach ((Box box, Rect rect) in shown)
                rect.LiesIn(width, height).ShouldBeTrue($"{name}: {box} at {rect} lies outside {width} x {height}");
            ShouldNotOverlap(name, shown);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_bpatcher_is_as_large_as_what_it_shows(string name)
    {
        foreach (Box box in Package.BoxesOf(name).Where(box => box.Class == "bpatcher"))
        {
            Patcher shown = Package.Abstraction(box.Json["name"]!.GetValue<string>())!;
            (double width, double height) size = shown.Presentation.ShouldNotBeNull($"{name}: {box}");
            bool scrolls = box.Json["enablevscroll"]!.GetValue<int>() == 1;
            foreach (Rect rect in new[] { box.Patching, box.Presentation ?? box.Patching })
            {
                rect.Width.ShouldBe(size.width, $"{name}: {box}");
                if (!scrolls)
                    rect.Height.ShouldBe(size.height, $"{name}: {box}");
            }
        }
    }

    [Fact]
    public void What_goes_into_a_device_of_Live_is_as_high_as_one()
    {
        const double DeviceHeight = 169; // Max for Live's user guide: the height of a device view
        foreach (string name in new[] { "rvae-live", "rvae-device", "rvae-pad", "rvae-controls", "rvae-training" })
            Package.Abstraction(name)!.Presentation!.Value.Height.ShouldBe(DeviceHeight, name);
    }

    private static bool HearsSignals(Box box) =>
        box.Name.EndsWith('~') || box.Class is "outlet" || Package.Abstraction(box.Name) is not null;

    private static void ShouldNotOverlap(string name, (Box Box, Rect Rect)[] boxes)
    {
        for (int i = 0; i < boxes.Length; i++)
        {
            for (int j = i + 1; j < boxes.Length; j++)
            {
                boxes[i].Rect.Overlaps(boxes[j].Rect).ShouldBeFalse(
                    $"{name}: {boxes[i].Box} at {boxes[i].Rect} overlaps {boxes[j].Box} at {boxes[j].Rect}");
            }
        }
    }
}
