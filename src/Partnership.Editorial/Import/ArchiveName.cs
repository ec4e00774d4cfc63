namespace Partnership.Editorial.Import;

/// <summary>The name of a file in an archive, which stays inside the folder that the archive is unpacked into.</summary>
/// <param name="Path">The path below that folder, with forward slashes.</param>
internal sealed record ArchiveName(string Path)
{
    private const int LongestForPeople = 120;

    /// <summary>In how many folders the file stands.</summary>
    public int Depth => Path.Count(c => c == '/');

    /// <summary>The folders that it stands in.</summary>
    public IEnumerable<string> Folders => Path.Select((c, at) => (c, at)).Where(p => p.c == '/').Select(p => Path[..p.at]);

    /// <summary>Reads a name as an archive has it.</summary>
    /// <returns>Null when it is absolute, goes up, or is no name on every system.</returns>
    public static ArchiveName? Parse(string fullName)
    {
        var name = fullName.Replace('\\', '/').TrimEnd('/'); // some programs write the separators of their own system
        var parts = name.Split('/');
        var isSafe = name.Length > 0
            && !name.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c is ':' or '*' or '?' or '"' or '<' or '>' or '|' or '\ufffd')
            && parts.All(p => p.Length > 0 && p.Trim().Length == p.Length && p.TrimEnd('.').Length == p.Length);
        return isSafe ? new ArchiveName(name) : null;
    }

    /// <summary>A name as a message may show it, whatever is in it.</summary>
    public static string ForPeople(string fullName)
    {
        var shown = string.Concat(fullName.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\ufffd' : c));
        return shown.Length <= LongestForPeople ? shown : shown[..LongestForPeople] + "…";
    }
}
