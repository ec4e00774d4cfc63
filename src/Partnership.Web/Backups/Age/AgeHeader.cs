using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Generators;

namespace Partnership.Web.Backups.Age;

/// <summary>
/// The head of a file in the format age (age-encryption.org/v1) that a passphrase opens: it holds the key of the file, sealed by a key that is
/// slowly made of the passphrase. The format is a public one, so that a backup can be read without this site: <c>age --decrypt</c>.
/// </summary>
internal static class AgeHeader
{
    private const string Version = "age-encryption.org/v1";
    private const string Scrypt = "scrypt";
    private const string Footer = "---";
    private const int SaltBytes = 16;
    private const int FileKeyBytes = 16;
    private const int KeyBytes = 32;
    private const int TagBytes = 16;
    private const int LongestLine = 512;
    private const int MostLines = 8;

    // 128 MB and about half a second. The largest that is taken from a file bounds what a forged one may cost: 1 GB.
    private const int WorkFactor = 17;
    private const int LargestWorkFactor = 20;
    private const int BlockSize = 8;

    /// <summary>Writes a head, and makes the key for what follows it.</summary>
    /// <returns>The key of the payload.</returns>
    public static async Task<byte[]> WriteAsync(Stream file, string passphrase, CancellationToken cancellationToken)
    {
        var (fileKey, salt) = (RandomNumberGenerator.GetBytes(FileKeyBytes), RandomNumberGenerator.GetBytes(SaltBytes));
        var body = new byte[FileKeyBytes + TagBytes];
        using (var seal = new ChaCha20Poly1305(Stretch(passphrase, salt, WorkFactor)))
            seal.Encrypt(new byte[12], fileKey, body.AsSpan(0, FileKeyBytes), body.AsSpan(FileKeyBytes));
        var signed = string.Create(CultureInfo.InvariantCulture, $"{Version}\n-> {Scrypt} {Text(salt)} {WorkFactor}\n{Text(body)}\n{Footer}");
        var nonce = RandomNumberGenerator.GetBytes(SaltBytes);
        await file.WriteAsync(Encoding.ASCII.GetBytes($"{signed} {Text(Mac(fileKey, signed))}\n"), cancellationToken);
        await file.WriteAsync(nonce, cancellationToken);
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, fileKey, KeyBytes, nonce, "payload"u8.ToArray());
    }

    /// <summary>Reads a head; the file stands at its payload afterwards.</summary>
    /// <returns>The key of the payload.</returns>
    /// <exception cref="AgeException">It is no such head, or the passphrase is another one.</exception>
    public static async Task<byte[]> ReadAsync(Stream file, string passphrase, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        do
            lines.Add(await ReadLineAsync(file, cancellationToken));
        while (!lines[^1].StartsWith(Footer, StringComparison.Ordinal) && lines.Count < MostLines);
        if (lines is not [Version, var stanza, var body, var footer] || stanza.Split(' ') is not ["->", Scrypt, var salt, var work] || !footer.StartsWith(Footer + " ", StringComparison.Ordinal))
            throw new AgeException("The file is not encrypted with a passphrase, or its head is damaged.");
        if (!int.TryParse(work, NumberStyles.None, CultureInfo.InvariantCulture, out var factor) || factor is < 1 or > LargestWorkFactor)
            throw new AgeException($"The head of the file asks for more work than 2^{LargestWorkFactor}, so it is not opened.");
        var fileKey = Open(Bytes(salt, SaltBytes), Bytes(body, FileKeyBytes + TagBytes), factor, passphrase);
        var signed = string.Join('\n', lines[..3]) + "\n" + Footer;
        if (!CryptographicOperations.FixedTimeEquals(Mac(fileKey, signed), Bytes(footer[(Footer.Length + 1)..], KeyBytes)))
            throw new AgeException("The head of the file was changed.");
        var nonce = new byte[SaltBytes];
        if (await file.ReadAtLeastAsync(nonce, SaltBytes, throwOnEndOfStream: false, cancellationToken) < SaltBytes)
            throw new AgeException("The file ends after its head.");
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, fileKey, KeyBytes, nonce, "payload"u8.ToArray());
    }

    private static byte[] Open(byte[] salt, byte[] body, int factor, string passphrase)
    {
        var fileKey = new byte[FileKeyBytes];
        try
        {
            using var seal = new ChaCha20Poly1305(Stretch(passphrase, salt, factor));
            seal.Decrypt(new byte[12], body.AsSpan(0, FileKeyBytes), body.AsSpan(FileKeyBytes), fileKey);
            return fileKey;
        }
        catch (AuthenticationTagMismatchException exception)
        {
            throw new AgeException("The passphrase is not the one that the file was encrypted with.", exception);
        }
    }

    private static byte[] Stretch(string passphrase, byte[] salt, int factor) =>
        SCrypt.Generate(Encoding.UTF8.GetBytes(passphrase), [.. Encoding.ASCII.GetBytes($"{Version}/{Scrypt}"), .. salt], 1 << factor, BlockSize, 1, KeyBytes);

    private static byte[] Mac(byte[] fileKey, string signed) =>
        HMACSHA256.HashData(HKDF.DeriveKey(HashAlgorithmName.SHA256, fileKey, KeyBytes, [], "header"u8.ToArray()), Encoding.ASCII.GetBytes(signed));

    // Base 64 without the equals signs at its end.
    private static string Text(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=');

    private static byte[] Bytes(string text, int count)
    {
        try
        {
            var bytes = Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
            if (bytes.Length == count && Text(bytes) == text)
                return bytes;
        }
        catch (FormatException)
        {
            // As with a wrong length.
        }

        throw new AgeException("The head of the file is damaged.");
    }

    private static async Task<string> ReadLineAsync(Stream file, CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (line.Length < LongestLine && await file.ReadAsync(one, cancellationToken) == 1)
        {
            if (one[0] == '\n')
                return line.ToString();
            line.Append((char)one[0]);
        }

        throw new AgeException("The file is no backup of this site: it is not encrypted in the format age.");
    }
}
