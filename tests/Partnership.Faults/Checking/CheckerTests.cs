using System.Collections.Immutable;
using System.Net;
using Partnership.Faults.Work;

namespace Partnership.Faults.Checking;

/// <summary>The checker finds each thing that it is there for: a run that finds nothing would otherwise prove nothing.</summary>
public sealed class CheckerTests
{
    private const string Word = "zqbcdfghjklmnp";
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Document = Guid.NewGuid();
    private static readonly Guid Version = Guid.NewGuid();
    private static readonly Guid Submission = Guid.NewGuid();
    private static readonly Guid Writer = Guid.NewGuid();
    private static readonly Guid Reviewer = Guid.NewGuid();

    private static readonly Written[] Told =
    [
        new(Act.Edit, Answer.Acknowledged, Document, Then) { Word = Word },
        new(Act.Sign, Answer.Acknowledged, Document, Then) { Word = Word, Detail = "review" },
        new(Act.Publish, Answer.Acknowledged, Document, Then) { Word = Word },
    ];

    [Fact]
    public void Check_AllIsWell_FindsNothing() => Assert.Empty(Checker.Check(Told, Sound()));

    [Fact]
    public void Check_AcknowledgedEditIsNotThere_IsFound() =>
        Finds("an acknowledged write is lost", Sound() with { Versions = [Sound().Versions[0] with { Properties = "{}" }] });

    [Fact]
    public void Check_AcknowledgedPublicationIsNotInTheLog_IsFound() => Finds("an acknowledged write is lost", Sound() with { Log = [], LogHead = 0 });

    [Fact]
    public void Check_AcknowledgedSignatureIsNotThere_IsFound() => Finds("an acknowledged write is lost", Sound() with { SignOffs = [] });

    [Fact]
    public void Check_AnswerThatWasLost_MayBeThereOrNot() =>
        Assert.Empty(Checker.Check([.. Told, new Written(Act.Edit, Answer.Unknown, Document, Then) { Word = "zqbbbbbbbbbbbb" }], Sound()));

    [Fact]
    public void Check_PublishedTwice_IsFound() => Finds("published twice", Sound() with { Log = [Sound().Log[0], Sound().Log[0] with { Sequence = 2 }], LogHead = 2 });

    [Fact]
    public void Check_GapInTheLog_IsFound() => Finds("the log has a gap or a number twice", Sound() with { Log = [Sound().Log[0] with { Sequence = 2 }], LogHead = 2 });

    [Fact]
    public void Check_PublicationThatNobodyAudited_IsFound() => Finds("the audit trail and the log differ", Sound() with { Audit = [Sound().Audit[0]] });

    [Fact]
    public void Check_GateIsNotSigned_IsFound() => Finds("a gate was skipped", Sound() with { SignOffs = [Sound().SignOffs[0] with { IsVoided = true }] });

    [Fact]
    public void Check_GateIsSignedForOtherContent_IsFound() => Finds("a gate was skipped", Sound() with { SignOffs = [Sound().SignOffs[0] with { ContentHash = "other" }] });

    [Fact]
    public void Check_GateIsSignedByItsAuthor_IsFound() => Finds("a gate was skipped", Sound() with
    {
        SignOffs = [Sound().SignOffs[0] with { SignedBy = Writer }],
        Roles = new[] { (Writer, "reviewer") }.ToLookup(r => r.Item1, r => r.Item2),
    });

    [Fact]
    public void Check_GateIsSignedWithoutTheRole_IsFound() => Finds("a gate was skipped", Sound() with { Roles = Array.Empty<(Guid, string)>().ToLookup(r => r.Item1, r => r.Item2) });

    [Fact]
    public void Check_NeverSubmitted_IsFound() => Finds("a gate was skipped", Sound() with { Submissions = [] });

    [Fact]
    public void Check_PublishedBeforeItsTime_IsFound() => Finds("published before its time", Sound() with { Releases = [new ReleaseRow(Guid.NewGuid(), Document, "hash", Then.AddHours(1), 1)] });

    [Fact]
    public void Check_ReleaseIsDoneButNotPublished_IsFound() =>
        Finds("a release was not done exactly once", Sound() with { Releases = [new ReleaseRow(Guid.NewGuid(), Document, "never", Then, 1)] });

    [Fact]
    public void Check_LineOfTheTrailIsChanged_IsFound() => Finds("the audit trail is broken", Sound() with { Audit = [Sound().Audit[0] with { Actor = "Nobody" }, Sound().Audit[1]] });

    [Fact]
    public void Judge_WordThatNobodyPublished_IsALeak()
    {
        var journal = new Journal();
        journal.Keep(Word);

        Assert.Contains(Judge(journal, $"<p>{Word}</p>", HttpStatusCode.OK), f => f.Rule == "a word that is not public");
    }

    [Fact]
    public void Judge_WordBeforeItsTime_IsALeak()
    {
        var journal = new Journal();
        journal.Keep(Word);
        journal.MayBePublic(Word, Then.AddMinutes(1));

        Assert.Contains(Judge(journal, Word, HttpStatusCode.OK), f => f.Rule == "a word that is not public");
    }

    [Fact]
    public void Judge_WordThatIsPublic_IsNone()
    {
        var journal = new Journal();
        journal.Keep(Word);
        journal.MayBePublic(Word, Then);

        Assert.Empty(Judge(journal, Word, HttpStatusCode.OK));
    }

    [Fact]
    public void Judge_WordLongAfterItsTakedown_IsFound()
    {
        var journal = new Journal();
        journal.Keep(Word);
        journal.MayBePublic(Word, Then.AddMinutes(-2));
        journal.Gone(Word, Then.AddMinutes(-1));

        Assert.Contains(Judge(journal, Word, HttpStatusCode.OK), f => f.Rule == "a page that was taken down");
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.NotFound)]
    public void Judge_ErrorForWhatWasShown_IsFound(HttpStatusCode status) =>
        Assert.Contains(Judge(new Journal(), "", status), f => f.Rule == "an error for what was shown before");

    private static IEnumerable<Finding> Judge(Journal journal, string body, HttpStatusCode status) =>
        new ReaderRules(journal, new Calendar()).Judge(new Reading("one", "/page", Then, status, body), wasShown: true, mustBeThere: true, Then);

    private static void Finds(string rule, Evidence evidence) => Assert.Contains(Checker.Check(Told, evidence), f => f.Rule == rule);

    private static Evidence Sound()
    {
        var edited = Line(1, "edited", new string('0', 64));
        return new Evidence
        {
            Versions = [new VersionRow(Version, Document, 1, "A page", $$"""{"body":"{{Word}}"}""", "hash", Writer)],
            Log = [new LogRow(1, Document, true, "hash", Then)],
            LogHead = 1,
            Audit = [edited, Line(2, "published", edited.Hash)],
            Submissions = [new SubmissionRow(Submission, Document, "hash", "page", Writer, true)],
            SignOffs = [new SignOffRow(Submission, "review", Reviewer, "hash", false)],
            Releases = [],
            Public = new HashSet<Guid> { Document },
            Roles = new[] { (Reviewer, "reviewer"), (Writer, "writer") }.ToLookup(r => r.Item1, r => r.Item2),
            Gates = new Dictionary<string, ImmutableArray<GateRule>> { ["page"] = [new GateRule("review", ["reviewer"], [])] },
        };
    }

    private static AuditRow Line(long sequence, string action, string previous)
    {
        var row = new AuditRow(sequence, Then.UtcDateTime, Writer, "Wren Writer", action, Document, "en-GB", null, null, previous, "");
        return row with { Hash = Checker.HashOf(row) };
    }
}
