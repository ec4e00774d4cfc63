using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Tests.Builders;
using Partnership.Content.Values;
using Partnership.Content.Views;

namespace Partnership.Content.Tests.Views;

public sealed class SmallViewTests
{
    [Fact]
    public void Doors_PageBehindIsNotPublished_AreLeftOut()
    {
        var about = Documents.Of(ContentTypes.Page, "About", order: 2);
        var site = Site(about, Documents.Of(ContentTypes.Home, "Home", order: 1, values: Bag.Of(("doors", Bag.Blocks(
            Bag.Block("door", ("heading", Bag.Text("Closed")), ("link", Bag.Items(Guid.NewGuid()))),
            Bag.Block("door", ("heading", Bag.Text("Nowhere"))),
            Bag.Block("door", ("heading", Bag.Text("Open")), ("text", Bag.Text("Who we are.")), ("link", Bag.Items(about.Id))),
            Bag.Block("door", ("link", Bag.Items(about.Id))))))));

        var doors = new Home(site.Items[0], site).Doors;

        Assert.Equal([("Open", "Who we are."), ("About", "")], doors.Select(d => (d.Heading, d.Text)));
        Assert.All(doors, d => Assert.Equal(about.Id, d.Target.Id));
    }

    [Theory]
    [InlineData("emergency", "Emergency", true)]
    [InlineData("local", "In this area", false)]
    [InlineData(null, "General", false)]
    public void Urgency_Contact_IsInWords(string? urgency, string label, bool isEmergency)
    {
        var site = Site(Documents.Of(ContentTypes.Contact, "Contact", values: Bag.Of().With("urgency", urgency is null ? null : Bag.Text(urgency))));

        var contact = new Contact(site.Items[0], site);

        Assert.Equal(label, contact.Urgency.Label);
        Assert.Equal(isEmergency, contact.IsEmergency);
    }

    [Fact]
    public void Forms_GlossaryTerm_StartWithTheWord()
    {
        var term = new GlossaryTerm(Item(ContentTypes.GlossaryTerm, Bag.Of(("otherForms", Bag.Texts("LCSPR", "LCSPRs")))));

        Assert.Equal(["Some words", "LCSPR", "LCSPRs"], term.Forms);
    }

    [Fact]
    public void Kind_PublicationHasNone_IsAPublication()
    {
        var site = Site(Documents.Of(ContentTypes.Publication, "Leaflet"));

        Assert.Equal(new LabelledValue("", "Publication"), new Publication(site.Items[0], site).Kind);
    }

    [Fact]
    public void PageDetails_NothingIsSet_AreNothing()
    {
        var item = Item(ContentTypes.Page, PropertyBag.Empty);

        Assert.Null(item.Summary());
        Assert.Null(item.Body());
        Assert.Null(item.LastReviewed());
        Assert.Null(item.PublishedOn());
        Assert.False(item.IsDemonstration());
    }

    [Fact]
    public void Anchor_Item_IsTheLastPartOfItsAddress() => Assert.Equal("some-words", Item(ContentTypes.Page, PropertyBag.Empty).Anchor());

    private static ContentItem Item(string type, PropertyBag values) =>
        Site(Documents.Of(ContentTypes.Home, "Home", order: 1), Documents.Of(type, "Some words", order: 2, values: values)).Items[1];

    private static CultureSnapshot Site(params PublicDocument[] documents) => Documents.SnapshotOf(ShippedSchema.Schema, documents).Default;
}
