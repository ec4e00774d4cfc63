using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Partnership.Delivery.Tests.Server;

/// <summary>Puts our JSON into Umbraco's own model types, and writes it out of them as Umbraco does.</summary>
internal static class UmbracoModels
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        MaxDepth = 32,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new UmbracoTypes(),
    };

    public static string Item(JsonElement json) => JsonSerializer.Serialize<IApiContentResponse>(Response(json), Options);

    public static string Medium(JsonElement json) => JsonSerializer.Serialize<IApiMediaWithCropsResponse>(new MediumResponse(json), Options);

    private static ApiContentResponse Response(JsonElement json) => new(
        json.GetProperty("id").GetGuid(),
        Text(json, "name"),
        Text(json, "contentType"),
        json.GetProperty("createDate").GetDateTime(),
        json.GetProperty("updateDate").GetDateTime(),
        Route(json.GetProperty("route")),
        Properties(json),
        json.GetProperty("cultures").EnumerateObject().ToDictionary(c => c.Name, IApiContentRoute (c) => Route(c.Value)));

    private static ApiContent Picked(JsonElement json) => new(
        json.GetProperty("id").GetGuid(),
        Text(json, "name"),
        Text(json, "contentType"),
        json.GetProperty("createDate").GetDateTime(),
        json.GetProperty("updateDate").GetDateTime(),
        Route(json.GetProperty("route")),
        Properties(json));

    private static ApiContentRoute Route(JsonElement json)
    {
        var start = json.GetProperty("startItem");
        return new ApiContentRoute(Text(json, "path"), new ApiContentStartItem(start.GetProperty("id").GetGuid(), Text(start, "path")));
    }

    private static Dictionary<string, object?> Properties(JsonElement json) =>
        json.GetProperty("properties").EnumerateObject().ToDictionary(p => p.Name, p => Value(p.Value));

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().Select(Value).ToArray() is var values && values.All(v => v is IApiContent)
            ? values.Cast<IApiContent>().ToArray()
            : values.All(v => v is IApiMediaWithCrops) ? values.Cast<IApiMediaWithCrops>().ToArray() : values,
        JsonValueKind.Object when json.TryGetProperty("route", out _) => Picked(json),
        JsonValueKind.Object when json.TryGetProperty("mediaType", out _) => new PickedMedium(json),
        JsonValueKind.Object when json.TryGetProperty("markup", out _) => new RichTextModel { Markup = Text(json, "markup"), Blocks = [] },
        JsonValueKind.Object when json.TryGetProperty("tag", out _) => Element(json),
        JsonValueKind.Object when json.TryGetProperty("items", out var items) => new ApiBlockListModel(items.EnumerateArray().Select(Block)),
        _ => json,
    };

    private static ApiBlockItem Block(JsonElement json)
    {
        var content = json.GetProperty("content");
        return new ApiBlockItem(new ApiElement(content.GetProperty("id").GetGuid(), Text(content, "contentType"), Properties(content)), null);
    }

    private static IRichTextElement Element(JsonElement json)
    {
        var tag = Text(json, "tag");
        if (tag == "#text")
            return new RichTextTextElement(Text(json, "text"));
        var attributes = json.GetProperty("attributes").EnumerateObject().ToDictionary(a => a.Name, a => a.Name == "route" ? Route(a.Value) : (object)a.Value);
        var elements = json.GetProperty("elements").EnumerateArray().Select(Element).ToArray();
        return tag == "#root" ? new RichTextRootElement(attributes, elements, []) : new RichTextGenericElement(tag, attributes, elements);
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    /// <summary>What Umbraco tells the serializer of its interfaces: which class is written, without a word of which it was.</summary>
    private sealed class UmbracoTypes : DefaultJsonTypeInfoResolver
    {
        private static readonly Dictionary<Type, Type[]> Derived = new()
        {
            [typeof(IApiContent)] = [typeof(ApiContent)],
            [typeof(IApiContentResponse)] = [typeof(ApiContentResponse)],
            [typeof(IRichTextElement)] = [typeof(RichTextRootElement), typeof(RichTextGenericElement), typeof(RichTextTextElement)],
        };

        public override JsonTypeInfo GetTypeInfo(Type type, JsonSerializerOptions options)
        {
            var info = base.GetTypeInfo(type, options);
            if (!Derived.TryGetValue(type, out var types))
                return info;
            info.PolymorphismOptions = new JsonPolymorphismOptions { UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization };
            foreach (var derived in types)
                info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(derived));
            return info;
        }
    }

    // Umbraco's own class is not public.
    private class PickedMedium(JsonElement json) : IApiMediaWithCrops
    {
        public ImageFocalPoint? FocalPoint => null;

        public IEnumerable<ImageCrop>? Crops => json.GetProperty("crops").ValueKind == JsonValueKind.Null ? null : [];

        public Guid Id => json.GetProperty("id").GetGuid();

        public string Name => Text(json, "name");

        public string MediaType => Text(json, "mediaType");

        public string Url => Text(json, "url");

        public string? Extension => json.GetProperty("extension").GetString();

        public int? Width => Number("width");

        public int? Height => Number("height");

        public int? Bytes => Number("bytes");

        public IDictionary<string, object?> Properties { get; } = new Dictionary<string, object?>();

        private int? Number(string name) => json.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;
    }

    private sealed class MediumResponse(JsonElement json) : PickedMedium(json), IApiMediaWithCropsResponse
    {
        private readonly JsonElement whole = json;

        public string Path => Text(whole, "path");

        public DateTime CreateDate => whole.GetProperty("createDate").GetDateTime();

        public DateTime UpdateDate => whole.GetProperty("updateDate").GetDateTime();
    }
}
