using OneStory.Returns.Csv;
using OneStory.Returns.Sen2;

namespace OneStory.Returns.AnnexA;

/// <summary>A rule of the lists, with the number that the published checks give it. From <c>annex-a-rules.csv</c>.</summary>
public sealed record AnnexARule(string Number, AnnexAList List, Sen2Severity Severity, string Text)
{
    public static IReadOnlyList<AnnexARule> All { get; } = EmbeddedTable.Read("annex-a-rules.csv", row => new AnnexARule(
        row["rule"], (AnnexAList)row.Number("list")!.Value, Enum.Parse<Sen2Severity>(row["severity"]), row["text"]));
}

/// <summary>What a rule found in a row of a list.</summary>
/// <param name="Row">The first child of the list is 1.</param>
public sealed record AnnexAFinding(AnnexARule Rule, int Row, string Id);

/// <summary>Checks one list child by child as the published checks do, on the day it is asked.</summary>
public sealed class AnnexACheck
{
    private const int SchoolAge = 5, EndOfSchoolAge = 16, NumberedFrom = 6, Oldest = 25;
    private readonly DateOnly _today;
    private readonly Dictionary<string, AnnexARule> _rules;
    private readonly Dictionary<string, (int Row, string Id, bool Said)> _upns = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<AnnexAFinding> _found = [];
    private int _row;

    public AnnexACheck(AnnexAList list, DateOnly today)
    {
        _today = today;
        _rules = AnnexARule.All.Where(rule => rule.List == list).ToDictionary(rule => rule.Number[1..]);
    }

    /// <summary>What is wrong with the next child; a UPN that came before also with whom it came first.</summary>
    public IReadOnlyList<AnnexAFinding> Next(AnnexAChild child)
    {
        ArgumentNullException.ThrowIfNull(child);
        _found.Clear();
        _row++;
        Missing(child);
        Ages(child);
        Days(child);
        Numbers(child);
        return [.. _found];
    }

    private void Missing(AnnexAChild child)
    {
        If(child.Born is null, "01a", child);
        If(child.Sex is null, "01b", child);
        If(child.Ethnicity is null, "01c", child);
        If(child.PrimaryNeed is null, "01d", child);
        If(child.Disabled is null, "03", child);
    }

    private void Ages(AnnexAChild child)
    {
        if (child.Born?.AgeOn(_today) is not { } age) return;
        If(age == Oldest, "02a", child);
        If(age > Oldest, "02b", child);
        If(age >= NumberedFrom && (child.Upn ?? child.Uln) is null, "07", child);
        if (age is >= SchoolAge and < EndOfSchoolAge && child.MainUrn is null) Add(child.SubsidiaryPhase is null ? "08a" : "08b", _row, child.Id);
    }

    private void Days(AnnexAChild child)
    {
        If(child.Born > _today, "05a", child);
        If(child.FirstPlanOn > _today, "05b", child);
        If(child.UpdatedPlanOn > _today, "05c", child);
        If(child.LastReviewOn > _today, "05d", child);
        If(child.FirstPlanOn > child.UpdatedPlanOn, "06a", child);
        If(child.FirstPlanOn > child.LastReviewOn, "06b", child);
    }

    private void Numbers(AnnexAChild child)
    {
        if (child.Upn is not { } upn || _upns.TryAdd(upn, (_row, child.Id, false))) return;
        var first = _upns[upn];
        if (!first.Said) Add("09", first.Row, first.Id);
        _upns[upn] = first with { Said = true };
        Add("09", _row, child.Id);
    }

    // A list without a rule has not got the column either.
    private void If(bool wrong, string rule, AnnexAChild child)
    {
        if (wrong) Add(rule, _row, child.Id);
    }

    private void Add(string rule, int row, string id)
    {
        if (_rules.TryGetValue(rule, out var of)) _found.Add(new(of, row, id));
    }
}
