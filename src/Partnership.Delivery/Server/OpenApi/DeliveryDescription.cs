namespace Partnership.Delivery.Server.OpenApi;

/// <summary>The description of the Delivery API for programs.</summary>
public static class DeliveryDescription
{
    /// <summary>Where Umbraco 17 has it.</summary>
    public const string Path = "/umbraco/swagger/delivery/swagger.json";

    private const string Resource = "Partnership.Delivery.Server.OpenApi.delivery.json";

    /// <summary>An OpenAPI 3.0 document, in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Utf8 { get; } = Read();

    private static byte[] Read()
    {
        using var stream = typeof(DeliveryDescription).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly has no resource {Resource}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
