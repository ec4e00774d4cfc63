using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Partnership.Editorial.Auditing;

/// <summary>Chains the lines of the audit trail: each holds the hash of the one before, so a change of any breaks all after it.</summary>
internal static class AuditChain
{
    /// <summary>What stands before the first line.</summary>
    public const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The hash of a line, from everything in it but the hash itself.</summary>
    public static string HashOf(AuditEntry entry)
    {
        // Every part stands with its length before it, so no two lines give the same text.
        var text = new StringBuilder();
        Append(text, entry.PreviousHash);
        Append(text, entry.Sequence.ToString(CultureInfo.InvariantCulture));
        Append(text, entry.OccurredAt.Ticks.ToString(CultureInfo.InvariantCulture));
        Append(text, entry.ActorId?.ToString("N"));
        Append(text, entry.Actor);
        Append(text, entry.Action);
        Append(text, entry.DocumentId?.ToString("N"));
        Append(text, entry.Culture);
        Append(text, entry.SubjectId?.ToString("N"));
        Append(text, entry.Detail);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Append(StringBuilder text, string? part) =>
        text.Append(part?.Length.ToString(CultureInfo.InvariantCulture) ?? "-").Append(':').Append(part).Append('\n');
}
