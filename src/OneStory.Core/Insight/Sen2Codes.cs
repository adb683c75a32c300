using System.Globalization;

namespace OneStory.Insight;

/// <summary>Codes of the SEN2 return that the record is put into and read from.</summary>
internal static class Sen2Codes
{
    public const string Yes = "Y";
    public const string No = "N";
    public const string Awaited = "A";
    public const string Withdrawn = "W";
    public const string Historical = "H";
    public const string CeasedByTransfer = "5";

    public const string CeasedByDeath = "8";

    /// <summary>Of ethnic background: nobody has said yet.</summary>
    public const string NotYetObtained = "NOBT";

    public static string Rank(int rank) => rank.ToString(CultureInfo.InvariantCulture);
}
