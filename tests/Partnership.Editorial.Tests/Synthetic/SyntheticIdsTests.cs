using Partnership.Editorial.Synthetic;

namespace Partnership.Editorial.Tests.Synthetic;

public sealed class SyntheticIdsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(GenerateLibraryOptions.MaxReviews)]
    public void NumberOf_Review_GivesItBack(int number) => Assert.Equal(number, SyntheticIds.NumberOf(SyntheticIds.Review(number)));

    [Fact]
    public void NumberOf_AnythingElse_GivesNothing()
    {
        Assert.Null(SyntheticIds.NumberOf(Guid.NewGuid()));
        Assert.Null(SyntheticIds.NumberOf(Guid.CreateVersion7()));
        Assert.Null(SyntheticIds.NumberOf(SyntheticIds.Report(1)));
    }

    [Fact]
    public void Ids_OfManyReviews_AreAllDifferent()
    {
        var ids = Enumerable.Range(1, 200).SelectMany(n => Enumerable.Range(1, 15)
            .SelectMany(place => new[] { SyntheticIds.Action(n, place), SyntheticIds.Recommendation(n, place) })
            .Append(SyntheticIds.Review(n)).Append(SyntheticIds.Report(n))).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Equal(8, id.Version));
    }
}
