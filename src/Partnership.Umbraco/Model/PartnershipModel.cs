using System.Text;
using Partnership.Content.Schema;
using Partnership.Disclosure.Settings;
using Partnership.Publishing.Clock;
using Partnership.Publishing.Workflow;

namespace Partnership.Umbraco.Model;

/// <summary>What the plug-in was built with: the content model, the ways to the public and what the disclosure check goes by.</summary>
internal sealed class PartnershipModel
{
    private const string BankHolidayFile = "bank-holidays.json";

    public PartnershipModel()
    {
        var workflow = EmbeddedSeed.Files("workflow");
        Schema = ContentSchema.Parse(EmbeddedSeed.Files("schema"));
        Workflows = WorkflowCatalogue.Parse(workflow, Schema);
        Disclosure = DisclosureSettings.Read(EmbeddedSeed.Files("disclosure").Select(f => KeyValuePair.Create(f.Name, Encoding.UTF8.GetString(f.Utf8))));
        var holidays = workflow.First(f => f.Name == BankHolidayFile);
        BankHolidays = BankHolidayCalendar.Parse(holidays.Utf8, holidays.Name);
    }

    public ContentSchema Schema { get; }

    public WorkflowCatalogue Workflows { get; }

    public DisclosureSettings Disclosure { get; }

    public BankHolidayCalendar BankHolidays { get; }

    /// <summary>The document types that go through gates: everything that is a document.</summary>
    public IEnumerable<DocumentType> Gated => Schema.Types.Where(IsGated);

    /// <summary>The way to the public of a type, or null when it is no type of ours, or never stands alone.</summary>
    public WorkflowDefinition? WorkflowOf(string contentType) =>
        Schema.Find(contentType) is { } type && IsGated(type) ? Workflows.For(contentType) : null;

    private static bool IsGated(DocumentType type) => type.Kind is DocumentKind.Page or DocumentKind.Part or DocumentKind.Data;
}
