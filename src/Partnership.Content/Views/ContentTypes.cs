namespace Partnership.Content.Views;

/// <summary>Aliases of the document types that pages of this site are written for. The schema must have them all.</summary>
public static class ContentTypes
{
    /// <summary>What an organisation does about a recommendation.</summary>
    public const string Action = "action";

    /// <summary>The list of kinds of organisation.</summary>
    public const string Agencies = "agencies";

    /// <summary>A kind of organisation.</summary>
    public const string Agency = "agency";

    /// <summary>A published review.</summary>
    public const string CaseReview = "caseReview";

    /// <summary>The list of reviews.</summary>
    public const string CaseReviews = "caseReviews";

    /// <summary>A service that helps.</summary>
    public const string Contact = "contact";

    /// <summary>The list of services that help.</summary>
    public const string Contacts = "contacts";

    /// <summary>The list of explained words.</summary>
    public const string Glossary = "glossary";

    /// <summary>An explained word.</summary>
    public const string GlossaryTerm = "glossaryTerm";

    /// <summary>A guide in parts.</summary>
    public const string Guide = "guide";

    /// <summary>A part of a guide.</summary>
    public const string GuidePart = "guidePart";

    /// <summary>The first page.</summary>
    public const string Home = "home";

    /// <summary>The charts of what was learned.</summary>
    public const string Learning = "learning";

    /// <summary>The list of news.</summary>
    public const string News = "news";

    /// <summary>A piece of news.</summary>
    public const string NewsItem = "newsItem";

    /// <summary>A page of text.</summary>
    public const string Page = "page";

    /// <summary>A yearly report, strategy or leaflet.</summary>
    public const string Publication = "publication";

    /// <summary>The list of publications.</summary>
    public const string Publications = "publications";

    /// <summary>What editors teach the search.</summary>
    public const string SearchSettings = "searchSettings";

    /// <summary>What every page shows.</summary>
    public const string SiteSettings = "siteSettings";

    /// <summary>A theme of reviews.</summary>
    public const string Theme = "theme";

    /// <summary>The list of themes.</summary>
    public const string Themes = "themes";
}
