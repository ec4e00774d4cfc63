namespace Partnership.Disclosure.Detectors;

/// <summary>Every detector but that of forbidden terms, which needs the case's words.</summary>
internal static class DetectorSet
{
    /// <summary>Raised with every change of what is found: what was checked before is then checked again.</summary>
    public const int Version = 1;

    /// <summary>All of them; they keep nothing and are shared.</summary>
    public static readonly IReadOnlyList<IDetector> All =
    [
        new NhsNumberDetector(),
        new NationalInsuranceDetector(),
        new PostcodeDetector(),
        new PhoneDetector(),
        new SpokenDigitsDetector(),
        new EmailDetector(),
        new PersonalUrlDetector(),
        new DateOfBirthDetector(),
        new ExactAgeDetector(),
        new StreetAddressDetector(),
        new PlaceNameDetector(),
        new VehiclePlateDetector(),
        new PassportNumberDetector(),
        new DrivingLicenceDetector(),
        new SocialHandleDetector(),
        new IpAddressDetector(),
        new CoordinatesDetector(),
        new PersonNameDetector(),
        new NameByWordsDetector(),
    ];
}
