using System.Text.Json;
using Umbraco.Cms.Core.Serialization;

namespace Partnership.Umbraco.Tests.Host;

/// <summary>Umbraco's serialiser is not in Umbraco.Cms.Core.</summary>
internal sealed class PlainJson : IConfigurationEditorJsonSerializer
{
    public string Serialize(object? input) => JsonSerializer.Serialize(input);

    public T? Deserialize<T>(string input) => JsonSerializer.Deserialize<T>(input);

    public bool TryDeserialize<T>(object input, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? value)
        where T : class => (value = input is string text ? JsonSerializer.Deserialize<T>(text) : null) is not null;
}
