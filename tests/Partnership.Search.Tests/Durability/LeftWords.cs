using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Partnership.Search.Tests.Durability;

/// <summary>Looks for a word in all that is left on disk, documents that are only marked as removed included.</summary>
internal static class LeftWords
{
    public static bool AreIn(string root, string word) =>
        System.IO.Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)).Any(f => Has(File.ReadAllBytes(f), word))
        || System.IO.Directory.EnumerateDirectories(root).Any(f => IsInIndex(f, word));

    private static bool Has(byte[] bytes, string word) => bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(word)) >= 0;

    // Files are packed, so bytes alone don't tell.
    private static bool IsInIndex(string folder, string word)
    {
        using var directory = FSDirectory.Open(folder);
        if (!DirectoryReader.IndexExists(directory))
            return false;
        using var reader = DirectoryReader.Open(directory);
        return reader.Leaves.Any(leaf => IsATerm(leaf.AtomicReader, word) || IsInAText(leaf.AtomicReader, word));
    }

    private static bool IsATerm(AtomicReader leaf, string word)
    {
        foreach (var field in leaf.Fields ?? Enumerable.Empty<string>())
            for (var terms = leaf.GetTerms(field)?.GetEnumerator(); terms?.MoveNext() == true;)
                if (terms.Term.Utf8ToString().Contains(word, StringComparison.Ordinal))
                    return true;
        return false;
    }

    private static bool IsInAText(AtomicReader leaf, string word) => Enumerable.Range(0, leaf.MaxDoc)
        .Any(doc => IndexDump.TextOf(leaf, doc).Contains(word, StringComparison.OrdinalIgnoreCase));
}
