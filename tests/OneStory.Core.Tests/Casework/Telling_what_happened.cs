using OneStory.Assessments;
using OneStory.Audit;
using OneStory.Casework;
using OneStory.Law;

namespace OneStory.Core.Tests.Casework;

public sealed class Telling_what_happened
{
    /// <summary>Acts about an authority's own affairs stand on no child's record.</summary>
    private static readonly HashSet<string> OfTheAuthority =
    [
        "authority-changed", "wording-changed", "message-sent-again", "message-cancelled", "letters-posted", "request-draft-expired", "holder-replaced", "holding-ended",
        "invitation-accepted", "invitation-withdrawn", "invited-to-post", "post-opened", "sign-in-to-be-set-up-again",
        "census-reconciled", "difference-settled", "import-approved", "import-difference-settled", "import-row-decided", "import-started", "import-stopped", "import-taken-up", "pupil-settled",
    ];

    [Fact]
    public void A_refusal_is_told_in_a_sentence()
    {
        var refused = new AssessmentDecided(Guid.NewGuid(), DecisionKinds.RefuseToAssess, true, false, "Reasons", "Considered", "Anyway", null);
        Tell(refused).Says.ShouldBe("decided that there will be no EHC needs assessment of Maya, with reasons.");
    }

    [Fact]
    public void A_corrected_date_is_told_with_both_days() =>
        Tell(new ReceivedDateCorrected(new(2026, 11, 2), new(2026, 10, 30))).Says.ShouldStartWith("corrected the day the request was received: it was 30 October 2026, and not 2 November 2026.");

    [Fact]
    public void A_panel_members_own_view_is_not_the_familys_to_read() => Tell(new PanelViewGiven(Guid.NewGuid())).IsForFamily.ShouldBeFalse();

    [Fact]
    public void What_has_no_words_yet_is_told_plainly_and_kept_from_the_family()
    {
        var telling = Tellings.Of("something-new", "{}", "Maya");
        telling.Says.ShouldBe("recorded “something new”.");
        telling.IsForFamily.ShouldBeFalse();
    }

    [Fact]
    public void Every_event_that_stands_on_a_childs_record_has_words_of_its_own() =>
        Events.All.Select(type => Events.TypeOf(type).Id).Where(id => !OfTheAuthority.Contains(id) && !id.StartsWith("offer-", StringComparison.Ordinal) && !Tellings.Knows(id)).ShouldBeEmpty();

    [Fact]
    public void There_are_words_for_no_event_that_there_is_not() => Tellings.Types.Except(Events.All.Select(type => Events.TypeOf(type).Id)).ShouldBeEmpty();

    private static Telling Tell(Event happened) => Tellings.Of(Events.TypeOf(happened.GetType()).Id, Events.Payload(happened), "Maya");
}
