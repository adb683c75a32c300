namespace OneStory.Law.Tests.Plans;

public class Plan_sections_and_advice
{
    private static readonly AdviceCircumstances AtSchool = new() { AttendsSetting = true, NationalCurriculumYear = 3 };

    [Fact]
    public void A_plan_has_twelve_lettered_sections() =>
        PlanSections.All.Select(section => section.Letter).ShouldBe(["A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K"]);

    [Fact]
    public void Needs_provision_and_placement_can_be_appealed_and_nothing_else() =>
        PlanSections.All.Where(section => section.Appeal == SectionAppeal.Appealable).Select(section => section.Letter).ShouldBe(["B", "F", "I"]);

    [Fact]
    public void The_tribunal_can_only_recommend_about_health_and_social_care() =>
        PlanSections.All.Where(section => section.Appeal == SectionAppeal.RecommendationOnly).Select(section => section.Letter).ShouldBe(["C", "D", "G", "H1", "H2"]);

    [Fact]
    public void Outcomes_change_only_as_a_consequence() => PlanSections.All.Single(s => s.Letter == "E").Appeal.ShouldBe(SectionAppeal.Consequential);

    [Theory]
    [InlineData("A", null)]
    [InlineData("F", "absolutely")]
    [InlineData("G", "responsible commissioning body")]
    [InlineData("H1", "Chronically Sick and Disabled Persons Act 1970")]
    [InlineData("I", "must admit")]
    [InlineData("K", null)]
    public void Each_section_says_against_whom_it_can_be_enforced(string letter, string? whom)
    {
        var section = PlanSections.All.Single(s => s.Letter == letter);
        if (whom is null) section.EnforceableAgainst.ShouldBeNull();
        else section.EnforceableAgainst!.ShouldContain(whom);
    }

    [Fact]
    public void Every_child_has_advice_from_parent_school_health_psychologist_and_social_care() =>
        Roles(AtSchool).ShouldBe(["parent", "education", "health", "educational-psychologist", "social-care"]);

    [Fact]
    public void A_young_person_is_asked_in_place_of_the_parent() =>
        Roles(AtSchool with { IsYoungPerson = true })[0].ShouldBe("young-person");

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    [InlineData(13, true)]
    public void From_year_nine_somebody_advises_on_preparing_for_adulthood(int year, bool isAsked) =>
        Roles(AtSchool with { NationalCurriculumYear = year }).Contains("preparation-for-adulthood").ShouldBe(isAsked);

    [Theory]
    [InlineData(true, false, "hearing impairment")]
    [InlineData(false, true, "vision impairment")]
    [InlineData(true, true, "vision and hearing impairment")]
    public void A_sensory_impairment_brings_in_a_qualified_teacher(bool hearing, bool vision, string which)
    {
        var teacher = AdviceGivers.For(AtSchool with { HasHearingImpairment = hearing, HasVisionImpairment = vision }).Single(giver => giver.Id == "sensory-teacher");
        teacher.Who.ShouldBe($"A teacher qualified to teach those with {which}");
        teacher.Because.ShouldContain(which);
    }

    [Fact]
    public void Educational_advice_comes_from_whoever_is_there_to_give_it()
    {
        Education(AtSchool).ShouldStartWith("The head teacher");
        Education(AtSchool with { HeadIsAvailable = false }).ShouldStartWith("A teacher with experience");
        Education(AtSchool with { AttendsSetting = false, HeadIsAvailable = false }).ShouldStartWith("The person responsible");
    }

    [Fact]
    public void A_parent_in_the_forces_brings_in_their_education_service() =>
        Roles(AtSchool with { ParentServesInForces = true }).ShouldContain("forces-education");

    [Fact]
    public void Whomever_the_family_reasonably_asks_for_and_the_authority_thinks_right_are_asked()
    {
        var all = AdviceGivers.For(AtSchool with { AskedForByFamily = ["A music therapist"], Others = ["The youth worker"] });
        all.Single(giver => giver.Id == "asked-for").Who.ShouldBe("A music therapist");
        all.Single(giver => giver.Id == "other").Who.ShouldBe("The youth worker");
    }

    [Theory]
    [InlineData(true, true, true, 0)]
    [InlineData(false, true, true, 1)]
    [InlineData(true, false, true, 1)]
    [InlineData(true, true, false, 1)]
    [InlineData(false, false, false, 3)]
    public void Existing_advice_stands_only_when_all_three_are_satisfied(bool provider, bool authority, bool family, int missing)
    {
        var advice = new ExistingAdvice(provider, authority, family);
        advice.Suffices.ShouldBe(missing == 0);
        advice.NotSatisfied.Count.ShouldBe(missing);
    }

    [Fact]
    public void Who_is_not_satisfied_is_named() =>
        new ExistingAdvice(false, false, false).NotSatisfied.ShouldBe(["the person who gave it", "the authority", "the parent or young person"]);

    [Fact]
    public void Every_transfer_between_phases_has_a_time_limit_that_is_held() =>
        PhaseTransfer.All.ShouldAllBe(transfer => TimeLimits.Versions(transfer.TimeLimitId).Count > 0);

    [Fact]
    public void Six_phases_and_one_move_between_post_16_institutions_are_held()
    {
        PhaseTransfer.All.Count.ShouldBe(7);
        PhaseTransfer.All.Where(transfer => transfer.TimeLimitId == "phase-transfer-post-16").Select(t => t.Id).ShouldBe(["secondary-to-post-16"]);
        PhaseTransfer.All.Where(transfer => transfer.TimeLimitId == "post-16-move").Select(t => t.Id).ShouldBe(["post-16-to-post-16"]);
    }

    private static string[] Roles(AdviceCircumstances child) => [.. AdviceGivers.For(child).Select(giver => giver.Id)];

    private static string Education(AdviceCircumstances child) => AdviceGivers.For(child).Single(giver => giver.Id == "education").Who;
}
