namespace Partnership.Editorial.People.Accounts;

/// <summary>Seals short texts with keys that are not in the database: whoever has only a copy of the database can't read them.</summary>
public interface ISecretKeeper
{
    /// <summary>Seals a text.</summary>
    /// <param name="purpose">What it is for. A text that was sealed for one purpose can't be opened for another.</param>
    /// <param name="text">The text.</param>
    string Seal(string purpose, string text);

    /// <summary>Opens what was sealed for the same purpose; null when it was not, or is not whole.</summary>
    string? Open(string purpose, string sealedText);
}
