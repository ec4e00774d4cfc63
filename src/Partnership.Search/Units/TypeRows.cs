namespace Partnership.Search.Units;

/// <summary>The rows of a unit table that are of one type, or of any.</summary>
internal readonly struct TypeRows(int[] typeOf, int? type)
{
    public bool Contains(int row) => type is null || typeOf[row] == type;
}
