namespace OneStory.Law.Tests.Plans.Language;

public class Checking_a_line
{
    [Fact]
    public void Each_vague_word_says_where_it_stands()
    {
        const string Text = "Access to therapy, as Required.";
        var vague = PlanLanguage.Check("F", Text).Vague;
        vague.Select(word => word.Words).ShouldBe(["access to", "as required"]);
        vague.Select(word => Text.Substring(word.Start, word.Length)).ShouldBe(["Access to", "as Required"]);
    }

    [Fact]
    public void A_note_for_the_margin_says_why_and_what_the_law_asks()
    {
        var notes = PlanLanguage.Check("F", "Regular support from a teaching assistant.").Explanation();
        notes[0].ShouldBe("\"Regular\" does not say how often. Say how many times a day, a week or a term, and for how long.");
        notes.ShouldContain(note => note.StartsWith("It does not say how often", StringComparison.Ordinal));
        notes.ShouldContain(note => note.Contains("SEND Code of Practice 2015, paragraph 9.69", StringComparison.Ordinal));
        notes[^1].ShouldContain("Children and Families Act 2014, section 42(2); read in the text itself");
    }

    [Fact]
    public void A_line_with_nothing_to_mend_has_no_note() =>
        PlanLanguage.Check("F", "A teaching assistant will read with Leo for 20 minutes every day.").Explanation().ShouldBeEmpty();

    [Fact]
    public void A_post_that_is_named_but_hedged_is_not_said_to_be_unnamed() =>
        PlanLanguage.Check("F", "Input from the educational psychologist when needed.").Missing[0].Why
            .ShouldBe("It names a post, but \"when needed\" binds nobody to come. Say what they will do.");

    [Fact]
    public void A_limit_with_no_floor_takes_back_how_often() =>
        PlanLanguage.Check("F", "Up to 15 hours of teaching assistant support a week.").Missing.Single().Why.ShouldBe("It says how often, but \"up to\" leaves it open.");

    [Theory]
    [InlineData("F", "section 42(2)")]
    [InlineData("G", "section 42(3)")]
    [InlineData("H1", "regulation 12(1)(h)")]
    [InlineData("H2", "regulation 12(1)(h)")]
    [InlineData("E", "paragraph 9.66")]
    public void Each_section_has_its_own_law(string section, string citation) =>
        PlanLanguage.Check(section, "Things will be better.").Missing[0].Sources.ShouldContain(source => source.Citation.Contains(citation, StringComparison.Ordinal));

    [Theory]
    [InlineData("Support up to Year 6 in a group of up to four pupils")]
    [InlineData("He stays in his regular class")]
    [InlineData("A higher level teaching assistant keeps records up to date")]
    [InlineData("Age-appropriate books")]
    public void Words_used_in_a_plain_sense_are_not_flagged(string text) => PlanLanguage.Check("F", text).Vague.ShouldBeEmpty();

    [Fact]
    public void A_vague_word_is_let_be_where_its_own_sentence_gives_every_quantity() =>
        PlanLanguage.Check("F", "Regular movement breaks with the teaching assistant: five minutes every hour.").Verdict.ShouldBe(LanguageVerdict.Specific);

    [Fact]
    public void But_the_quantities_of_another_sentence_do_not_mend_it()
    {
        var check = PlanLanguage.Check("F", "A teaching assistant will read with Leo for 20 minutes every day. He will have regular speech therapy.");
        check.Vague.Single().Words.ShouldBe("regular");
        check.Missing.Select(missing => missing.Element).ShouldBe([PlanElement.Who, PlanElement.HowOften, PlanElement.HowLong]);
    }

    [Theory]
    [InlineData("A 20-minute programme with a teaching assistant, reviewed each term by the SENCO.", "how-often")]
    [InlineData("A daily 20-minute programme written by the occupational therapist.", "who")]
    [InlineData("Train two teaching assistants for two hours by 30 September 2026.", "who")]
    [InlineData("A teaching assistant will give a movement break every 30 minutes.", "how-long")]
    public void What_is_said_of_something_else_does_not_count(string text, string missing) =>
        PlanLanguage.Check("F", text).Missing.Select(element => element.Id).ShouldBe([missing]);

    [Theory]
    [InlineData("A hoist will be supplied by the local authority by 1 September 2026.", true)]
    [InlineData("Support for 15 hours a week will be provided by the school.", false)]
    public void A_body_may_supply_equipment_but_does_not_give_support(string text, bool isSaid) =>
        PlanLanguage.Check("F", text).Missing.Any(missing => missing.Element == PlanElement.Who).ShouldBe(!isSaid);

    [Theory]
    [InlineData("By the end of Year 5 Kai will read.")]
    [InlineData("By 31 July 2028 Kai will read.")]
    [InlineData("By Key Stage 3 Kai will work one to one.")]
    public void The_numbers_of_a_date_are_not_a_measure(string text) =>
        PlanLanguage.Check("E", text).Missing.Select(missing => missing.Element).ShouldBe([PlanElement.Measure]);

    [Theory]
    [InlineData("f"), InlineData(" F "), InlineData("h1"), InlineData("H2"), InlineData("g"), InlineData("e")]
    public void A_section_may_be_written_in_either_case(string section) =>
        PlanLanguage.Check(section, "Support.").Section.ShouldBe(section.Trim().ToUpperInvariant());

    [Theory]
    [InlineData("A"), InlineData("B"), InlineData("C"), InlineData("D"), InlineData("I"), InlineData("H"), InlineData("H3"), InlineData(""), InlineData("section F")]
    public void A_section_with_no_provision_or_outcomes_is_refused(string section) =>
        Should.Throw<UncheckedSectionException>(() => PlanLanguage.Check(section, "Support.")).Message.ShouldContain("choose one of E, F, G, H1 or H2");
}
