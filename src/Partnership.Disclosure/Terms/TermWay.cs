namespace Partnership.Disclosure.Terms;

/// <summary>How a term is written.</summary>
internal enum TermWay
{
    /// <summary>As a word, or as words.</summary>
    Plain,

    /// <summary>With something between its letters.</summary>
    Spread,

    /// <summary>As part of a longer name of a file, an address or an account.</summary>
    Within,

    /// <summary>With a middle name, or with one of two names as a first letter.</summary>
    Varied,

    /// <summary>As first letters with points.</summary>
    DottedInitials,

    /// <summary>As first letters.</summary>
    Initials,
}
