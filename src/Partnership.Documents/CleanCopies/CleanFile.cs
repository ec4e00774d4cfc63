using System.Globalization;
using System.Security.Cryptography;
using Partnership.Documents.Forensics.PdfFiles;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.CleanCopies;

/// <summary>Writes a new PDF of one revision from what is kept of another, starting at its catalogue.</summary>
internal sealed class CleanFile
{
    private const int MostObjects = 500_000;

    private readonly PdfObjects objects;
    private readonly TokenWriter writer;
    private readonly Dictionary<IndirectReference, int> numbers = [];
    private readonly Queue<IndirectReference> waiting = new();
    private readonly SortedDictionary<int, int> places = [];
    private int last;

    private CleanFile(PdfObjects objects, CleanRules rules)
    {
        this.objects = objects;
        writer = new TokenWriter(rules, NumberOf);
    }

    /// <summary>The bytes of the copy.</summary>
    /// <exception cref="InvalidDataException">The file holds something that can't be copied.</exception>
    internal static byte[] Write(PdfSubject subject, CleanRules rules)
    {
        var file = new CleanFile(subject.Objects, rules);
        return file.Write(subject);
    }

    private byte[] Write(PdfSubject subject)
    {
        writer.Text("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        var properties = CleanProperties.Of(subject);
        var root = NumberOf(subject.Document.Structure.Trailer.Root);
        var (metadata, information) = (NewNumber(), NewNumber());
        Begin(metadata);
        writer.Text(properties.AsXmp());
        Begin(information);
        writer.Text(properties.AsInformation());
        while (waiting.TryDequeue(out var reference))
        {
            subject.Cancellation.ThrowIfCancellationRequested();
            Begin(numbers[reference]);
            if (numbers[reference] == root && objects.Referenced(reference) is DictionaryToken catalog)
                writer.Catalog(catalog, string.Create(CultureInfo.InvariantCulture, $"/Metadata {metadata} 0 R"));
            else
                writer.Token(objects.Referenced(reference) ?? NullToken.Instance);
            writer.Text("\nendobj\n");
        }

        return Ended(root, information);
    }

    private byte[] Ended(int root, int information)
    {
        var identity = Convert.ToHexString(SHA256.HashData(writer.ToArray()).AsSpan(0, 16));
        var table = writer.Position;
        writer.Text(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n"));
        foreach (var place in places.Values)
            writer.Text(string.Create(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        writer.Text(string.Create(
            CultureInfo.InvariantCulture,
            $"trailer\n<</Size {places.Count + 1} /Root {root} 0 R /Info {information} 0 R /ID [<{identity}> <{identity}>]>>\nstartxref\n{table}\n%%EOF\n"));
        return writer.ToArray();
    }

    private void Begin(int number)
    {
        places[number] = writer.Position;
        writer.Text(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
    }

    private int NumberOf(IndirectReference reference)
    {
        if (numbers.TryGetValue(reference, out var number))
            return number;
        if (numbers.Count >= MostObjects)
            throw new InvalidDataException("There are too many objects.");

        waiting.Enqueue(reference);
        return numbers[reference] = NewNumber();
    }

    private int NewNumber() => ++last;
}
