using System.Net;
using CsCheck;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.RichText;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Web.Desk.Forms;

namespace Partnership.Web.Tests.Desk.Edit;

/// <summary>A form that nobody touched loses nothing, whatever stands in it.</summary>
public sealed class FormRoundTripTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Types =>
    [
        .. ContentSchema.Parse(
                [.. Directory.GetFiles(Path.Combine(Repository.Root, "content-seed", "schema"), "*.json").Select(f => new SchemaFile(Path.GetFileName(f), File.ReadAllBytes(f)))])
            .Types.Where(t => t.Kind is not DocumentKind.Element).Select(t => t.Alias),
    ];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Save_FormOfAnyValuesAsItCame_ChangesNothing(string alias)
    {
        var type = site.Schema().Get(alias);
        Guid[] files = [await site.FileAsync("one.pdf"), await site.FileAsync("two.pdf")];
        using var desk = await site.DeskOfAsync("Rowan Writer", Cancellation, "writer");

        await AnyValues.Of(site.Schema(), type, files, tidy: false).SampleAsync(
            async values =>
            {
                var id = await site.DraftAsync(alias, "A name", values);
                var before = await site.NewestAsync(id);

                await SaveAsync(desk, id, new Dictionary<string, string?>());
                var afterPlain = await site.NewestAsync(id);
                await SaveAsync(desk, id, await AsVisualEditorsSendItAsync(desk, id));
                var afterVisual = await site.NewestAsync(id);

                Assert.Equal(before.Properties, afterPlain.Properties);
                Assert.Equal(before.Properties, afterVisual.Properties);
                Assert.Equal((before.Id, before.Name, before.Segment), (afterVisual.Id, afterVisual.Name, afterVisual.Segment));
            },
            iter: 6, threads: 1);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Bind_FieldsOfAnyTidyValuesOntoNothing_AreThoseValues(string alias)
    {
        var (schema, type) = (site.Schema(), site.Schema().Get(alias));

        AnyValues.Of(schema, type, [Guid.NewGuid(), Guid.NewGuid()], tidy: true).Sample(
            values =>
            {
                var fields = FieldWriter.Write(schema, type, _ => true, values);

                var bound = FormBinder.Bind(schema, type, _ => true, AsVisualEditorsSendIt(fields), PropertyBag.Empty);

                Assert.Equal(Text(RichTextSanitizer.Sanitize(values)), Text(bound.Properties));
                Assert.Empty(bound.Problems);
            },
            iter: 100, threads: 1);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void FromJson_FieldsOfAnyValues_AreKeptAsTheyWere(string alias)
    {
        var (schema, type) = (site.Schema(), site.Schema().Get(alias));

        AnyValues.Of(schema, type, [Guid.NewGuid(), Guid.NewGuid()], tidy: true).Sample(
            values =>
            {
                var fields = FieldWriter.Write(schema, type, _ => true, values);

                var kept = FormReading.Read(schema, type, _ => true, FormFields.FromJson(fields.ToJson()));

                Assert.Equal(fields.All.OrderBy(f => f.Key).SelectMany(f => f.Value.Prepend(f.Key)), kept?.All.OrderBy(f => f.Key).SelectMany(f => f.Value.Prepend(f.Key)));
            },
            iter: 30, threads: 1);
    }

    private static async Task SaveAsync(DeskClient desk, Guid id, IReadOnlyDictionary<string, string?> values)
    {
        using var response = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", values, Cancellation, "button[value=save]");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private static async Task<Dictionary<string, string?>> AsVisualEditorsSendItAsync(DeskClient desk, Guid id)
    {
        var page = await desk.PageAsync(Drafts.Edit(id), Cancellation);
        return page.QuerySelectorAll("textarea[data-rich-text]").SelectMany(box => new[]
        {
            KeyValuePair.Create(box.GetAttribute("name") ?? "", box.GetAttribute("data-html")),
            KeyValuePair.Create(FieldNames.Format(box.GetAttribute("name") ?? ""), (string?)RichTextField.Html),
        }).ToDictionary();
    }

    private static FormFields AsVisualEditorsSendIt(FormFields fields) => fields.With(
        from field in fields.All
        where fields.Has(FieldNames.Original(field.Key))
        from sent in new[] { KeyValuePair.Create(field.Key, fields.Values(FieldNames.Original(field.Key))), KeyValuePair.Create(FieldNames.Format(field.Key), System.Collections.Immutable.ImmutableArray.Create(RichTextField.Html)) }
        select sent);

    // Blocks get ids of their own: nothing is stored that they could keep.
    private static string Text(PropertyBag values) => PropertyJson.Write(WithoutIds(values));

    private static PropertyBag WithoutIds(PropertyBag values) => new(values.Select(v => KeyValuePair.Create(v.Key, v.Value is BlocksValue blocks
        ? new BlocksValue([.. blocks.Blocks.Select(b => b with { Id = Guid.Empty, Properties = WithoutIds(b.Properties) })])
        : v.Value)));
}
