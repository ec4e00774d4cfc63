using Partnership.Disclosure.Findings;

namespace Partnership.Disclosure.Tests.Detectors;

public sealed class NumberDetectorTests
{
    [Theory]
    [InlineData("943 476 5919")]
    [InlineData("943-476-5919")]
    [InlineData("943 476\n5919")]
    [InlineData("9 4 3 4 7 6 5 9 1 9")]
    [InlineData("943\u00A0476\u00A05919")]
    [InlineData("943\u200B476\u200B5919")]
    [InlineData("９４３ ４７６ ５９１９")]
    public void Find_NhsNumberInAnyForm_FindsIt(string number) => FindingsAssert.Finds(FindingKind.NhsNumber, number, $"Seen as {number} by the ward.");

    [Fact]
    public void Find_BareDigitsThatCheck_FindsThemWithMediumConfidence() =>
        Assert.Equal(Confidence.Medium, FindingsAssert.Finds(FindingKind.NhsNumber, "9434765919", "The line read 9434765919 and no more.").Confidence);

    [Fact]
    public void Find_BareDigitsThatCheckBesideNhs_FindsThemWithHighConfidence() =>
        Assert.Equal(Confidence.High, FindingsAssert.Finds(FindingKind.NhsNumber, "9434765919", "NHS 9434765919").Confidence);

    [Fact]
    public void Find_DigitsThatDoNotCheckWithoutWords_FindsNothing() => FindingsAssert.FindsNone(FindingKind.NhsNumber, "The order 943 476 5918 came late.");

    [Theory]
    [InlineData("AB 12 34 56 C")]
    [InlineData("AB123456C")]
    [InlineData("ab-12-34-56-c")]
    public void Find_NationalInsuranceNumber_FindsIt(string number) => FindingsAssert.Finds(FindingKind.NationalInsuranceNumber, number, $"His NI number is {number}, she said.");

    [Fact]
    public void Find_NationalInsuranceNumberWithoutLastLetterAndWords_FindsNothing() => FindingsAssert.FindsNone(FindingKind.NationalInsuranceNumber, "The reference is AB 12 34 56.");

    [Theory]
    [InlineData("07700 900123")]
    [InlineData("+44 7700 900123")]
    [InlineData("(01632) 960 123")]
    [InlineData("020 7946 0123")]
    [InlineData("07700\n900123")]
    [InlineData("oh double seven double oh, nine double oh, one two three")]
    public void Find_PhoneNumber_FindsIt(string number) => FindingsAssert.Finds(FindingKind.Phone, number, $"He rang from {number}, twice.");

    [Theory]
    [InlineData("Between 2019 and 2022 there were 1,632 contacts and 960 referrals, at £7,700,900.")]
    [InlineData("Call 999, or 101, or the NSPCC on 0808 800 5000, or Childline on 0800 1111.")]
    [InlineData("The meetings of 03/03/2014 09 and 04/05/2014 10 were long.")]
    public void Find_YearsFiguresAndHelplines_FindsNoPhone(string text) => FindingsAssert.FindsNone(FindingKind.Phone, text);

    [Fact]
    public void Find_TwoPhoneNumbersBesideEachOther_FindsBoth() =>
        Assert.Equal(2, FindingsAssert.Check.Find("07700 900123 07700 900124", CaseWords.None).Count(f => f.Kind == FindingKind.Phone));

    [Theory]
    [InlineData("AB12 CDE", "Police stopped AB12 CDE at two.")]
    [InlineData("R123 ABC", "The car, R123 ABC, was seen.")]
    [InlineData("ABC 123D", "an old van with the plate ABC 123D")]
    public void Find_VehiclePlate_FindsIt(string plate, string text) => FindingsAssert.Finds(FindingKind.VehiclePlate, plate, text);

    [Fact]
    public void Find_OldPlateWithoutWords_FindsNothing() => FindingsAssert.FindsNone(FindingKind.VehiclePlate, "Form R123 ABC was sent.");

    [Fact]
    public void Find_PassportNumberOnlyBesideItsWord_FindsIt()
    {
        FindingsAssert.Finds(FindingKind.PassportNumber, "123456789", "His passport number, 123456789, was copied.");
        FindingsAssert.FindsNone(FindingKind.PassportNumber, "The ledger says 123456789.");
    }

    [Fact]
    public void Find_DriverNumber_FindsIt() => FindingsAssert.Finds(FindingKind.DrivingLicence, "LARCH 805142 J99ZZ", "He showed LARCH 805142 J99ZZ to them.");

    [Theory]
    [InlineData("203.0.113.47", "It was uploaded from 203.0.113.47 at night.")]
    [InlineData("2001:db8:85a3::8a2e:370:7334", "The address 2001:db8:85a3::8a2e:370:7334 was a flat.")]
    public void Find_InternetAddress_FindsIt(string address, string text) => FindingsAssert.Finds(FindingKind.IpAddress, address, text);

    [Theory]
    [InlineData("See section 4.2.1.3 and version 10.0.19.41 of it.")]
    [InlineData("It was 10:30:45 when std::vector<int> was read.")]
    public void Find_SectionsVersionsAndTimes_FindsNoInternetAddress(string text) => FindingsAssert.FindsNone(FindingKind.IpAddress, text);

    [Theory]
    [InlineData("51.48123, -0.60987")]
    [InlineData("51° 28' 45\" N, 0° 36' 12\" W")]
    [InlineData("SU 967 770")]
    [InlineData("///filled.count.soap")]
    public void Find_Coordinates_FindsThem(string place) => FindingsAssert.Finds(FindingKind.Coordinates, place, $"It was found at {place} by the police.");
}
