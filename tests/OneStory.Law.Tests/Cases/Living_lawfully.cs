using FsCheck;
using FsCheck.Fluent;
using OneStory.Law.Tests.Properties;
using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests.Cases;

/// <summary>Cases that do only what may be done, one act after another.</summary>
public class Living_lawfully
{
    private static readonly DateOnly Start = new(2024, 9, 2);

    [Fact]
    public void A_case_that_does_only_what_may_be_done_is_never_out_of_order() => Holds.ForAll(Choices, choices =>
    {
        List<Fact> facts = [new(FactTypes.Born, new(2012, 1, 9))];
        var on = Start;
        foreach (var (choice, days) in choices)
        {
            on = on.AddDays(days);
            var position = CasePosition.Of(CaseFacts.Of(facts, null), on);
            var may = position.Acts().Where(act => act.MayBeDone && (choice % 20 == 0 || !EndsTheCase(act.Act))).ToList();
            if (may.Count == 0) break;
            var act = may[choice % may.Count].Act;
            facts.Add(Record(act, on, choice));
            var after = CasePosition.Of(CaseFacts.Of(facts, null), on);
            after.Irregularities.ShouldBeEmpty($"{act.Title} on {on.Iso()}, after {string.Join(' ', facts)}");
        }
    }, 150);

    [Fact]
    public void An_act_that_may_not_be_done_and_is_done_is_kept_and_said_to_be_out_of_order() => Holds.ForAll(MadeCases.With(_ => Gen.Choose(0, 10_000)), pair =>
    {
        var (made, choice) = pair;
        var on = made.AsOf.AddDays(1);
        var known = made.Facts.Where(fact => fact.Date < on).ToList();
        var position = CasePosition.Of(CaseFacts.Of(known, null), on);
        var mayNot = position.Acts().Where(act => !act.MayBeDone && act.Act.By == Party.Authority && MovesSomething(act.Act) && act.Act != Acts.AgreeToReassess && act.Act != Acts.ReassessUnasked).ToList();
        if (mayNot.Count == 0 || position.IsClosed) return;
        var refused = mayNot[choice % mayNot.Count].Act;
        var fact = Record(refused, on, choice);
        if (position.Acts().Any(act => act.MayBeDone && act.Act.IsRecordedBy(fact)) || MayBeRecorded(refused, position)) return;
        var after = CasePosition.Of(CaseFacts.Of(known.Append(fact), null), on);
        after.Irregularities.ShouldContain(irregularity => irregularity.Fact == fact, $"{refused.Id}");
    }, 400);

    [Fact]
    public void Where_a_case_is_does_not_depend_on_the_order_in_which_its_facts_came() => Holds.ForAll(MadeCases.All, made =>
    {
        var one = CasePosition.Of(made.Known, made.AsOf);
        var other = CasePosition.Of(CaseFacts.Of(made.Facts.Reverse(), made.Circumstances), made.AsOf);
        other.States.ShouldBe(one.States);
        other.Irregularities.ShouldBe(one.Irregularities);
        other.Acts().Select(act => (act.Act, act.WhyNot)).ShouldBe(one.Acts().Select(act => (act.Act, act.WhyNot)));
    });

    [Fact]
    public void What_is_still_to_come_has_no_bearing_on_where_a_case_is() => Holds.ForAll(MadeCases.All, made =>
    {
        var known = CaseFacts.Of(made.Facts.Where(fact => fact.Date <= made.AsOf), made.Circumstances);
        CasePosition.Of(known, made.AsOf).States.ShouldBe(CasePosition.Of(made.Known, made.AsOf).States);
    });

    [Fact]
    public void Every_act_that_may_not_be_done_says_why_in_a_whole_sentence() => Holds.ForAll(MadeCases.All, made =>
    {
        foreach (var act in CasePosition.Of(made.Known, made.AsOf).Acts())
            if (act.WhyNot is { } why)
            {
                why.ShouldEndWith(".");
                char.IsUpper(why[0]).ShouldBeTrue(why);
            }
    });

    private static readonly Gen<(int Choice, int Days)[]> Choices =
        Gen.Choose(0, 10_000).Two().Select(two => (two.Item1, 1 + (two.Item2 % 3 == 0 ? two.Item2 % 60 : two.Item2 % 20))).ArrayOf(25);

    /// <summary>Whether it can be recorded here without changing anything, though it is not offered.</summary>
    private static bool MayBeRecorded(Act act, CasePosition position) =>
        Transitions.All.Any(row => row.Act == act && row.From == row.To && position[row.From.Track] == row.From);

    private static bool EndsTheCase(Act act) => act == Acts.RecordDeath || act == Acts.EndResponsibility;

    private static bool MovesSomething(Act act) => Transitions.All.First(row => row.Act == act && !row.IsConsequence) is var row && row.From != row.To;

    private static Fact Record(Act act, DateOnly on, int choice)
    {
        var match = act.RecordedBy;
        var kinds = match.Kinds.Count > 0 ? match.Kinds : match.Type.Kinds;
        return new(match.Type, on, kinds.Count == 0 ? null : kinds[match.Kinds.Count > 0 ? 0 : choice % kinds.Count], match.Type.AboutWhat is null ? null : "Oak");
    }
}
