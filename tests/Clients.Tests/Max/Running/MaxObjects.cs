namespace RVae.Clients.Tests.Max.Running;

/// <summary>What the objects in boxes do, as Max's reference has it.</summary>
internal static class MaxObjects
{
    /// <summary>Gives an object its behaviour.</summary>
    /// <param name="made">The object.</param>
    /// <param name="world">Where it runs.</param>
    /// <param name="atoms">Its name and arguments.</param>
    /// <param name="patcherArguments">Arguments of the patcher that it is in.</param>
    public static void Give(MaxObject made, MaxWorld world, string[] atoms, string[] patcherArguments)
    {
        object[] arguments = [.. atoms.Skip(1).Select(MaxText.Typed)];
        made.Hear = atoms[0] switch
        {
            "s" => (_, m) => world.SendTo(atoms[1], m),
            "prepend" => (_, m) => made.Send(0, [.. arguments, .. m]),
            "t" => Trigger(made, atoms[1..]),
            "route" or "routepass" or "sel" => Route(made, arguments, atoms[0]),
            "gate" => Gate(made, open: arguments.Length > 1 && MaxObject.Number(arguments[1]) != 0),
            "pack" => Pack(made, arguments),
            "unpack" => (_, m) => Unpack(made, m),
            "zl.reg" => Register(made),
            "zl.lookup" => LookUp(made),
            "change" => Change(made),
            "accum" => Accumulate(made, MaxObject.Number(arguments[0])),
            "int" => Store(made),
            "<" => (_, m) => made.Send(0, MaxObject.Number(m[0]) < MaxObject.Number(arguments[0]) ? 1 : 0),
            "*" => (_, m) => made.Send(0, (float)(MaxObject.Number(m[0]) * MaxObject.Number(arguments[0]))),
            "/" => (_, m) => made.Send(0, (float)(MaxObject.Number(m[0]) / MaxObject.Number(arguments[0]))),
            "sprintf" => Format(made, atoms),
            "metro" => Metro(made, world, MaxObject.Number(arguments[0])),
            "delay" => Delay(made, world, MaxObject.Number(arguments[0])),
            "udpsend" => UdpSend(world, (int)arguments[1]),
            "udpreceive" => UdpReceive(made, world, (int)arguments[0]),
            _ => (_, _) => { }
            ,
        };
        if (atoms[0] == "r")
            world.Name(atoms[1], made);
        if (atoms[0] == "loadmess")
            world.OnLoaded(() => made.Send(0, arguments));
        if (atoms[0] == "patcherargs")
            world.OnLoaded(() => made.Send(0, [.. patcherArguments.Select(MaxText.Typed), .. arguments.Skip(patcherArguments.Length)]));
    }

    private static Action<int, object[]> Trigger(MaxObject made, string[] outlets) => (_, m) =>
    {
        for (int i = outlets.Length - 1; i >= 0; i--)
        {
            switch (outlets[i])
            {
                case "b": made.Bang(i); break;
                case "l" or "s": made.Send(i, m); break;
                case "i": made.Send(i, (int)MaxObject.Number(m[0])); break;
                case "f": made.Send(i, (float)MaxObject.Number(m[0])); break;
                default: made.Send(i, MaxText.Typed(outlets[i])); break;
            }
        }
    };

    private static Action<int, object[]> Route(MaxObject made, object[] words, string kind) => (inlet, m) =>
    {
        inlet.ShouldBe(0, $"{made}: nothing changes what it waits for");
        int found = Array.FindIndex(words, word => MaxObject.Same(word, m[0]));
        if (found < 0)
            made.Send(words.Length, m);
        else if (kind == "routepass")
            made.Send(found, m);
        else if (kind == "sel" || m.Length == 1)
            made.Bang(found);
        else
            made.Send(found, m[1..]);
    };

    private static Action<int, object[]> Gate(MaxObject made, bool open) => (inlet, m) =>
    {
        if (inlet == 0)
            open = MaxObject.Number(m[0]) != 0;
        else if (open)
            made.Send(0, m);
    };

    private static Action<int, object[]> Pack(MaxObject made, object[] arguments)
    {
        object[] held = [.. arguments.Select(argument => argument switch { "i" => 0, "f" => 0f, "s" => "", _ => argument })];
        return (inlet, m) =>
        {
            for (int i = 0; m is not ["bang"] && i < m.Length && inlet + i < held.Length; i++)
                held[inlet + i] = As(held[inlet + i], m[i]);
            if (inlet == 0)
                made.Send(0, [.. held]);
        };
    }

    /// <summary>An int stays an int and a float a float, whatever number arrives.</summary>
    private static object As(object kind, object atom) =>
        kind switch { int => (int)MaxObject.Number(atom), float => (float)MaxObject.Number(atom), _ => atom };

    private static void Unpack(MaxObject made, object[] m)
    {
        for (int i = Math.Min(m.Length, made.Box.Outlets) - 1; i >= 0; i--)
            made.Send(i, made.Box.Atoms[i + 1] switch { "i" => (int)MaxObject.Number(m[i]), "f" => (float)MaxObject.Number(m[i]), _ => m[i] });
    }

    private static Action<int, object[]> Register(MaxObject made)
    {
        object[] held = [];
        return (inlet, m) =>
        {
            if (m is not ["bang"])
                held = m;
            if (inlet == 0 && held.Length > 0)
                made.Send(0, held);
        };
    }

    private static Action<int, object[]> LookUp(MaxObject made)
    {
        object[] list = [];
        return (inlet, m) =>
        {
            if (inlet == 1)
                list = m;
            else
                made.Send(0, list[(int)MaxObject.Number(m[0])]);
        };
    }

    private static Action<int, object[]> Change(MaxObject made)
    {
        double last = 0;
        return (_, m) =>
        {
            if (MaxObject.Number(m[0]).Equals(last))
                return;
            last = MaxObject.Number(m[0]);
            made.Send(0, m);
        };
    }

    private static Action<int, object[]> Accumulate(MaxObject made, double sum) => (inlet, m) =>
    {
        if (inlet == 1)
            sum += MaxObject.Number(m[0]);
        else if (m is ["set", object value])
            sum = MaxObject.Number(value);
        else if (m is ["bang"])
            made.Send(0, (int)sum);
    };

    private static Action<int, object[]> Store(MaxObject made)
    {
        int held = 0;
        return (inlet, m) =>
        {
            if (m is not ["bang"])
                held = (int)MaxObject.Number(m[0]);
            if (inlet == 0)
                made.Send(0, held);
        };
    }

    private static Action<int, object[]> Format(MaxObject made, string[] atoms)
    {
        object[] held = [.. Enumerable.Repeat<object>(0, made.Box.Inlets)];
        return (inlet, m) =>
        {
            held[inlet] = m[0];
            if (inlet == 0)
                made.Send(0, [.. MaxText.Atoms(PrintFormat.Fill(string.Join(' ', atoms.Skip(1)), held)).Select(MaxText.Typed)]);
        };
    }

    private static Action<int, object[]> Metro(MaxObject made, MaxWorld world, double milliseconds)
    {
        int run = 0;
        void Tick(int mine)
        {
            if (mine != run)
                return;
            made.Bang(0);
            world.After(milliseconds, () => Tick(mine));
        }

        return (_, m) =>
        {
            run++;
            if (MaxObject.Number(m[0]) != 0)
                Tick(run);
        };
    }

    private static Action<int, object[]> Delay(MaxObject made, MaxWorld world, double milliseconds)
    {
        int run = 0;
        return (_, m) =>
        {
            int mine = ++run;
            if (m is not ["stop"])
            {
                world.After(milliseconds, () =>
                {
                    if (mine == run)
                        made.Bang(0);
                });
            }
        };
    }

    private static Action<int, object[]> UdpSend(MaxWorld world, int port) => (_, m) =>
    {
        if (m is ["port", int other])
            port = other;
        else if (m[0] is not "host")
            world.SendPacket(port, m);
    };

    private static Action<int, object[]> UdpReceive(MaxObject made, MaxWorld world, int port)
    {
        // The argument's port is left alone: the patch names its own at once, and tests run side by side.
        IDisposable? socket = null;
        return (_, m) =>
        {
            if (m is not ["port", int other] || (other == port && socket is not null))
                return;
            socket?.Dispose();
            port = other;
            socket = world.Listen(port, message => made.Send(0, message));
        };
    }
}
