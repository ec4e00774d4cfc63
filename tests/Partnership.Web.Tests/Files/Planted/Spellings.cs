using System.Text;

namespace Partnership.Web.Tests.Files.Planted;

/// <summary>Other ways to write an address, by which servers and proxies have been talked into giving away files.</summary>
internal static class Spellings
{
    public static IEnumerable<string> Of(string path)
    {
        var (first, rest) = (path[1..path.IndexOf('/', 1)], path[path.IndexOf('/', 1)..]);
        var (folder, name) = (path[..path.LastIndexOf('/')], path[(path.LastIndexOf('/') + 1)..]);
        return
        [
            path, path + "/", path + "//", path + "/.", path + ".", path + "%20", path + "%00", path + "%00.css", path + ";v=1", path + "/..;/", path + "%3f", path + "~", path + ".bak",
            path.ToUpperInvariant(), "/" + first.ToUpperInvariant() + rest, folder + "/" + name.ToUpperInvariant(),
            "/" + path, "//" + first + "/" + rest, "/." + path, "/" + first + "/." + rest, "/" + first + "/.." + path, "/about/.." + path, "/assets/.." + path, "/desk/.." + path,
            "/assets/..%2f" + path[1..], "/assets/..%5c" + path[1..], "/" + first + "%2f" + rest[1..], "/" + first + "%5c" + rest[1..], "/" + first + "\\" + rest[1..],
            folder + "/" + Encoded(name), folder + "/" + Encoded(name).Replace("%", "%25", StringComparison.Ordinal), Encoded(path[1..]).Insert(0, "/"),
            "/%2e" + path, "/%2e%2e" + path, "/%252e%252e" + path, "/" + first + "/%2e%2e" + path, folder + "/" + name[..^1] + EncodedOne(name[^1]),
            folder + "/%e2%80%8b" + name, folder + "/" + name.Replace('a', '\u00e4'), folder + "/*", folder + "/" + name[..^2] + "*", folder + "/" + name[..^1],
            "http://localhost" + path, path + "?preview=true", path + "?preview=1", path + "?version=1", path + "?number=1", path + "?draft=1", path + "?culture=en-GB",
            path + "?framed=true", path + "?download=1", path + "?access_token=x", path + "?_method=GET", path + "?", path + "?q=", "/en-GB" + path, "/en" + path, "/index.php" + path,
        ];
    }

    private static string Encoded(string text) => string.Concat(Encoding.ASCII.GetBytes(text).Select(b => (char)b == '/' ? "/" : $"%{b:X2}"));

    private static string EncodedOne(char letter) => Encoded(letter.ToString());
}
