using System.Text;
using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests;

/// <summary>What is said of clocks in every state, written out and committed, so that a change of words is seen and read.</summary>
public class Cases_explained
{
    private static readonly (string Title, string Facts, string Relied, string AsOf, string[] Clocks)[] Told =
    [
        ("Two days before the last day", "request-received=2026-11-02", "-", "2026-12-12", ["assess-decision"]),
        ("The day before the last day", "request-received=2026-11-02", "-", "2026-12-13", ["assess-decision"]),
        ("The last day itself", "request-received=2026-11-02", "-", "2026-12-14", ["assess-decision"]),
        ("A day late and not done", "request-received=2026-11-02", "-", "2026-12-15", ["assess-decision", "final-plan"]),
        ("Done late, and advice in time", "request-received=2026-11-02 decision-sent:will-assess=2026-12-17 advice-requested@Oak=2026-12-18 advice-received@Oak=2027-01-20", "-", "2027-02-01", ["assess-decision", "advice-return"]),
        ("Ended too late to matter", "request-received=2026-11-02 died=2026-12-16", "-", "2027-01-10", ["assess-decision", "final-plan"]),
        ("Withdrawn and asked again", "request-received=2026-11-02 request-withdrawn:in-writing=2026-11-20 request-received=2026-11-27", "-", "2026-12-01", ["assess-decision"]),
        ("Sixteen weeks gone with nothing decided", "request-received=2026-11-02 decision-sent:will-assess=2026-12-07", "-", "2027-02-23", ["no-plan-decision"]),
        ("A school closed for the summer", "request-received=2027-06-07 decision-sent:will-assess=2027-07-14 advice-requested@Oak=2027-07-15", "school-closed@Oak=2027-07-22..2027-09-02", "2027-11-01", ["final-plan"]),
        ("A school asked too early", "request-received=2027-06-07 decision-sent:will-assess=2027-07-13 advice-requested@Oak=2027-07-14", "school-closed@Oak=2027-07-22..2027-09-02", "2027-11-01", ["final-plan"]),
        ("Excused and then done", "request-received=2026-11-02 decision-sent:final-plan=2027-04-26", "exceptional-circumstances=2027-02-01..2027-03-15", "2027-05-01", ["final-plan"]),
        ("A late refusal that nothing excuses", "request-received=2026-11-02 decision-sent:refuse-to-assess=2026-12-21", "exceptional-circumstances=2026-11-16..2026-12-14", "2027-01-04", ["assess-decision"]),
        ("Grounds that fail", "request-received=2026-11-02", "absent-four-weeks=2026-11-02..2026-11-28 exceptional-circumstances=2027-06-01..2027-07-01 exceptional-circumstances=2026-11-20..? missed-appointment@EP>final-plan=2026-12-01 early-years-closed@Nursery=2026-12-01.. school-closed=2026-12-01..2027-01-10 school-closed@Oak=2026-12-19..2027-01-04", "2027-03-23", ["final-plan"]),
        ("An appointment missed", "advice-requested@EP=2026-11-02", "missed-appointment@EP=2026-12-01 missed-appointment@OT=2026-12-01", "2026-12-20", ["advice-return"]),
        ("After an order", "order-made:make-plan=2027-03-01 draft-served=2027-04-05", "absent-two-weeks=2027-03-15..2027-03-28 late-representations=2027-04-26..2027-05-10 late-representations=2027-04-06..2027-04-09", "2027-06-01", ["tribunal-make-final"]),
        ("The fifteen days running", "draft-served=2027-02-08", "-", "2027-02-12", ["draft-window"]),
        ("The fifteen days kept", "draft-served=2027-02-08 decision-sent:final-plan=2027-02-23", "-", "2027-03-01", ["draft-window"]),
        ("The fifteen days broken", "draft-served=2027-02-08 decision-sent:final-plan=2027-02-22", "-", "2027-03-01", ["draft-window"]),
        ("The fifteen days closed by the family", "draft-served=2027-02-08 window-waived=2027-02-12 decision-sent:final-plan=2027-02-17", "-", "2027-03-01", ["draft-window"]),
        ("The fifteen days started again", "draft-served=2027-02-08 draft-served=2027-02-18", "-", "2027-02-20", ["draft-window"]),
        ("A plan kept while an appeal is undecided", "plan-made=2026-03-02 decision-sent:cease-plan=2027-02-15 appeal-lodged=2027-03-15", "-", "2027-06-01", ["maintain-pending-appeal", "appeal-lodge"]),
        ("A time for appealing that has passed", "decision-sent:refuse-to-assess=2026-11-24", "-", "2027-03-01", ["appeal-lodge", "mediation-contact"]),
        ("Guidance not kept to", "consultation-received@Elm=2027-02-24", "-", "2027-03-20", ["setting-consult-reply"]),
        ("A notice that can no longer be given", "plan-made=2026-03-02 review-meeting=2027-01-20", "-", "2027-01-25", ["review-notice"]),
        ("Rights that are still to pass, and have passed", "born=2011-01-15", "-", "2027-06-25", ["young-person-from"]),
        ("Rights that have passed", "born=2011-01-15", "-", "2027-06-26", ["young-person-from"]),
    ];

    private static readonly (string Title, string Facts, string AsOf)[] Offered =
    [
        ("A request just received", "request-received=2026-11-02", "2026-11-10"),
        ("An assessment with advice outstanding", "request-received=2026-11-02 decision-sent:will-assess=2026-12-07 advice-requested@Oak=2026-12-08", "2027-02-01"),
        ("A draft inside the fifteen days, with a meeting asked for", "request-received=2026-11-02 decision-sent:will-assess=2026-12-07 advice-requested@Oak=2026-12-08 draft-served=2027-02-08 meeting-requested=2027-02-10", "2027-02-12"),
        ("The same when the days are over and the plan is late", "request-received=2026-11-02 decision-sent:will-assess=2026-12-07 advice-requested@Oak=2026-12-08 draft-served=2027-03-08 meeting-requested=2027-03-10", "2027-03-29"),
        ("A refusal, with the family's time running", "request-received=2026-11-02 decision-sent:refuse-to-assess=2026-12-07 mediation-adviser-contacted=2026-12-14", "2026-12-20"),
        ("A plan after its review meeting", "plan-made=2026-03-02 review-notice-given=2027-01-04 review-papers-sent=2027-01-05 review-meeting=2027-01-20", "2027-01-25"),
        ("A plan that is to cease, under appeal", "plan-made=2026-03-02 ceasing-considered=2027-02-01 decision-sent:cease-plan=2027-02-15 appeal-lodged=2027-03-15 appeal-sent=2027-03-17", "2027-04-20"),
    ];

    [Fact]
    public void What_may_be_done_in_a_case_is_committed()
    {
        var page = new StringBuilder("# What may be done, explained\n\nWritten from the code by a test, and compared with what it says now. Do not edit. Acts far from the case are left out.\n");
        foreach (var (title, facts, asOf) in Offered)
        {
            var position = CasePosition.Of(FactText.Case(facts), FactText.Date(asOf));
            page.Append($"\n## {title}\n\n`{facts}`, on {FactText.Date(asOf).InWords()}\n\n")
                .AppendJoin('\n', position.Acts().Where(act => act.IsNear).Select(Line)).Append('\n');
        }

        page.ToString().ShouldBeCommittedAs("docs", "law", "generated", "acts-explained.md");
    }

    private static string Line(ActNow act) =>
        $"- {(act.Act.IsEvent ? "if it happens" : act.MayBeDone ? "yes" : "not yet")}: {act.Act.By.Subject()}: {act.Act.Title}.{(act.WhyNot is null ? "" : $" {act.WhyNot}")}{(act.Due is null ? "" : $" Due {act.Due.Due.Iso()} ({act.Due.Limit.Id}).")} [{act.Source.Citation}, {act.Source.Letter}]";

    [Fact]
    public void Calendars_that_are_given_reach_the_clocks_and_the_acts()
    {
        var oneMore = Calendars.On(BankHolidays.Standard.With(new(new(2027, 6, 7), Nations.EnglandAndWales, "A holiday proclaimed since")));
        var facts = FactText.Case("decision-sent:refuse-to-assess=2027-05-24 mediation-adviser-contacted=2027-06-03 adviser-told=2027-06-04");
        Deadlines.For(facts, new(2027, 6, 4), oneMore).Single(clock => clock.Limit.Id == "mediation-certificate").Due.ShouldBe(new(2027, 6, 10));
        Deadlines.For(facts, new(2027, 6, 4)).Single(clock => clock.Limit.Id == "mediation-certificate").Due.ShouldBe(new(2027, 6, 9));
        CasePosition.Of(facts, new(2027, 6, 4), oneMore).Acts().Single(act => act.Act.Id == "issue-certificate").Due!.Due.ShouldBe(new(2027, 6, 10));
    }

    [Fact]
    public void What_is_said_of_a_case_is_committed()
    {
        var page = new StringBuilder("# Cases explained\n\nWritten from the code by a test, and compared with what it says now. Do not edit.\n");
        foreach (var (title, facts, relied, asOf, clocks) in Told)
        {
            page.Append($"\n## {title}\n\n`{facts}`{(relied == "-" ? "" : $", relying on `{relied}`")}, on {FactText.Date(asOf).InWords()}\n");
            foreach (var deadline in Deadlines.For(FactText.Case(facts, relied), FactText.Date(asOf)).Where(deadline => clocks.Contains(deadline.Limit.Id)))
                page.Append($"\n### {deadline}, {deadline.DaysLeft}\n\n").AppendJoin('\n', deadline.Explanation().Select(sentence => $"- {sentence}")).Append('\n');
        }

        page.ToString().ShouldBeCommittedAs("docs", "law", "generated", "cases-explained.md");
    }
}
