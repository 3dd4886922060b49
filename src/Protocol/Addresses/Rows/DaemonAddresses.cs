namespace RVae.Protocol.Addresses.Rows;

/// <summary>The address table of the daemon: the rows of all groups.</summary>
public static class DaemonAddresses
{
    /// <summary>The table, with the rows in the order of the reference.</summary>
    public static AddressTable Table { get; } = new(
        [
            .. SessionRows.All, .. DiscoveryRows.All, .. FigureRows.All, .. PositionRows.All, .. DimensionRows.All, .. PlaneRows.All,
            .. MorphRows.All, .. DeckRows.All, .. ConditionRows.All,
            .. InstrumentRows.All, .. PinRows.All, .. TransportRows.All, .. SceneRows.All, .. GestureRows.All,
            .. ModelRows.All, .. ModelStepRows.All, .. MapRows.All, .. CaptureRows.All, .. EncodeRows.All, .. DatasetRows.All,
            .. TrainingRows.All, .. FarmRows.All, .. MidiRows.All, .. LinkRows.All, .. RoomRows.All, .. EventRows.All,
        ]);
}
