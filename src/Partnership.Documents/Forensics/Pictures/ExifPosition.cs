namespace Partnership.Documents.Forensics.Pictures;

/// <summary>Puts the parts of a place together as they are read.</summary>
internal sealed class ExifPosition
{
    private double? latitude;
    private double? longitude;
    private bool isSouth;
    private bool isWest;

    internal bool IsGiven { get; private set; }

    internal double? North => isSouth ? -latitude : latitude;

    internal double? East => isWest ? -longitude : longitude;

    internal void Take(ushort tag, ReadOnlyMemory<byte> value, string text, IReadOnlyList<double> numbers)
    {
        switch (tag)
        {
            case 1:
                isSouth = text.StartsWith('S');
                break;
            case 2:
                latitude = Degrees(numbers);
                break;
            case 3:
                isWest = text.StartsWith('W');
                break;
            case 4:
                longitude = Degrees(numbers);
                break;
            default:
                break;
        }

        IsGiven |= tag is 2 or 4 or 27 or 28 && value.Length > 0;
    }

    private static double? Degrees(IReadOnlyList<double> numbers) =>
        numbers.Count >= 3 ? numbers[0] + (numbers[1] / 60) + (numbers[2] / 3600) : numbers.Count > 0 ? numbers[0] : null;
}
