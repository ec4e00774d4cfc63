namespace Partnership.Search.Units;

/// <summary>What the index calls a unit: a document in one culture.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Culture">The culture, as an IETF language tag.</param>
internal readonly record struct UnitKey(Guid Id, string Culture)
{
    /// <summary>The term on every index document of the unit.</summary>
    public string Term => $"{Id:N}|{Culture}";
}
