using OneStory.Law;
using OneStory.Web.Pages.Work.Advice;

namespace OneStory.Web.Tests.Advising;

public sealed class Checking_words_as_they_are_written
{
    [Fact]
    public void A_note_says_what_to_say_which_words_are_vague_and_the_law()
    {
        var note = MarginNote.Of(PlanLanguage.Check("F", "Regular support from an adult."));
        note.Verdict.ShouldBe("vague");
        note.Missing.ShouldContain(ask => ask.StartsWith("Name the post", StringComparison.Ordinal));
        note.Vague.ShouldContain("regular");
        note.Explanation[^1].ShouldContain("SEND Code of Practice 2015, paragraph 9.69");
    }

    [Fact]
    public void A_line_that_binds_somebody_has_no_note() =>
        MarginNote.Of(PlanLanguage.Check("F", "A speech and language therapist works with him one to one for 45 minutes once a week in term time.")).ShouldBeEquivalentTo(new MarginNote("specific", [], [], []));
}
