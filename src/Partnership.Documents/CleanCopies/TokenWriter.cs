using System.Buffers;
using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.CleanCopies;

/// <summary>Writes objects of a PDF as bytes.</summary>
/// <param name="rules">What is written of dictionaries and arrays.</param>
/// <param name="numberOf">The new number of an object that is referred to.</param>
internal sealed class TokenWriter(CleanRules rules, Func<IndirectReference, int> numberOf)
{
    private const int DeepestNest = 100;

    private readonly ArrayBufferWriter<byte> file = new();

    internal int Position => file.WrittenCount;

    internal byte[] ToArray() => file.WrittenSpan.ToArray();

    internal void Text(string plain) => file.Write(Encoding.Latin1.GetBytes(plain));

    internal void Token(IToken token) => Token(token, 0);

    /// <summary>Writes the catalogue with a new entry.</summary>
    internal void Catalog(DictionaryToken catalog, string more) => Dictionary(catalog, more, isStream: false, 0);

    private void Token(IToken token, int depth)
    {
        if (depth > DeepestNest)
            throw new InvalidDataException("Objects are nested too deeply.");

        switch (token)
        {
            case NullToken:
                Text("null");
                break;
            case BooleanToken truth:
                Text(truth.Data ? "true" : "false");
                break;
            case NumericToken number:
                Text(Plain(number.Data));
                break;
            case NameToken name:
                Name(name.Data);
                break;
            case StringToken text:
                Hex(BytesOf(text));
                break;
            case HexToken hex:
                Hex(hex.Bytes);
                break;
            case IndirectReferenceToken reference:
                Text(string.Create(CultureInfo.InvariantCulture, $"{numberOf(reference.Data)} 0 R"));
                break;
            case ArrayToken array:
                Array(array, depth);
                break;
            case DictionaryToken dictionary:
                Dictionary(dictionary, null, isStream: false, depth);
                break;
            case StreamToken stream:
                Stream(stream, depth);
                break;
            default:
                throw new InvalidDataException("An object of an unknown kind: " + token.GetType().Name);
        }
    }

    private void Array(ArrayToken array, int depth)
    {
        Text("[");
        foreach (var member in rules.Kept(array))
        {
            Token(member, depth + 1);
            Text(" ");
        }

        Text("]");
    }

    private void Dictionary(DictionaryToken dictionary, string? more, bool isStream, int depth)
    {
        Text("<<");
        foreach (var (key, value) in rules.Kept(dictionary))
        {
            if (isStream && key == "Length")
                continue;
            Name(key);
            Text(" ");
            Token(value, depth + 1);
            Text("\n");
        }

        Text(more + ">>");
    }

    private void Stream(StreamToken stream, int depth)
    {
        var length = string.Create(CultureInfo.InvariantCulture, $"/Length {stream.Data.Length}");
        Dictionary(stream.StreamDictionary, length, isStream: true, depth);
        Text("\nstream\n");
        file.Write(stream.Data.Span);
        Text("\nendstream");
    }

    private void Name(string name)
    {
        Text("/");
        foreach (var character in Encoding.UTF8.GetBytes(name))
            if (character is > 32 and < 127 && !"()<>[]{}/%#".Contains((char)character, StringComparison.Ordinal))
                file.Write([character]);
            else
                Text("#" + character.ToString("X2", CultureInfo.InvariantCulture));
    }

    private void Hex(ReadOnlySpan<byte> bytes) => Text("<" + Convert.ToHexString(bytes) + ">");

    private static byte[] BytesOf(StringToken text)
    {
        var bytes = text.GetBytes();
        var hasMark = bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..];
        return text.EncodedWith switch
        {
            StringToken.Encoding.Utf16BE when !hasMark => [0xFE, 0xFF, .. bytes],
            StringToken.Encoding.Utf16 when !hasMark => [0xFF, 0xFE, .. bytes],
            _ => bytes,
        };
    }

    private static string Plain(double number) => number == Math.Truncate(number) && Math.Abs(number) < 1e15
        ? ((long)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString("0.#################", CultureInfo.InvariantCulture);
}
