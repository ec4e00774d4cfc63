using Partnership.Content.Items;

namespace Partnership.Web.Desk.Documents;

/// <summary>The addresses of the pages of a document on the desk.</summary>
internal static class DocumentLinks
{
    /// <summary>The document, with what waits for whom.</summary>
    public static string Show(Guid id, string culture) => With(id, "", culture);

    /// <summary>Its form.</summary>
    public static string Edit(Guid id, string culture) => With(id, "/edit", culture);

    /// <summary>What the disclosure check found.</summary>
    public static string Disclosure(Guid id, string culture) => With(id, "/check", culture);

    /// <summary>The report of a review as a web page.</summary>
    public static string ReadableReport(Guid id) => $"/desk/documents/{id}/report";

    /// <summary>Where the Word document of a report is handed in.</summary>
    public static string ReportOfWord(Guid id) => $"/desk/documents/{id}/report/word";

    /// <summary>The picture of a page in which the check found something.</summary>
    public static string FindingPicture(Guid id, Guid file, int page) => $"/desk/documents/{id}/check?handler=Picture&file={file}&number={page.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>The public page with the newest version in it.</summary>
    public static string Preview(Guid id, string culture) => With(id, "/preview", culture);

    /// <summary>Publish, set a time, emergency.</summary>
    public static string Publish(Guid id, string culture) => With(id, "/publish", culture);

    /// <summary>Withdraw or remove.</summary>
    public static string Remove(Guid id, string culture) => With(id, "/remove", culture);

    /// <summary>Emergency takedown.</summary>
    public static string TakeDown(Guid id, string culture) => With(id, "/take-down", culture);

    /// <summary>A published review as one file for the national collection.</summary>
    public static string NationalEntry(Guid id) => $"/desk/documents/{id}/national-entry";

    /// <summary>Every version.</summary>
    public static string History(Guid id, string culture) => With(id, "/history", culture);

    /// <summary>Two versions side by side.</summary>
    public static string Compare(Guid id, string culture, int from, int to) => $"{With(id, "/compare", culture)}&from={from}&to={to}";

    /// <summary>The place in the tree.</summary>
    public static string Tree(Guid? id) => id is { } parent ? $"/desk/content/{parent}" : "/desk/content";

    private static string With(Guid id, string page, string culture) => $"/desk/documents/{id}{page}?culture={Uri.EscapeDataString(culture.Length > 0 ? culture : Cultures.Default)}";
}
