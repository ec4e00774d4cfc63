namespace Partnership.Web.Desk.Forms;

/// <summary>How much a form takes where the schema sets no limit.</summary>
internal static class FieldLimits
{
    public const int Line = 1_000;
    public const int LongText = 50_000;
    public const int RichText = 1_000_000;
    public const int Tag = 200;
    public const int Phone = 40;
    public const int Entries = 500;
    public const int Depth = 4;
}
