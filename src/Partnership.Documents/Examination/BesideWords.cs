namespace Partnership.Documents.Examination;

/// <summary>
/// Words that belong to a document but stand in no text: a picture's description, a bookmark, the title. They are no finding of
/// their own, because a good file has them, but a name in them is read out like any other, so they must be checked as the text is.
/// </summary>
/// <param name="Where">What they are, in words that continue "in": a picture's description, a bookmark.</param>
/// <param name="Page">The page, from 1; null when that isn't known.</param>
/// <param name="Words">The words, on one line, shortened to 2,000 characters.</param>
public sealed record BesideWords(string Where, int? Page, string Words);
