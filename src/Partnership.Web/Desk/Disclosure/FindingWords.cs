using System.Collections.Frozen;
using Partnership.Disclosure.Findings;
using Partnership.Documents.Examination;
using Partnership.Editorial.Disclosure;

namespace Partnership.Web.Desk.Disclosure;

/// <summary>What findings are called on the desk.</summary>
internal static class FindingWords
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        [FindingKinds.NotExamined] = "File that can’t be examined",
        [FindingKinds.TermsUnreadable] = "Words that can’t be read",
        [nameof(FindingKind.ForbiddenTerm)] = "Word that must not appear",
        [nameof(FindingKind.NhsNumber)] = "NHS number",
        [nameof(FindingKind.NationalInsuranceNumber)] = "National Insurance number",
        [nameof(FindingKind.Postcode)] = "Postcode",
        [nameof(FindingKind.Phone)] = "Phone number",
        [nameof(FindingKind.Email)] = "Email address",
        [nameof(FindingKind.PersonalUrl)] = "Web address of a person",
        [nameof(FindingKind.DateOfBirth)] = "Date of birth or death",
        [nameof(FindingKind.ExactAge)] = "Exact age",
        [nameof(FindingKind.StreetAddress)] = "Street address",
        [nameof(FindingKind.PlaceName)] = "Name of a school, surgery or home",
        [nameof(FindingKind.VehiclePlate)] = "Number plate",
        [nameof(FindingKind.PassportNumber)] = "Passport number",
        [nameof(FindingKind.DrivingLicence)] = "Driving licence number",
        [nameof(FindingKind.SocialHandle)] = "Name on social media",
        [nameof(FindingKind.IpAddress)] = "Internet address of a machine",
        [nameof(FindingKind.Coordinates)] = "Place on the map",
        [nameof(FindingKind.PersonName)] = "Name of a person",
        [nameof(FileFindingKind.CoveredText)] = "Covered text",
        [nameof(FileFindingKind.InvisibleText)] = "Invisible text",
        [nameof(FileFindingKind.TextOutsidePage)] = "Text outside the page",
        [nameof(FileFindingKind.UnappliedRedaction)] = "Redaction that was never applied",
        [nameof(FileFindingKind.Comment)] = "Comment",
        [nameof(FileFindingKind.FormValue)] = "Filled-in form field",
        [nameof(FileFindingKind.EmbeddedFile)] = "File inside the file",
        [nameof(FileFindingKind.Script)] = "Script",
        [nameof(FileFindingKind.LaunchAction)] = "Action that opens something else",
        [nameof(FileFindingKind.AuthorMetadata)] = "Person in the properties",
        [nameof(FileFindingKind.PathMetadata)] = "Path of a computer",
        [nameof(FileFindingKind.OtherMetadata)] = "Hidden properties",
        [nameof(FileFindingKind.EarlierRevision)] = "Earlier revision",
        [nameof(FileFindingKind.PictureOnlyPage)] = "Page that is a picture",
        [nameof(FileFindingKind.PictureMetadata)] = "Details in a picture",
        [nameof(FileFindingKind.TrackedChange)] = "Tracked change",
        [nameof(FileFindingKind.HiddenText)] = "Hidden text",
        [nameof(FileFindingKind.HiddenLayer)] = "Hidden layer",
        [nameof(FileFindingKind.UnusedContent)] = "Left-over content",
        [nameof(FileFindingKind.NotTagged)] = "Not tagged for screen readers",
        [nameof(FileFindingKind.NoTitle)] = "No title",
        [nameof(FileFindingKind.NoLanguage)] = "No language",
        [nameof(FileFindingKind.NoAlternativeText)] = "Picture without alternative text",
        [nameof(FileFindingKind.NoBookmarks)] = "No bookmarks",
    }.ToFrozenDictionary();

    public static string NameOf(string kind) => Names.GetValueOrDefault(kind, kind);

    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.High => "almost certain",
        Confidence.Medium => "likely",
        _ => "may be something else",
    };
}
