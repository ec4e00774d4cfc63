using Microsoft.EntityFrameworkCore;
using Partnership.Content.Values;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Edit;
using Partnership.Web.Tests.Live;

namespace Partnership.Web.Tests.Desk.Boards;

/// <summary>That people are told of a day that has come, by the site itself, in the morning and once.</summary>
public sealed class DateReminderTests(LiveSite site) : IClassFixture<LiveSite>
{
    private const int MostLooks = 2000;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Morning_PageIsDueToBeLookedThrough_ThoseWhoKeepItAreToldOnce()
    {
        using var publisher = await site.DeskOfAsync("Bo Publisher", Cancellation, "publisher");
        var page = await site.Editor.PublishNewAsync("page", "/", "Looked through long ago", ("summary", new TextValue("Words.")), BoardDrafts.Reviewed(2020));
        Assert.Equal(0, await CountAsync(publisher.UserId, page)); // the site has started at noon: it waits for the morning

        for (var look = 0; look < MostLooks && await CountAsync(publisher.UserId, page) == 0; look++)
            site.Clock.Advance(BetweenLooks);
        for (var look = 0; look < 300; look++) // two more mornings
        {
            site.Clock.Advance(BetweenLooks);
            Assert.Equal(1, await CountAsync(publisher.UserId, page));
        }

        var told = await site.QueryAsync(db => db.Notices.SingleAsync(n => n.UserId == publisher.UserId && n.Link.Contains(page.ToString()), Cancellation));
        Assert.True(told.CreatedAt.TimeOfDay >= TimeSpan.FromHours(7), $"Told at {told.CreatedAt:O}.");
    }

    private Task<int> CountAsync(Guid person, Guid page) =>
        site.QueryAsync(db => db.Notices.CountAsync(n => n.UserId == person && n.Link.Contains(page.ToString()), Cancellation));
}
