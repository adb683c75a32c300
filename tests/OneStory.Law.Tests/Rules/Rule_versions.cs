using OneStory.Law.Tests.Oracle;

namespace OneStory.Law.Tests.Rules;

public class Rule_versions
{
    /// <summary>The names other programs call the rules by. None may go, and none may change its meaning.</summary>
    private static readonly string[] Promised =
    [
        "assess-decision", "advice-return", "no-plan-decision", "draft-window", "setting-consult-reply", "final-plan",
        "transfer-old-authority", "transfer-new-authority-letter", "transfer-new-authority-review",
        "review-12-months", "review-notice", "review-papers", "review-report", "review-decision",
        "amend-notice", "amend-window", "amend-final", "amend-not-amending",
        "phase-transfer", "phase-transfer-post-16", "post-16-move", "reassess-decision", "reassess-final",
        "mediation-contact", "mediation-certificate", "mediation-arrange", "appeal-lodge", "appeal-response",
        "tribunal-assess-notify", "tribunal-assess-no-plan", "tribunal-assess-final", "tribunal-make-draft", "tribunal-make-final",
        "tribunal-amend-content", "tribunal-change-setting", "young-person-from", "senco-qualification",
    ];

    private static readonly string[] Guidance =
    [
        "setting-consult-reply", "review-term-list", "review-early-years",
        "council-complaint-acknowledge", "council-complaint-stage-1", "council-complaint-stage-2",
    ];

    private static readonly string[] BesideTheLaw =
    [
        "foi", "sar", "sar-extended", "council-complaint-acknowledge", "council-complaint-stage-1", "council-complaint-stage-2",
        "social-care-complaint-stage-1", "social-care-complaint-stage-1-complex", "social-care-complaint-stage-2",
        "social-care-complaint-stage-2-maximum", "social-care-complaint-panel", "ombudsman-complaint", "exclusion-day-six",
        "judicial-review", "discrimination-claim", "accessibility-plan",
    ];

    public static TheoryData<string> Ids() => [.. TimeLimits.All.Select(limit => limit.Id).Distinct(StringComparer.Ordinal)];

    [Fact]
    public void Every_promised_rule_is_held_as_special_educational_needs_law()
    {
        foreach (var id in Promised)
        {
            TimeLimits.Versions(id).ShouldNotBeEmpty(id);
            TimeLimits.Versions(id).ShouldAllBe(limit => limit.Set == RuleSet.Send);
        }
    }

    [Fact]
    public void What_is_not_special_educational_needs_law_says_so() =>
        Ids(RuleSet.Adjacent).ShouldBe(BesideTheLaw, ignoreOrder: true);

    [Fact]
    public void Only_guidance_and_local_policy_do_not_bind() =>
        TimeLimits.All.Where(limit => !limit.Binding).Select(limit => limit.Id).ShouldBe(Guidance, ignoreOrder: true);

    [Theory, MemberData(nameof(Ids))]
    public void Versions_neither_overlap_nor_leave_a_gap_and_the_last_is_open(string id)
    {
        var versions = TimeLimits.Versions(id);
        versions[^1].InForceTo.ShouldBeNull();
        foreach (var (earlier, later) in versions.Zip(versions.Skip(1)))
        {
            later.InForceFrom.ShouldBe(Walk.Next(earlier.InForceTo!.Value));
            later.Set.ShouldBe(earlier.Set);
            later.Counts.SelectMany(c => c.From).Select(f => f.Type).ShouldBe(earlier.Counts.SelectMany(c => c.From).Select(f => f.Type));
        }

        versions.ShouldAllBe(limit => limit.InForceTo == null || limit.InForceTo >= limit.InForceFrom);
        foreach (var version in versions)
        {
            TimeLimits.InForce(id, version.InForceFrom).ShouldBe(version);
            if (version.InForceTo is { } last) TimeLimits.InForce(id, last).ShouldBe(version);
        }

        TimeLimits.InForce(id, Walk.Previous(versions[0].InForceFrom)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Ids))]
    public void Every_version_can_be_counted_stopped_and_cited(string id)
    {
        foreach (var limit in TimeLimits.Versions(id))
        {
            limit.Counts.ShouldNotBeEmpty();
            limit.Counts.ShouldAllBe(count => count.From.Count > 0);
            limit.Counts[0].Optional.ShouldBeFalse();
            limit.Source.Citation.ShouldNotBeNullOrWhiteSpace();
            limit.Excuses.ShouldAllBe(excuse => excuse.Source.Citation.Length > 0);
            limit.Excuses.Select(excuse => excuse.Ground).ShouldBeUnique();
            limit.Duty.ShouldNotEndWith(".");
            limit.Notes.ShouldAllBe(note => note.EndsWith('.'));
            limit.StopsOn.Any().ShouldBe(limit.Kind != LimitKind.Milestone);
        }
    }

    [Fact]
    public void Every_kind_a_rule_looks_for_is_a_kind_its_fact_can_have() =>
        TimeLimits.All.SelectMany(limit => MatchesOf(limit).Select(match => (limit.Id, Match: match)))
            .Where(pair => pair.Match.Kinds.Any(kind => !pair.Match.Type.Kinds.Contains(kind)))
            .ShouldBeEmpty();

    [Fact]
    public void No_two_rows_have_the_same_name_and_first_day() =>
        TimeLimits.All.Select(limit => (limit.Id, limit.InForceFrom)).ShouldBeUnique();

    [Fact]
    public void Versions_of_a_row_stand_together() =>
        TimeLimits.All.Select(limit => limit.Id).Zip(TimeLimits.All.Skip(1).Select(limit => limit.Id))
            .Count(pair => pair.First != pair.Second).ShouldBe(Ids().Count - 1);

    private static IEnumerable<FactMatch> MatchesOf(TimeLimit limit) =>
    [
        .. limit.Counts.SelectMany(count => count.From), .. limit.Counts.SelectMany(count => count.UnlessBetween), .. limit.StopsOn,
        .. limit.NotApplicableAfter, .. limit.EndedBy,
    ];

    private static IEnumerable<string> Ids(RuleSet set) =>
        TimeLimits.All.Where(limit => limit.Set == set).Select(limit => limit.Id).Distinct(StringComparer.Ordinal);
}
