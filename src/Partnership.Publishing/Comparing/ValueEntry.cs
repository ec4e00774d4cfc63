namespace Partnership.Publishing.Comparing;

/// <summary>An entry of a value that is compared by its entries.</summary>
/// <param name="Key">What it is: two entries are the same when their keys are.</param>
/// <param name="Label">What people read.</param>
internal readonly record struct ValueEntry(string Key, string Label);
