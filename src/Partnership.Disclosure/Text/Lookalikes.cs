using System.Collections.Frozen;

namespace Partnership.Disclosure.Text;

/// <summary>Letters of other alphabets, and of no alphabet, that look like a plain Latin letter, and letters that Unicode does not take apart.</summary>
internal static class Lookalikes
{
    private static readonly FrozenDictionary<char, string> Plain = Read(
        // Cyrillic
        "АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT ХX УY ЗZ аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw кk мm тt вb нh",
        // Greek
        "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa βb εe ιi κk νv οo ρp τt υu χx γy ηn ωw",
        // Latin letters that do not come apart, and those of phonetic writing
        "łl ŁL øo ØO đd ĐD ħh ĦH ıi ŧt ŦT ðd ÐD ɑa ɡg ɩi ſs ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz",
        "ßss æae ÆAe œoe ŒOe þth ÞTh",
        // Quotation marks and dashes
        "‘' ’' ‚' ‛' ʼ' ʹ' ′' ＇' `' ´' “\" ”\" „\" ‟\" ″\" «\" »\"",
        "‐- ‑- ‒- –- —- ―- −- ﹘- ﹣- －- ⁃- ·. º° ˚° 。. ．. •* ∙. ⸱.");

    /// <summary>The plain letters that a character stands for, or null where it stands for itself.</summary>
    public static string? Find(char character) => Plain.GetValueOrDefault(character);

    private static FrozenDictionary<char, string> Read(params string[] lines) =>
        lines.SelectMany(l => l.Split(' ')).DistinctBy(p => p[0]).ToFrozenDictionary(p => p[0], p => p[1..]);
}
