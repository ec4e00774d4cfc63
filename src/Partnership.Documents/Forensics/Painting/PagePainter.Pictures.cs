using Partnership.Documents.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.Painting;

internal sealed partial class PagePainter
{
    /// <summary>A mask with more samples than this isn't read.</summary>
    private const int MostMaskSamples = 4_000_000;

    private readonly Stack<IReadOnlyList<DictionaryToken>> layers = new();
    private readonly ReplacedText replacements = new(scanner);

    /// <summary>The layers that are painted on now; whether they are switched off is known to the document.</summary>
    private IReadOnlyList<DictionaryToken> Layers => layers.TryPeek(out var now) ? now : [];

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        var known = properties ?? (propertyDictionaryName is null ? null : ResourceStore.GetMarkedContentPropertiesDictionary(propertyDictionaryName));
        Enter(name.Data == "OC" && layers.Count < 256 ? known : null);
        replacements.Begin(known, glyphs.Count);
    }

    public override void EndMarkedContent()
    {
        layers.TryPop(out _);
        replacements.End(glyphs);
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (formDepth >= DeepestForm)
            return;

        var (opacity, isMasked) = (groupOpacity, groupIsMasked);
        var layerDepth = layers.Count;
        var state = GetCurrentState();
        if (formStream.StreamDictionary.ContainsKey(NameToken.Create("Group")))
            (groupOpacity, groupIsMasked) = (opacity * state.AlphaConstantNonStroking, isMasked || state.SoftMask is not null);
        Enter(LayerOf(formStream));
        formDepth++;
        try
        {
            base.ProcessFormXObject(formStream, xObjectName);
        }
        finally
        {
            formDepth--;
            (groupOpacity, groupIsMasked) = (opacity, isMasked);
            while (layers.Count > layerDepth)
                layers.Pop();
        }
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        Enter(LayerOf(xObjectContentRecord.Stream));
        AddPicture(xObjectContentRecord.AppliedTransformation, Mask(xObjectContentRecord));
        layers.Pop();
    }

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
        // Pictures inside the text of a page are small; a stencil among them may let anything through.
        AddPicture(CurrentTransformationMatrix, inlineImage.IsImageMask ? PictureMask.Unknown : null);
    }

    private void AddPicture(TransformationMatrix matrix, PictureMask? mask)
    {
        order++;
        (double X, double Y)[] corners = [matrix.Transform(0, 0), matrix.Transform(1, 0), matrix.Transform(1, 1), matrix.Transform(0, 1)];
        var region = new Region([corners], evenOdd: false);
        if (Math.Min(region.Bounds.Width, region.Bounds.Height) < ThinnestCover)
            return;

        Add(region, null, mask == PictureMask.Unknown ? 0.5 : GetCurrentState().AlphaConstantNonStroking, isPicture: true, mask);
    }

    private void Enter(DictionaryToken? layer) => layers.Push(layer is null ? Layers : [.. Layers, layer]);

    private DictionaryToken? LayerOf(StreamToken stream) =>
        stream.StreamDictionary.TryGet(NameToken.Create("OC"), PdfScanner, out DictionaryToken? layer) ? layer : null;

    private PictureMask? Mask(XObjectContentRecord picture)
    {
        var dictionary = picture.Stream.StreamDictionary;
        try
        {
            if (dictionary.TryGet(NameToken.Create("ImageMask"), PdfScanner, out BooleanToken? isMask) && isMask.Data)
                return Read(picture.Stream, picture.AppliedTransformation, isStencil: true);
            if (dictionary.TryGet(NameToken.Create("SMask"), PdfScanner, out StreamToken? soft))
                return Read(soft, picture.AppliedTransformation, isStencil: false);
            if (dictionary.TryGet(NameToken.Create("Mask"), PdfScanner, out StreamToken? hard))
                return Read(hard, picture.AppliedTransformation, isStencil: true);
            return dictionary.ContainsKey(NameToken.Create("Mask")) ? PictureMask.Unknown : null;
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            return PictureMask.Unknown;
        }
    }

    private PictureMask Read(StreamToken mask, TransformationMatrix matrix, bool isStencil)
    {
        var dictionary = mask.StreamDictionary;
        var (width, height) = (Number(dictionary, "Width"), Number(dictionary, "Height"));
        var bits = isStencil ? 1 : Number(dictionary, "BitsPerComponent");
        if (width < 1 || height < 1 || (long)width * height > MostMaskSamples || bits is not (1 or 8))
            return PictureMask.Unknown;

        var samples = mask.Decode(FilterProvider, PdfScanner);
        if (samples.Length < (long)height * (((width * bits) + 7) / 8))
            return PictureMask.Unknown;

        var isReversed = dictionary.TryGet(NameToken.Create("Decode"), PdfScanner, out ArrayToken? decode)
            && decode.Data is [NumericToken { Data: > 0.5 }, ..];
        var most = bits == 1 ? 1 : 255;
        return new PictureMask(width, height, bits, samples, isStencil != isReversed ? 0 : most, matrix.Inverse());
    }

    private int Number(DictionaryToken dictionary, string name) =>
        dictionary.TryGet(NameToken.Create(name), PdfScanner, out NumericToken? number) ? number.Int : 0;
}
