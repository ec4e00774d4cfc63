using CsCheck;

namespace Partnership.Editorial.Tests.Workflow;

/// <summary>
/// Any people do anything in any order with one case review, and with a page that is released together with it. Whatever becomes
/// public had every statement signed, for exactly what became public, by people who might. The judge reads the rows and knows
/// nothing of the machine that decides.
/// </summary>
public sealed class AnyPeopleTests
{
    private static int Histories => Environment.GetEnvironmentVariable("PARTNERSHIP_LONG") is null ? 60 : 1000;

    // An action, a person, and a number that the action reads in its own way.
    private static readonly Gen<(int Action, int Person, int Number)> AnyStep =
        Gen.Select(Gen.Int[0, AnyPeopleWorld.Actions - 1], Gen.Int[0, AnyPeople.Count - 1], Gen.Int[0, 9999]);

    [Fact]
    public async Task AnyHistory_WhateverBecomesPublic_WasSignedByThoseWhoMay()
    {
        var (reviews, pages, bundles, changes) = (0, 0, 0, 0);
        await AnyStep.Array[15, 120].SampleAsync(
            async steps =>
            {
                await using var store = await EditorialStore.CreateAsync();
                var world = await AnyPeopleWorld.CreateAsync(store);
                foreach (var (action, person, number) in steps)
                {
                    store.Clock.Advance(TimeSpan.FromHours(5)); // what happens has a moment of its own
                    await world.DoAsync(action, person, number);
                }

                Interlocked.Add(ref reviews, await world.Judge.JudgeAsync(world.Review, isReview: true));
                Interlocked.Add(ref pages, await world.Judge.JudgeAsync(world.Page, isReview: false));
                Interlocked.Add(ref bundles, await world.Judge.JudgeBundlesAsync());
                Interlocked.Add(ref changes, world.ChangesOfPeople);
            },
            iter: Histories,
            threads: 2);

        Assert.True(
            reviews > Histories / 5 && pages > Histories / 5 && bundles > Histories / 10 && changes > Histories,
            $"Only {reviews} publications of the review, {pages} of the page, {bundles} bundles and {changes} changes of people in {Histories} histories: the test tries too little.");
    }
}
