using System.Globalization;

namespace RVae.Clients.Tests.Max.Running;

/// <summary>
/// One object of a patch that runs. A message is a list of ints, floats and strings; a bang is the one word
/// <c>bang</c>, a message begins with its word.
/// </summary>
internal sealed class MaxObject(Box box)
{
    private (MaxObject To, int Inlet)[][] _cords = [];

    public Box Box { get; } = box;

    /// <summary>What it does with what arrives at an inlet.</summary>
    public Action<int, object[]> Hear { get; set; } = (_, _) => { };

    /// <summary>What it shows, of boxes that show something.</summary>
    public object[] Shown { get; set; } = [];

    /// <summary>Lines of a menu, or what was written on a button.</summary>
    public List<string> Items { get; } = [];

    /// <summary>Cords by outlet; from each they are followed from right to left, and from below where equal, as Max does.</summary>
    public void Join(IEnumerable<(int Outlet, MaxObject To, int Inlet)> cords) =>
        _cords = [.. Enumerable.Range(0, Math.Max(Box.Outlets, 1)).Select(outlet => cords.Where(cord => cord.Outlet == outlet)
            .OrderByDescending(cord => cord.To.Box.Patching.X).ThenByDescending(cord => cord.To.Box.Patching.Y)
            .Select(cord => (cord.To, cord.Inlet)).ToArray())];

    public void Send(int outlet, params object[] message)
    {
        foreach ((MaxObject to, int inlet) in _cords[outlet])
            to.Hear(inlet, message);
    }

    public void Bang(int outlet) => Send(outlet, "bang");

    /// <summary>As a number, in the way objects do: a word is 0.</summary>
    public static double Number(object atom) => atom is string ? 0 : Convert.ToDouble(atom, CultureInfo.InvariantCulture);

    /// <summary>Whether two atoms are the same; 1 and 1. are, to <c>sel</c> and <c>route</c>.</summary>
    public static bool Same(object one, object other) =>
        one is string || other is string ? one.Equals(other) : Number(one).Equals(Number(other));

    public override string ToString() => Box.ToString();
}
