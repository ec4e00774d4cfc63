using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Disclosure;
using Partnership.Disclosure.Settings;
using Partnership.Documents.Examination;
using Partnership.Documents.Inspection;
using Partnership.Editorial.Media;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.People.Passwords;

namespace Partnership.Editorial.Crasher;

/// <summary>What the host gives the desk besides the store, for tests without a host.</summary>
internal static class DeskParts
{
    public static IServiceCollection AddDeskParts(this IServiceCollection services, string seedFolder) => services
        .AddSingleton(_ => new DisclosureCheck(DisclosureSettings.Read(
            Directory.GetFiles(Path.Combine(seedFolder, "disclosure")).Select(f => KeyValuePair.Create(Path.GetFileName(f), File.ReadAllText(f))))))
        .AddSingleton<ISecretKeeper, SealedInMemory>()
        .AddSingleton(new OrganisationWords([]))
        .AddSingleton<IFileExaminer>(s => new FileExaminer(new ExaminerOptions(), s.GetRequiredService<TimeProvider>()))
        .AddSingleton<IFileInspector>(s => FileInspector.OneByOne(new MediaOptions().ToInspectionLimits(), new ExaminerOptions(), s.GetRequiredService<TimeProvider>()));

    /// <summary>Seals with a key that is gone with the process.</summary>
    private sealed class SealedInMemory : ISecretKeeper
    {
        private const int TagLength = 16;
        private const int NonceLength = 12;
        private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

        public string Seal(string purpose, string text)
        {
            var plain = Encoding.UTF8.GetBytes(text);
            var all = new byte[NonceLength + TagLength + plain.Length];
            RandomNumberGenerator.Fill(all.AsSpan(0, NonceLength));
            using var aes = new AesGcm(key, TagLength);
            aes.Encrypt(
                all.AsSpan(0, NonceLength), plain, all.AsSpan(NonceLength + TagLength), all.AsSpan(NonceLength, TagLength), Encoding.UTF8.GetBytes(purpose));
            return Convert.ToBase64String(all);
        }

        public string? Open(string purpose, string sealedText)
        {
            try
            {
                var all = Convert.FromBase64String(sealedText);
                var plain = new byte[all.Length - NonceLength - TagLength];
                using var aes = new AesGcm(key, TagLength);
                aes.Decrypt(
                    all.AsSpan(0, NonceLength), all.AsSpan(NonceLength + TagLength), all.AsSpan(NonceLength, TagLength), plain, Encoding.UTF8.GetBytes(purpose));
                return Encoding.UTF8.GetString(plain);
            }
            catch (CryptographicException)
            {
                return null;
            }
        }
    }
}
