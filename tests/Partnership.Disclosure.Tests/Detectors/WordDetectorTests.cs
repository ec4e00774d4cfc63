using Partnership.Disclosure.Findings;

namespace Partnership.Disclosure.Tests.Detectors;

public sealed class WordDetectorTests
{
    [Theory]
    [InlineData("SL6 1QS")]
    [InlineData("sl61qs")]
    [InlineData("SL6\n1QS")]
    [InlineData("SW1A 1AA")]
    public void Find_Postcode_FindsIt(string postcode) => FindingsAssert.Finds(FindingKind.Postcode, postcode, $"They moved to {postcode}, then on.");

    [Fact]
    public void Find_HalfAPostcodeBesidePlaceWords_FindsIt() => FindingsAssert.Finds(FindingKind.Postcode, "SL4", "The house was in the SL4 area.");

    [Theory]
    [InlineData("Traffic on the M4 and the A308 held them up.")]
    [InlineData("A section 47 enquiry (S47) and a KS2 form, with vitamin B12.")]
    [InlineData("Emissions of CO2 fell on 3rd and 21st of the month.")]
    public void Find_RoadsAndSections_FindsNoPostcode(string text) => FindingsAssert.FindsNone(FindingKind.Postcode, text);

    [Theory]
    [InlineData("moon.star@example.org")]
    [InlineData("moon at example dot org")]
    [InlineData("moon (at) example (dot) co (dot) uk")]
    [InlineData("moon.star@\nexample.org")]
    public void Find_Email_FindsIt(string email) => FindingsAssert.Finds(FindingKind.Email, email, $"Written by {email}, it says.");

    [Theory]
    [InlineData("Write to Safeguarding.Partnership@RBWM.gov.uk for more.")]
    [InlineData("The rate was 12 @ £4.50. Look at dot-to-dot pictures. Learn more at example.org.")]
    public void Find_OwnAddressAndNoAddress_FindsNoEmail(string text) => FindingsAssert.FindsNone(FindingKind.Email, text);

    [Theory]
    [InlineData("facebook.com/bramble.testworth.5")]
    [InlineData("https://example.org/~hquill")]
    [InlineData("https://example.org/search?name=quill")]
    public void Find_PersonalUrl_FindsIt(string url) => FindingsAssert.Finds(FindingKind.PersonalUrl, url, $"He posted at {url} that night.");

    [Fact]
    public void Find_GuidanceUrl_FindsNothing() => FindingsAssert.FindsNone(FindingKind.PersonalUrl, "See https://www.gov.uk/government/publications/working-together and www.facebook.com/help.");

    [Theory]
    [InlineData("03/03/2014", "DOB 03/03/2014")]
    [InlineData("3rd of March 2014", "He was born on 3rd of March 2014 at home.")]
    [InlineData("third of March two thousand and fourteen", "Date of birth: third of March two thousand and fourteen.")]
    [InlineData("4 Mawrth 2012", "Dyddiad geni: 4 Mawrth 2012.")]
    [InlineData("11 September\n2016", "Date of\nbirth: 11 September\n2016")]
    [InlineData("17 October 2021", "The baby died on 17 October 2021.")]
    [InlineData("2014-03-03", "The child (2014-03-03, date of birth) is known.")]
    public void Find_DateOfBirth_FindsIt(string date, string text) => FindingsAssert.Finds(FindingKind.DateOfBirth, date, text);

    [Theory]
    [InlineData("The panel met on 14 November 2023.")]
    [InlineData("The child was born early. The panel met on 14 November 2023.")]
    [InlineData("The child died in March 2019.")]
    [InlineData("The pre-birth assessment of 3 May 2018 was short.")]
    public void Find_OtherDates_FindsNoDateOfBirth(string text) => FindingsAssert.FindsNone(FindingKind.DateOfBirth, text);

    [Theory]
    [InlineData("seven years and three months", "He was seven years and three months when it began.")]
    [InlineData("11 weeks old", "The baby, then 11 weeks old, was seen.")]
    [InlineData("aged 6 on 12 May 2023", "The youngest was aged 6 on 12 May 2023.")]
    public void Find_ExactAge_FindsIt(string age, string text) => FindingsAssert.Finds(FindingKind.ExactAge, age, text);

    [Fact]
    public void Find_TimesAndBands_FindsNoAge() => FindingsAssert.FindsNone(FindingKind.ExactAge, "Six weeks later, after about 3 months, the band of 10 to 14 years was closed.");

    [Theory]
    [InlineData("14 Larkfield Close")]
    [InlineData("Flat 3, 22 Quillfeather Road")]
    [InlineData("7a Old Mill Lane")]
    public void Find_StreetAddress_FindsIt(string address) => FindingsAssert.Finds(FindingKind.StreetAddress, address, $"They lived at {address}, near the river.");

    [Fact]
    public void Find_StreetWords_FindsNoAddress() => FindingsAssert.FindsNone(FindingKind.StreetAddress, "The high street was busy, the road was long, and there were 14 close relatives.");

    [Theory]
    [InlineData("Quillfeather Church of England Primary School")]
    [InlineData("Little Acorns Nursery")]
    [InlineData("St Testwin's Hospital")]
    [InlineData("Spindle House Children's Home")]
    [InlineData("Quillfeather primary school")]
    [InlineData("Ysgol Bryn Coch")]
    public void Find_PlaceName_FindsIt(string place) => FindingsAssert.Finds(FindingKind.PlaceName, place, $"She was seen at {place} that day.");

    [Fact]
    public void Find_KindsOfPlaces_FindsNoName() => FindingsAssert.FindsNone(FindingKind.PlaceName, "The primary school, the School, a Children's Home and the GP Surgery met the Hospital Trust.");

    [Theory]
    [InlineData("Mr Testworth", "We met Mr Testworth twice.")]
    [InlineData("Dr H. Larkspur", "The letter of Dr H. Larkspur came.")]
    [InlineData("Gethin", "The uncle, Gethin, fetched them.")]
    [InlineData("Priya Exampleton", "It was signed by Priya Exampleton.")]
    [InlineData("K. Testworth", "Minutes: K. Testworth took them.")]
    [InlineData("Grace", "They asked Grace about it.")]
    public void Find_PersonName_FindsIt(string name, string text) => FindingsAssert.Finds(FindingKind.PersonName, name, text);

    [Theory]
    [InlineData("In May and June the Executive Steering Group met. Will the plan work? Mark the chart, and hope that grace does the rest.")]
    [InlineData("Child Larch lived with Mother and Father. Mr A and Ms B were neighbours. Clare's Law was used.")]
    public void Find_RolesMonthsAndWords_FindsNoPerson(string text) => FindingsAssert.FindsNone(FindingKind.PersonName, text);

    [Theory]
    [InlineData("@quietbadger_07", "Sent from @quietbadger_07 at night.")]
    [InlineData("kdog_1407", "On Snapchat he was known as kdog_1407.")]
    public void Find_SocialHandle_FindsIt(string handle, string text) => FindingsAssert.Finds(FindingKind.SocialHandle, handle, text);

    [Fact]
    public void Find_AllowedNames_FindsThemNotEvenInParts() =>
        Assert.Empty(FindingsAssert.Check.Find("Dr Amina Farrow wrote it. Dr Farrow, whom Amina helped, agreed.", new CaseWords { Allowed = ["Dr Amina Farrow"] }));
}
