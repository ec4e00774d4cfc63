namespace Partnership.Web.Telemetry;

/// <summary>What the process that opens files is asked for.</summary>
internal static class ExaminationKinds
{
    public const string Examine = "examine";
    public const string Draw = "draw";
    public const string Report = "report";
    public const string Clean = "clean";
}
