using System.Diagnostics.CodeAnalysis;
using Partnership.Delivery.Server.Answers;

namespace Partnership.Delivery.Server.Querying;

/// <summary>What reading a part of a request gave: what it means, or what to tell the caller.</summary>
/// <typeparam name="T">What it means.</typeparam>
internal readonly struct Reading<T>
{
    internal Reading(T? value, DeliveryAnswer? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    public T? Value { get; }

    public DeliveryAnswer? Refusal { get; }

    public static implicit operator Reading<T>(DeliveryAnswer refusal) => new(default, refusal);

    /// <summary>Whether the caller has to be told something.</summary>
    public bool IsRefused([NotNullWhen(true)] out DeliveryAnswer? refusal, [NotNullWhen(false)] out T? value)
    {
        (refusal, value) = (Refusal, Value);
        return refusal is not null;
    }
}

/// <summary>Makes readings that went well.</summary>
internal static class Reading
{
    public static Reading<T> Of<T>(T value) => new(value, null);
}
