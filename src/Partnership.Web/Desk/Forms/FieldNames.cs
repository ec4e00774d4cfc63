namespace Partnership.Web.Desk.Forms;

/// <summary>
/// The names of the fields of a form. A property's field has the alias of the property; what it needs besides comes behind a dot.
/// Aliases are letters and digits, so that none of these names can be one.
/// </summary>
internal static class FieldNames
{
    public const string DocumentName = "document.name";
    public const string Segment = "document.segment";
    public const string ChangeNote = "document.note";

    /// <summary>The version that the form began with.</summary>
    public const string Base = "document.base";

    /// <summary>The person for whom the form was made: a form that outlives a sign-in must not be saved in another one's name.</summary>
    public const string User = "document.user";

    /// <summary>That a translation was held against what it translates.</summary>
    public const string Checked = "document.checked";

    /// <summary>Which button was pressed.</summary>
    public const string Do = "document.do";

    /// <summary>Says that the form shows a field that would not be sent when nothing is chosen.</summary>
    public static string Shown(string field) => field + ".$";

    /// <summary>The words to look for in a picker.</summary>
    public static string Find(string field) => field + ".$find";

    public static string Day(string field) => field + ".day";

    public static string Month(string field) => field + ".month";

    public static string Year(string field) => field + ".year";

    /// <summary>Whether formatted text is sent as HTML or as Markdown.</summary>
    public static string Format(string field) => field + ".format";

    /// <summary>The markup for which the box of a formatted text was made.</summary>
    public static string Original(string field) => field + ".html";

    /// <summary>The block at a place of a list, counted from 0; the names of its fields come behind a dot.</summary>
    public static string Block(string list, int index) => $"{list}[{index}]";

    public static string BlockId(string list, int index) => Block(list, index) + ".$id";

    public static string BlockType(string list, int index) => Block(list, index) + ".$type";

    public static string InBlock(string list, int index, string alias) => $"{Block(list, index)}.{alias}";

    /// <summary>The field of a problem that the rules name, which count blocks from 1.</summary>
    public static string OfProblem(string alias) =>
        System.Text.RegularExpressions.Regex.Replace(alias, @"\[(\d+)\]", m => $"[{int.Parse(m.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) - 1}]");
}
