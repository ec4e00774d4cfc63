namespace Partnership.Architecture.Tests.Licences;

/// <summary>Every package may be used by a public body without paying and without giving anything away.</summary>
public sealed class LicenceTests
{
    private static readonly LicencePolicy Policy =
        LicencePolicy.Read(File.ReadAllText(Path.Combine(Repository.Root, "tests", "Partnership.Architecture.Tests", "Licences", "licences.json")));

    private static readonly Lazy<IReadOnlyList<UsedPackage>> Packages = new(LockedPackages.All);

    [Fact]
    public void Packages_EveryLockFile_HaveALicenceThatIsAllowed()
    {
        var problems = Packages.Value.Select(Policy.Problem).OfType<string>().Distinct().ToList();

        Assert.True(Packages.Value.Count > 250, "The lock files could not be read.");
        Assert.True(problems.Count == 0, string.Join('\n', problems)); // whole: an assertion on the list would cut the names
    }

    [Fact]
    public void Exceptions_EachOne_IsOfAPackageThatIsUsedAndHasAReason()
    {
        var used = Packages.Value.Select(p => p.Id).ToHashSet();

        Assert.DoesNotContain(Policy.Exceptions.SelectMany(e => e.Packages), p => !used.Contains(p));
        Assert.DoesNotContain(Policy.Exceptions, e => e.Why.Length < 10);
    }

    [Theory]
    [InlineData("AGPL-3.0-only")]
    [InlineData("GPL-3.0-or-later")]
    [InlineData("LGPL-3.0-or-later")]
    [InlineData("MIT AND AGPL-3.0-only")]
    [InlineData("(MIT")]
    [InlineData("MIT OR")]
    [InlineData("MIT Apache-2.0")]
    [InlineData("Apache-2.0 WITH Commons-Clause")]
    [InlineData("SEE LICENSE IN LICENSE.txt")]
    [InlineData("UNLICENSED")]
    [InlineData("")]
    public void Problem_LicenceThatIsNotAllowed_NamesPackageAndLicence(string licence)
    {
        var problem = Policy.Problem(new UsedPackage { Id = "nuget:Some.Package", Version = "1.2.3", Licence = licence });

        Assert.Equal($"nuget:Some.Package 1.2.3 is under {licence}, which is not allowed.", problem);
    }

    [Theory]
    [InlineData("MIT")]
    [InlineData("AGPL-3.0-only OR MIT")]
    [InlineData("(MIT OR CC0-1.0)")]
    [InlineData("(MIT AND BSD-3-Clause) OR GPL-2.0-only")]
    [InlineData("MS-PL OR Apache-2.0")]
    public void Problem_LicenceThatIsAllowed_IsNone(string licence) =>
        Assert.Null(Policy.Problem(new UsedPackage { Id = "npm:some-package", Version = "1.2.3", Licence = licence }));

    [Fact]
    public void Problem_NoLicence_IsNamed() =>
        Assert.Equal("npm:some-package 1.2.3 names no licence.", Policy.Problem(new UsedPackage { Id = "npm:some-package", Version = "1.2.3", Licence = null }));

    [Fact]
    public void Problem_ExceptionWhoseLicenceChanged_IsOneAgain()
    {
        var exception = Policy.Exceptions.First(e => e.Licence == "LGPL-3.0-or-later");

        Assert.NotNull(Policy.Problem(new UsedPackage { Id = exception.Packages[0], Version = "1.0.0", Licence = "GPL-3.0-only" }));
    }

    [Fact]
    public void Problem_ExceptionWhoseLicenceFileChanged_IsOneAgain()
    {
        var exception = Policy.Exceptions.First(e => e.Says is not null);
        var package = new UsedPackage { Id = exception.Packages[0], Version = "1.0.0", Licence = null, LicenceFile = $"… {exception.Says} …" };

        Assert.Null(Policy.Problem(package));
        Assert.NotNull(Policy.Problem(package with { LicenceFile = "You must pay." }));
    }
}
