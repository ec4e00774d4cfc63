using System.ComponentModel.DataAnnotations;
using System.Text;
using System.Text.Json;
using Partnership.Documents.Examination;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Tests.Examination;

/// <summary>A worker that was taken over by a file may write anything.</summary>
public sealed class AnswerReaderTests
{
    private static readonly ExaminedFile File = new()
    {
        Pages =
        [
            new ExaminedPage { Number = 1, Width = 595.25, Height = 842, Text = "Ash met\nElm \uD83C\uDF33", Words = [new(0, 3, new(0.1, 0.2, 0.25, 0.3)), new(8, 3, new(0, 0, 1, 1))] },
            new ExaminedPage { Number = 2, Width = 0, Height = 0, Text = "" },
        ],
        Findings =
        [
            new FileFinding { Kind = FileFindingKind.CoveredText, Page = 2, Box = new(0.5, 0.5, 0.75, 0.75), Text = "Ash", Why = "It is covered.", Advice = "Take it out." },
        ],
        Beside = [new BesideWords("a picture's description", 1, "A swing in a garden"), new BesideWords("the title", null, "Trees")],
        Facts = new PdfFacts { ByteSize = 10, PageCount = 2, Title = "Tree \"names\"", Language = "en-GB", IsTagged = true, DisplaysTitle = false },
    };

    [Fact]
    public void Read_WhatAWorkerWrites_IsTheExamination()
    {
        var read = Assert.IsType<ExaminedFile>(Read(Write(File)));

        Assert.Equal(File.Pages.Select(page => (page.Number, page.Width, page.Height, page.Text)), read.Pages.Select(page => (page.Number, page.Width, page.Height, page.Text)));
        Assert.Equal(File.Pages.SelectMany(page => page.Words), read.Pages.SelectMany(page => page.Words));
        Assert.Equal(File.Findings, read.Findings);
        Assert.Equal(File.Beside, read.Beside);
        Assert.Equal(File.Facts, read.Facts);
    }

    [Fact]
    public void Read_TextHasHalfACharacter_KeepsTheLengthOfTheText()
    {
        var half = File with { Pages = [File.Pages[0] with { Text = "As\uD83C met\nElm" }, File.Pages[1]] };
        half = half with { Pages = [half.Pages[0] with { Words = [half.Pages[0].Words[0]] }, half.Pages[1]] };

        var read = Assert.IsType<ExaminedFile>(Read(Write(half)));

        Assert.Equal("As\uFFFD met\nElm", read.Pages[0].Text);
    }

    [Theory]
    [InlineData("\"version\":1", "\"version\":2")]
    [InlineData("\"words\":[0,3,", "\"words\":[-1,3,")]
    [InlineData("\"words\":[0,3,", "\"words\":[0,0,")]
    [InlineData("\"words\":[0,3,", "\"words\":[0,30000,")]
    [InlineData("\"words\":[0,3,", "\"words\":[2147483647,2147483647,")]
    [InlineData("\"words\":[0,3,", "\"words\":[7,0,3,")]
    [InlineData("10000,20000,25000", "10000,20000,250000")]
    [InlineData("10000,20000,25000", "30000,20000,25000")]
    [InlineData("\"width\":595.25", "\"width\":-1")]
    [InlineData("\"page\":2", "\"page\":3")]
    [InlineData("\"page\":2", "\"page\":0")]
    [InlineData("\"left\":0.5", "\"left\":-0.5")]
    [InlineData("\"why\":\"It is covered.\"", "\"why\":\"\"")]
    [InlineData("\"why\":\"It is covered.\"", "\"why\":null")]
    [InlineData("\"pageCount\":2", "\"pageCount\":3")]
    [InlineData("CoveredText", "99")]
    [InlineData("\"pages\":", "\"reason\":\"Damaged\",\"message\":\"Both\",\"pages\":")]
    [InlineData("\"pages\":", "\"other\":1,\"pages\":")]
    [InlineData("\"pages\":", "\"version\":1,\"pages\":")]
    [InlineData("}", "")]
    public void Read_AnyDetailIsWrong_IsNoAnswer(string right, string wrong)
    {
        var json = Write(File);
        Assert.Contains(right, json, StringComparison.Ordinal);
        var place = json.IndexOf(right, StringComparison.Ordinal);

        Assert.Null(Read(json[..place] + wrong + json[(place + right.Length)..]));
    }

    [Fact]
    public void Read_MorePagesOrWordsThanAllowed_IsNoAnswer()
    {
        Assert.Null(Read(Write(File), new ExaminerOptions { MaxPages = 1 }));
        Assert.Null(Read(Write(File), new ExaminerOptions { MaxWords = 1 }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"version\":1}")]
    [InlineData("{\"version\":1,\"pages\":[],\"findings\":[]}")]
    [InlineData("{\"version\":1,\"pages\":[null],\"findings\":[]}")]
    [InlineData("{\"version\":1,\"reason\":\"Damaged\"}")]
    [InlineData("{\"version\":1,\"reason\":4,\"message\":\"By number\"}")]
    [InlineData("\uFFFD\uFFFD")]
    public void Read_Garbage_IsNoAnswer(string json) => Assert.Null(Read(json));

    [Fact]
    public void Options_Defaults_AreValid() => Assert.Empty(Problems(new ExaminerOptions()));

    [Fact]
    public void Options_OutOfRange_AreRefused() => Assert.Equal(
        ["MaxBytes", "MaxPages", "TimeLimit", "MaxMemoryBytes", "MaxWords", "MaxAnswerBytes", "MaxAtOnce"],
        Problems(new ExaminerOptions { MaxBytes = 0, MaxPages = 0, TimeLimit = TimeSpan.Zero, MaxMemoryBytes = 1, MaxWords = 1, MaxAnswerBytes = 1, MaxAtOnce = 0 })
            .SelectMany(problem => problem.MemberNames));

    private static string Write(ExaminedFile file) => JsonSerializer.Serialize(WorkerAnswer.Of(file), WorkerAnswerJson.Default.WorkerAnswer);

    private static Documents.Examination.Examination? Read(string json, ExaminerOptions? options = null) =>
        new AnswerReader(options ?? new ExaminerOptions()).Read(Encoding.UTF8.GetBytes(json));

    private static List<ValidationResult> Problems(ExaminerOptions options)
    {
        var problems = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), problems, validateAllProperties: true);
        return problems;
    }
}
