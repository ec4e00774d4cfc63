namespace Partnership.Demonstration.Press.Sources;

/// <summary>A source that cannot be printed as it is; the message is the line that the writer sees.</summary>
internal sealed class SourceException(string file, int line, string problem) : Exception($"{file}:{line}: {problem}");
