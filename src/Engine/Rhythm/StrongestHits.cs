namespace RVae.Engine.Rhythm;

/// <summary>The rule for hits that fall into one cell, as a flam does: the one with the highest velocity stays, and of equals the first.</summary>
public static class StrongestHits
{
    /// <summary>Keeps one hit for each cell.</summary>
    /// <param name="hits">Hits in any form and order.</param>
    /// <param name="cell">The cell of a hit.</param>
    /// <param name="velocity">The velocity of a hit.</param>
    /// <returns>One hit for each cell, in the order in which the cells first appear.</returns>
    public static IEnumerable<T> OfEach<T, TCell>(IEnumerable<T> hits, Func<T, TCell> cell, Func<T, int> velocity) =>
        hits.GroupBy(cell).Select(same => same.MaxBy(velocity)!);

    /// <summary>Keeps one hit for each tick and instrument.</summary>
    /// <param name="hits">Hits of one grid, in any order.</param>
    /// <returns>The hits in order of tick and instrument.</returns>
    public static IEnumerable<Hit> OfEachCell(IEnumerable<Hit> hits) =>
        OfEach(hits, hit => (hit.Tick, hit.Instrument), hit => hit.Velocity).OrderBy(hit => hit.Tick).ThenBy(hit => hit.Instrument);
}
