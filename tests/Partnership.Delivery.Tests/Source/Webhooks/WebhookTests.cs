using System.Text;
using Partnership.Delivery.Source.Webhooks;

namespace Partnership.Delivery.Tests.Source.Webhooks;

/// <summary>Webhooks in every form that Umbraco sends, and in forms that it doesn't.</summary>
public class WebhookTests
{
    private const string Id = "00000000-0000-4000-8000-000000000201";
    private const string Other = "00000000-0000-4000-8000-000000000202";

    [Theory]
    [InlineData("Umbraco.ContentPublish", $$"""{"id":"{{Id}}","cultures":[{"culture":"en-US","date":"2026-01-01"}]}""")]
    [InlineData("Umbraco.ContentPublish", $$$$$$"""{"contentType":"article","id":"{{{{{{Id}}}}}}","properties":{"parentStory":{"id":"{{{{{{Other}}}}}}","properties":{}}}}""")]
    [InlineData("Umbraco.ContentPublish", $$$$$$"""{"id":"{{{{{{Id}}}}}}","contentType":"a","name":"b","cultures":{"en-US":{"path":"/a/","startItem":{"id":"{{{{{{Other}}}}}}"},"properties":{}}}}""")]
    [InlineData("Umbraco.ContentUnpublish", $$"""{"id":"{{Id}}"}""")]
    [InlineData("Umbraco.ContentDelete", $$"""{"Id":"{{Id}}"}""")]
    [InlineData("Umbraco.ContentMovedToRecycleBin", $$"""[{"id":"{{Id}}"}]""")]
    [InlineData("Umbraco.ContentMoved", $$"""[{"entity":{"key":"{{Id}}","id":1234,"parentKey":"{{Other}}"},"originalPath":"-1,5"}]""")]
    public void Read_ContentInAnyForm_NamesTheDocumentAlone(string name, string body)
    {
        var hint = Read(name, body);

        Assert.Equal([Guid.Parse(Id)], hint.Documents);
        Assert.Empty(hint.Files);
        Assert.False(hint.IsVague);
    }

    [Theory]
    [InlineData("Umbraco.MediaSave")]
    [InlineData("Umbraco.MediaDelete")]
    [InlineData("mediaMovedToRecycleBin")]
    public void Read_Media_NamesTheFile(string name)
    {
        var hint = Read(name, $$"""{"id":"{{Id}}"}""");

        Assert.Equal([Guid.Parse(Id)], hint.Files);
        Assert.Empty(hint.Documents);
    }

    [Theory]
    [InlineData("Umbraco.ContentPublish", "null")]
    [InlineData("Umbraco.ContentPublish", "")]
    [InlineData("Umbraco.ContentPublish", "<xml/>")]
    [InlineData("Umbraco.ContentPublish", "[[[[")]
    [InlineData("Umbraco.ContentPublish", "\"\\ud800\"")]
    [InlineData("Umbraco.ContentPublish", "{\"id\":7}")]
    public void Read_NothingToGoBy_IsVague(string name, string body) => Assert.True(Read(name, body).IsVague);

    [Fact]
    public void Read_UnknownEvent_NamesBothAndIsVague()
    {
        var hint = Read("Acme.Changed", $$"""{"id":"{{Id}}"}""");

        Assert.True(hint is { IsVague: true, Documents.Count: 1, Files.Count: 1 });
    }

    [Fact]
    public void Queue_Burst_ComesOutAsOne()
    {
        var queue = new HintQueue();
        Assert.False(queue.Arrival.IsCompleted);
        foreach (var _ in Enumerable.Range(0, 500))
            queue.Add(Read("Umbraco.ContentPublish", $$"""{"id":"{{Id}}"}"""));

        Assert.True(queue.Arrival.IsCompleted);
        var (hint, isOverflown) = queue.Take();
        Assert.Equal([Guid.Parse(Id)], hint.Documents);
        Assert.False(isOverflown);
        Assert.Empty(queue.Take().Hint.Documents);
        Assert.False(queue.Arrival.IsCompleted);
    }

    [Fact]
    public void Queue_TooMany_AsksForEverythingAndHoldsNothing()
    {
        var queue = new HintQueue();
        foreach (var _ in Enumerable.Range(0, 5_000))
            queue.Add(Read("Umbraco.ContentPublish", $$"""{"id":"{{Guid.NewGuid()}}"}"""));

        var (hint, isOverflown) = queue.Take();
        Assert.True(isOverflown);
        Assert.True(hint.Documents.Count <= 1_000);
        queue.PutBack(hint, isOverflown);
        Assert.True(queue.Take().IsOverflown);
    }

    private static WebhookHint Read(string name, string body) => WebhookHint.Read(name, Encoding.UTF8.GetBytes(body));
}
