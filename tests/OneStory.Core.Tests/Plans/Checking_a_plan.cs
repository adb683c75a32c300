using OneStory.Plans;
using static OneStory.Core.Tests.Plans.MayasPlan;

namespace OneStory.Core.Tests.Plans;

public class Checking_a_plan
{
    [Fact]
    public void A_plan_with_nothing_wrong_has_nothing_found() => Found(Whole).ShouldBeEmpty();

    [Fact]
    public void A_need_without_provision_is_named_with_the_law()
    {
        var need = Line("B", PlanLineKind.Need, "Maya cannot yet read words of one syllable.");
        var found = Found(Whole.With(need)).ShouldHaveSingleItem();
        found.Id.ShouldBe("need-without-provision");
        found.Line!.Id.ShouldBe(need.Id);
        found.Says.ShouldBe("B2 has no outcome and no provision.");
        found.Weight.ShouldBe(CheckWeight.StopsFinal);
        found.Law!.Citation.ShouldBe("SEND Regulations 2014, regulation 12(1)(f)");
    }

    [Fact]
    public void A_special_educational_need_is_not_met_by_health_provision_alone()
    {
        var moved = Whole.Changing(Provision, line => line with { Section = "G", Text = "A nurse will check Maya's hearing aids for 10 minutes once a week.", Quantities = null }).With(Line("F", PlanLineKind.Provision, "A teaching assistant will read with Maya for 10 minutes every school day.") with { LeadsFrom = [Other.Id] }).With(Other);
        Found(moved).Select(found => found.Says).ShouldBe(["B1 has no provision in section F.", "E2 answers no need."], ignoreOrder: true);
    }

    [Fact]
    public void An_outcome_that_answers_no_need_is_found() => Ids(Whole.Changing(Outcome, line => line with { LeadsFrom = [] })).ShouldBe(["need-without-provision", "outcome-without-need"]);

    [Fact]
    public void Provision_that_leads_to_no_outcome_is_found() => Ids(Whole.Changing(Provision, line => line with { LeadsFrom = [] })).ShouldBe(["need-without-provision", "outcome-without-provision", "provision-without-outcome"], ignoreOrder: true);

    [Fact]
    public void A_thread_to_a_line_that_was_taken_out_counts_for_nothing() => Ids(Whole.Without(Need)).ShouldContain("outcome-without-need");

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("E")]
    [InlineData("F")]
    public void A_draft_must_have_views_needs_outcomes_and_provision(string section)
    {
        var empty = Whole with { Lines = [.. Whole.Lines.Where(line => line.Section != section)] };
        Found(empty)[0].ShouldSatisfyAllConditions(found => found.Id.ShouldBe("section-empty"), found => found.Section.ShouldBe(section), found => found.Weight.ShouldBe(CheckWeight.StopsDraft));
    }

    [Fact]
    public void A_draft_names_no_setting()
    {
        var found = Found(Whole.With(Line("I", PlanLineKind.Words, "Kiln Lane Primary School"))).ShouldHaveSingleItem();
        (found.Id, found.Weight).ShouldBe(("setting-in-draft", CheckWeight.StopsDraft));
    }

    [Fact]
    public void A_draft_needs_the_advice() => Ids(Whole with { Advice = [] }).ShouldBe(["no-advice"]);

    [Fact]
    public void Health_provision_that_educates_belongs_in_section_F()
    {
        var line = Line("G", PlanLineKind.Provision, "A nurse will teach Maya to use her inhaler for 20 minutes once a week.") with { EducatesOrTrains = true, LeadsFrom = [Outcome.Id] };
        var found = Found(Whole.With(line)).ShouldHaveSingleItem();
        found.Law!.Citation.ShouldBe("Children and Families Act 2014, section 21(5)");
        Found(Whole.With(line with { EducatesOrTrains = false })).ShouldBeEmpty();
    }

    [Fact]
    public void Speech_and_language_therapy_in_section_G_is_asked_about_and_stops_nothing()
    {
        var line = Line("G", PlanLineKind.Provision, "A speech and language therapist will see Maya for 30 minutes once a week.") with { LeadsFrom = [Outcome.Id] };
        var found = Found(Whole.With(line)).ShouldHaveSingleItem();
        (found.Id, found.Weight).ShouldBe(("may-belong-in-f", CheckWeight.Advice));
    }

    [Fact]
    public void Section_H1_is_for_people_under_18()
    {
        var plan = Whole.With(Line("H1", PlanLineKind.Provision, "A support worker will take Maya swimming for two hours once a week.") with { LeadsFrom = [Outcome.Id] });
        Found(plan).ShouldBeEmpty();
        var grown = plan with { Child = plan.Child with { Born = new(2009, 2, 8) } };
        Ids(grown).ShouldBe(["h1-at-18"]);
        Ids(plan with { Child = plan.Child with { Born = new(2009, 2, 9) } }).ShouldBeEmpty();
    }

    [Fact]
    public void From_year_9_something_prepares_for_adulthood()
    {
        var grown = Now with { Year = 9 };
        PlanChecks.Of(Whole, grown).ShouldHaveSingleItem().Id.ShouldBe("adulthood");
        PlanChecks.Of(Whole, Now with { Year = 8 }).ShouldBeEmpty();
        PlanChecks.Of(Whole.Changing(Provision, line => line with { PreparesForAdulthood = true }), grown).ShouldBeEmpty();
    }

    [Fact]
    public void Vague_provision_in_section_F_stops_the_final_plan_unless_somebody_says_why_it_is_kept()
    {
        var vague = Whole.Changing(Provision, line => line with { Text = "Regular access to speech and language therapy as required.", Quantities = null });
        var found = Found(vague).ShouldHaveSingleItem();
        (found.Id, found.Weight, found.Line!.Id).ShouldBe(("not-specific", CheckWeight.StopsFinal, Provision.Id));
        found.Why.ShouldContain("how often");
        Found(vague.Changing(Provision, line => line with { KeptBecause = "The therapist sets the sessions each half term." })).ShouldHaveSingleItem().Weight.ShouldBe(CheckWeight.Advice);
    }

    [Fact]
    public void What_the_quantities_say_need_not_be_said_again_in_the_words() => Found(Whole.Changing(Provision, line => line with { Text = "Speech and language therapy." })).ShouldBeEmpty();

    [Fact]
    public void Advice_that_is_not_used_is_listed_by_itself()
    {
        var line = Guid.CreateVersion7();
        var found = PlanChecks.Of(Whole, Now with { NotUsed = [new(line, "Educational psychologist", "Maya reads at the level of a five year old.")] }).ShouldHaveSingleItem();
        (found.AdviceLineId, found.Weight).ShouldBe((line, CheckWeight.StopsFinal));
    }

    [Fact]
    public void A_line_of_ten_thousand_words_is_taken_and_remarked_on()
    {
        var found = Found(Whole.Changing(Need, line => line with { Text = string.Concat(Enumerable.Repeat("word ", 10_000)) }));
        found.ShouldContain(check => check.Id == "long-line" && check.Says == "B1 is 10,000 words long.");
    }

    [Fact]
    public void A_plan_of_four_hundred_lines_is_checked()
    {
        var needs = Enumerable.Range(1, 400).Select(number => Line("B", PlanLineKind.Need, $"Need {number}.")).ToList();
        Found(Whole with { Lines = [.. Whole.Lines, .. needs] }).Count(found => found.Id == "need-without-provision").ShouldBe(400);
    }

    private static readonly ContentLine Other = Line("E", PlanLineKind.Outcome, "By July 2028 Maya will read 40 words a minute.");

    private static IReadOnlyList<PlanCheck> Found(PlanContent plan) => PlanChecks.Of(plan, Now);

    private static IEnumerable<string> Ids(PlanContent plan) => Found(plan).Select(found => found.Id);
}
