namespace Partnership.Documents.Examination;

/// <summary>How a watched process came to its end.</summary>
internal enum ProcessEnd
{
    /// <summary>It ended by itself and says that all went well.</summary>
    Done,

    /// <summary>It ended by itself, and says that it ran out of the memory it was given.</summary>
    OutOfMemory,

    /// <summary>It ended by itself before it read anything: the kernel would not confine it.</summary>
    NotConfined,

    /// <summary>It crashed, or was killed by somebody else.</summary>
    Died,

    /// <summary>It was killed: it took too long.</summary>
    TooSlow,

    /// <summary>It was killed: it took too much memory.</summary>
    TooMuchMemory,

    /// <summary>It was killed: it wrote too much.</summary>
    TooMuchOutput,
}
