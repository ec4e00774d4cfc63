namespace Partnership.Content.Views;

/// <summary>A choice with the words that people read for it.</summary>
/// <param name="Value">What is stored and used in addresses.</param>
/// <param name="Label">What people read.</param>
public readonly record struct LabelledValue(string Value, string Label);
