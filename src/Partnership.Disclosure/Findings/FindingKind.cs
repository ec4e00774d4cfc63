namespace Partnership.Disclosure.Findings;

/// <summary>What kind of detail a finding is. The names are stable: they are stored, and settings speak of them.</summary>
public enum FindingKind
{
    /// <summary>A word that must not appear in this case.</summary>
    ForbiddenTerm,

    /// <summary>An NHS number: ten digits with a check digit.</summary>
    NhsNumber,

    /// <summary>A National Insurance number.</summary>
    NationalInsuranceNumber,

    /// <summary>A UK postcode, whole or its first half.</summary>
    Postcode,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>An email address.</summary>
    Email,

    /// <summary>A web address that leads to a person.</summary>
    PersonalUrl,

    /// <summary>A date of birth, or of death.</summary>
    DateOfBirth,

    /// <summary>An exact age together with a date, or an age to the day, week or month.</summary>
    ExactAge,

    /// <summary>A street address.</summary>
    StreetAddress,

    /// <summary>The name of a school, nursery, surgery, hospital or home.</summary>
    PlaceName,

    /// <summary>A vehicle's registration mark.</summary>
    VehiclePlate,

    /// <summary>The number of a passport.</summary>
    PassportNumber,

    /// <summary>The number of a driving licence.</summary>
    DrivingLicence,

    /// <summary>A name somebody goes by on social media.</summary>
    SocialHandle,

    /// <summary>An internet address of a machine.</summary>
    IpAddress,

    /// <summary>A place on the map as numbers.</summary>
    Coordinates,

    /// <summary>What looks like the name of a person.</summary>
    PersonName,
}
