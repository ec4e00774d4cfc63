using System.Reflection;
using Partnership.Content.Schema;
using Partnership.Content.Tests.Builders;
using Partnership.Content.Views;

namespace Partnership.Content.Tests.Schema;

public sealed class ShippedSchemaTests
{
    public static TheoryData<string> Aliases =>
        [.. typeof(ContentTypes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    [Fact]
    public void Parse_ShippedFiles_GivesEveryTypeButCompositions()
    {
        var files = ShippedSchema.ReadFiles();

        var schema = ContentSchema.Parse(files);

        Assert.Equal(files.Count - 2, schema.Types.Count());
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void Find_TypeThatPagesAreWrittenFor_IsThere(string alias) => Assert.NotNull(ShippedSchema.Schema.Find(alias));

    [Fact]
    public void Types_Documents_CanAllBeReachedFromTheRoot()
    {
        var reached = new HashSet<string>();

        foreach (var root in ShippedSchema.Schema.Types.Where(t => t.AllowedAtRoot))
            Reach(root.Alias, reached);

        Assert.Equal(ShippedSchema.Schema.Types.Where(t => t.Kind != DocumentKind.Element).Select(t => t.Alias), reached.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void CaseReview_WhatTheLegalClockNeeds_IsInternal()
    {
        var type = ShippedSchema.Schema.Get(ContentTypes.CaseReview);

        var hidden = type.Properties.Where(p => p.Visibility == PropertyVisibility.Internal).Select(p => p.Alias);

        Assert.Equal(["incidentOn", "notifiedOn", "rapidReviewDoneOn", "initiatedOn", "completedOn", "lateBecause"], hidden);
    }

    private static void Reach(string alias, HashSet<string> reached)
    {
        if (reached.Add(alias))
            foreach (var child in ShippedSchema.Schema.Get(alias).AllowedChildren)
                Reach(child, reached);
    }
}
