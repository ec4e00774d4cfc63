using Partnership.Editorial.People.Accounts;

namespace Partnership.Editorial.Disclosure;

/// <summary>Keeps words that must not appear in a case from everyone who reads the database: the keys are kept elsewhere.</summary>
internal sealed class TermSeal(ISecretKeeper secrets)
{
    private const string Purpose = "CaseTerm";

    public string Seal(string term) => secrets.Seal(Purpose, term);

    /// <summary>The word; null when the keys are gone.</summary>
    public string? Open(string kept) => secrets.Open(Purpose, kept);
}
