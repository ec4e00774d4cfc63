using System.Globalization;

namespace Partnership.Documents.Forensics.Pictures;

/// <summary>What a picture's file says about its making, gathered from all the places where it may stand.</summary>
internal sealed class PictureDetails
{
    private const int MostOfAKind = 50;

    private readonly List<string> people = [];
    private readonly List<string> words = [];
    private readonly List<string> devices = [];

    /// <summary>Where it was taken: degrees north and east.</summary>
    internal (double North, double East)? Place { get; private set; }

    internal bool HasPlace { get; private set; }

    internal string? Taken { get; private set; }

    internal bool HasThumbnail { get; set; }

    internal IReadOnlyList<string> People => people;

    /// <summary>Descriptions, comments, keywords.</summary>
    internal IReadOnlyList<string> Words => words;

    /// <summary>The camera or phone, and its numbers.</summary>
    internal IReadOnlyList<string> Devices => devices;

    internal void AddPlace(double? north, double? east)
    {
        HasPlace = true;
        if (north is { } latitude && east is { } longitude && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180)
            Place = (latitude, longitude);
    }

    internal void AddTime(string? taken) => Taken ??= FindingList.Shortened(taken, 40);

    internal void AddPerson(string? name) => Add(people, name);

    internal void AddWords(string? text) => Add(words, text);

    internal void AddDevice(string? name) => Add(devices, name);

    internal string? PlaceInWords() => Place is { } place
        ? string.Create(CultureInfo.InvariantCulture, $"{place.North:0.#####}, {place.East:0.#####}")
        : HasPlace ? "a place" : null;

    private static void Add(List<string> list, string? text)
    {
        if (FindingList.Shortened(text) is { } shown && shown.Any(char.IsLetterOrDigit) && list.Count < MostOfAKind && !list.Contains(shown))
            list.Add(shown);
    }
}
