using System.Reflection;

namespace Partnership.Umbraco.Tests.Host;

/// <summary>Plays interfaces of Umbraco whose real implementation is not in Umbraco.Cms.Core. What a test has not given is an error.</summary>
internal static class Port
{
    public static T Make<T>(params (string Method, Func<object?[], object?> Answer)[] answers)
        where T : class
    {
        var port = DispatchProxy.Create<T, PortProxy>();
        foreach (var (method, answer) in answers)
            ((PortProxy)(object)port).Answers[method] = answer;
        return port;
    }
}

/// <summary>What stands behind a played interface.</summary>
public class PortProxy : DispatchProxy
{
    internal Dictionary<string, Func<object?[], object?>> Answers { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc />
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var name = targetMethod?.Name ?? "";
        return Answers.TryGetValue(name, out var answer)
            ? answer(args ?? [])
            : throw new NotSupportedException($"Nothing plays {targetMethod?.DeclaringType?.Name}.{name}({string.Join(", ", args ?? [])}).");
    }
}
