using System.Collections.Frozen;
using System.Globalization;
using OneStory.Identifiers;
using OneStory.Returns.Modules;
using OneStory.Returns.Sen2;

namespace OneStory.Returns.Census;

/// <summary>Items of a pupil by the names that exports have, which are the tags of the XML in small letters.</summary>
internal static class CensusItems
{
    public static readonly IReadOnlyList<string> All =
    [
        "upn", "formerupn", "uniquelearnernumber", "surname", "forename", "middlenames", "dob", "sex", "ethnicity", "ncyearactual", "enrolstatus",
        "entrydate", "postcode", "senprovision", "senunitindicator", "resourcedprovisionindicator", "topupfunding",
    ];

    public const string Type = "sentype", Rank = "sentyperank";

    private static readonly FrozenDictionary<string, int> Places = All.Select((item, at) => (item, at)).ToFrozenDictionary(pair => pair.item, pair => pair.at);

    /// <summary>Where an item stands in the list, by its name or one it had in another year; null for what is not read.</summary>
    public static int? PlaceOf(string name) => Places.TryGetValue(name.ToLowerInvariant() switch
    {
        "gender" or "gendercurrent" => "sex",
        "personbirthdate" => "dob",
        "topupfundingindicator" => "topupfunding",
        var other => other,
    }, out var at) ? at : null;
}

/// <summary>Reads one pupil from the values of the items; what cannot be read is found, and left empty.</summary>
internal sealed class CensusInterpreter(bool hasNeeds)
{
    private const string None = "N", Support = "K", Plan = "E", NotAssessed = "NSA";
    private static readonly FrozenSet<string> NeedTypes = Sen2Code.All.Where(code => code.Set is "need").Select(code => code.Code).Append(NotAssessed).ToFrozenSet();

    private List<CensusFinding> _findings = [];
    private IReadOnlyList<string> _values = [];
    private int _number, _line;

    public CensusRead Read(CensusHeader header, IReadOnlyList<string> values, IEnumerable<(string Type, string Rank, int Line)> needs, int line)
    {
        (_findings, _values, _line) = ([], values, line);
        _number++;
        var pupil = new CensusPupil
        {
            Number = _number,
            Line = line,
            Authority = header.Authority,
            Establishment = header.Establishment,
            Urn = header.Urn,
            Upn = Text("upn"),
            FormerUpn = Text("formerupn"),
            Uln = Text("uniquelearnernumber"),
            Surname = Text("surname"),
            Forename = Text("forename"),
            MiddleNames = Text("middlenames"),
            Born = Day("dob"),
            Sex = Code("sex", "M", "F", "U", "1", "2") switch { "1" => "M", "2" => "F", var sex => sex },
            Ethnicity = Text("ethnicity"),
            YearGroup = Text("ncyearactual"),
            EnrolStatus = Code("enrolstatus", "C", "M", "S", "F", "O", "G"),
            EnteredOn = Day("entrydate"),
            Postcode = Text("postcode"),
            Provision = Provision(),
            Needs = [.. needs.Select(Need).OfType<CensusNeed>().OrderBy(need => need.Rank ?? int.MaxValue)],
            SenUnit = Flag("senunitindicator"),
            ResourcedProvision = Flag("resourcedprovisionindicator"),
            TopUp = Flag("topupfunding"),
        };
        Check(pupil);
        return new(pupil, _findings);
    }

    private void Check(CensusPupil pupil)
    {
        foreach (var (item, upn) in new[] { ("upn", pupil.Upn), ("formerupn", pupil.FormerUpn) })
            if (upn is not null && !Upn.TryParse(upn, out _, out var whyNotUpn)) Find("SC-03", item, null, whyNotUpn);
        if (pupil.Uln is { } uln && !Uln.TryParse(uln, out _, out var whyNot)) Find("SC-04", "uniquelearnernumber", null, whyNot);
        foreach (var item in new[] { "surname", "forename", "dob", "senprovision" })
            if (Text(item) is null) Find("SC-08", item, null, $"There is no {item}.");
        if (pupil.Provision == None && (pupil.Needs.Count > 0 || pupil.SenUnit == true || pupil.ResourcedProvision == true))
            Find("SC-06", "senprovision", null, "The pupil has no special provision, N, and yet a need, a SEN unit or resourced provision.");
        if (hasNeeds && pupil.Provision is Support or Plan && pupil.Needs.Count == 0) Find("SC-07", CensusItems.Type, null, "The pupil has SEN support or a plan, but no need.");
        if (pupil.Needs.DistinctBy(need => need.Rank).Count() < pupil.Needs.Count) Find("SC-07", CensusItems.Rank, null, "Two needs have the same rank.");
    }

    // School Action, School Action Plus and statements ended with the Children and Families Act 2014 and its transition.
    private string? Provision()
    {
        var said = Code("senprovision", None, Support, Plan, "A", "P", "S");
        if (said is not ("A" or "P" or "S")) return said;
        var now = said is "S" ? Plan : Support;
        Find("SC-05", "senprovision", said, $"“{said}” is of a kind that has been given up. It is read as {now}.");
        return now;
    }

    private CensusNeed? Need((string Type, string Rank, int Line) said)
    {
        if (!NeedTypes.Contains(said.Type))
        {
            Find("SC-02", CensusItems.Type, said.Type, $"“{Short(said.Type)}” is not a code of a need.", said.Line);
            return null;
        }

        if (int.TryParse(ModuleValues.Whole(said.Rank), NumberStyles.None, CultureInfo.InvariantCulture, out var rank)) return new(said.Type, rank);
        if (said.Rank.Length > 0) Find("SC-01", CensusItems.Rank, said.Rank, $"“{Short(said.Rank)}” is not a rank.", said.Line);
        return new(said.Type, null);
    }

    private string? Text(string item) => _values[CensusItems.PlaceOf(item)!.Value] is { Length: > 0 } text ? text : null;

    private DateOnly? Day(string item)
    {
        if (Text(item) is not { } text) return null;
        if (DateOnly.TryParseExact(ModuleValues.Day(text), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Find("SC-01", item, text, $"“{Short(text)}” is not a day.");
        return null;
    }

    private bool? Flag(string item)
    {
        if (Text(item) is not { } text) return null;
        if (ModuleValues.Flag(text) is "0" or "1") return ModuleValues.Flag(text) is "1";
        Find("SC-01", item, text, $"“{Short(text)}” is neither yes nor no.");
        return null;
    }

    private string? Code(string item, params ReadOnlySpan<string> codes)
    {
        if (Text(item) is not { } text) return null;
        if (codes.Contains(text)) return text;
        Find("SC-02", item, text, $"“{Short(text)}” is not a code of {item}.");
        return null;
    }

    private void Find(string rule, string item, string? value, string message, int? line = null) =>
        _findings.Add(new(CensusRule.Of(rule), message, item, value is null ? null : Short(value), line ?? _line, _number));

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
