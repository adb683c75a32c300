using FsCheck;
using FsCheck.Fluent;
using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests.Properties;

public class What_never_changes_a_case
{
    [Fact]
    public void The_order_in_which_facts_are_recorded() =>
        Holds.ForAll(MadeCases.With(made => Gen.Shuffle(made.Facts.ToArray())), pair =>
        {
            var shuffled = pair.Case with { Facts = [.. pair.Other.Where(pair.Case.Facts.Contains)] };
            var known = pair.Case.Facts.Where(shuffled.Facts.Contains).ToList();
            Seen.All(shuffled.Deadlines).ShouldBe(Seen.All((pair.Case with { Facts = known }).Deadlines));
        }, 1000);

    [Fact]
    public void The_order_in_which_clocks_are_listed_is_by_last_day() =>
        Holds.ForAll(MadeCases.All, made => made.Deadlines.Select(deadline => deadline.Due).ShouldBeInOrder());

    [Fact]
    public void Recording_a_fact_twice() => Holds.ForAll(MadeCases.All, made =>
        Seen.All((made with { Facts = [.. made.Facts, .. made.Facts] }).Deadlines).ShouldBe(Seen.All(made.Deadlines)), 1000);

    [Fact]
    public void Recording_again_what_was_implied() => Holds.ForAll(MadeCases.All, made =>
        Seen.All((made with { Facts = made.Known.All }).Deadlines).ShouldBe(Seen.All(made.Deadlines)), 1000);

    [Fact]
    public void Relying_on_the_same_circumstances_twice_changes_no_state() => Holds.ForAll(MadeCases.All, made =>
    {
        var twice = made with { Circumstances = [.. made.Circumstances, .. made.Circumstances.Reverse()] };
        States(twice).ShouldBe(States(made));
    });

    [Fact]
    public void Looking_later_moves_no_last_day_and_loses_no_clock_that_has_started() => Holds.ForAll(
        MadeCases.With(_ => Gen.Elements(1, 14, 28, 60, 200, 400)), pair =>
        {
            var later = (pair.Case with { AsOf = pair.Case.AsOf.AddDays(pair.Other) }).Deadlines.ToLookup(Seen.Key, Seen.Dated);
            foreach (var clocks in pair.Case.Deadlines.GroupBy(Seen.Key, Seen.Dated))
                later[clocks.Key].Order(StringComparer.Ordinal).ShouldBe(clocks.Order(StringComparer.Ordinal));
        }, 3000);

    [Fact]
    public void Looking_earlier_than_everything_there_is_nothing_but_what_is_planned() => Holds.ForAll(MadeCases.All, made =>
        (made with { AsOf = new(1990, 1, 1) }).Deadlines.ShouldAllBe(d => d.Reckoning.Parts[0].From.Type.Planned));

    [Fact]
    public void What_happens_after_the_day_it_is_looked_at_closes_nothing() => Holds.ForAll(MadeCases.All, made =>
        made.Deadlines.ShouldAllBe(deadline => deadline.ClosedOn == null || deadline.ClosedOn <= made.AsOf), 1000);

    [Fact]
    public void A_circumstance_moves_no_date_and_only_ever_excuses() => Holds.ForAll(
        MadeCases.With(MadeCases.CircumstanceIn), pair =>
        {
            var before = pair.Case.Deadlines;
            var after = (pair.Case with { Circumstances = [.. pair.Case.Circumstances, pair.Other] }).Deadlines;
            after.Select(Seen.Dated).ShouldBe(before.Select(Seen.Dated));
            foreach (var (was, now) in before.Zip(after).Where(both => both.First.State != both.Second.State))
            {
                now.State.ShouldBe(DeadlineState.Excused);
                was.State.ShouldBeOneOf(DeadlineState.Missed, DeadlineState.MetLate, DeadlineState.Running);
                pair.Other.WhyImpractical.ShouldNotBeNullOrWhiteSpace();
            }
        }, 2000);

    [Fact]
    public void A_circumstance_without_a_reason_excuses_nothing() => Holds.ForAll(MadeCases.All, made =>
    {
        foreach (var why in new[] { null, "", "  " })
        {
            var unexplained = made with { Circumstances = [.. made.Circumstances.Select(c => c with { WhyImpractical = why })] };
            var none = made with { Circumstances = [] };
            States(unexplained).ShouldBe(States(none));
        }
    });

    [Fact]
    public void A_limit_without_exceptions_is_never_excused() => Holds.ForAll(MadeCases.All, made =>
        made.Deadlines.Where(d => d.Limit.Excuses.Count == 0 && d.Limit.WaivedBy is null)
            .ShouldAllBe(d => d.State != DeadlineState.Excused), 1000);

    [Fact]
    public void Another_clock_of_the_same_start_stands_no_differently() => Holds.ForAll(MadeCases.All, made =>
    {
        foreach (var same in made.Deadlines.GroupBy(Seen.Key)) same.Select(d => d.State).Distinct().Count().ShouldBe(1, same.Key.ToString());
    }, 3000);

    [Fact]
    public void Every_request_is_on_a_clock_that_was_running_when_it_came() => Holds.ForAll(MadeCases.About("assess-decision"), made =>
    {
        var clocks = made.Deadlines.Where(d => d.Limit.Id is "assess-decision" or "detained-assess-decision").ToList();
        foreach (var request in made.Facts.Where(f => f.Kind == RequestKinds.Assessment && f.Date >= new DateOnly(2015, 4, 1) && f.Date <= made.AsOf))
            clocks.ShouldContain(
                clock => clock.Start <= request.Date && (clock.ClosedOn == null || clock.ClosedOn >= request.Date), request.Sentence());
    }, 3000);

    private static List<(string, DateOnly, DeadlineState)> States(MadeCase made) =>
        [.. made.Deadlines.Select(d => (d.Limit.Id, d.Start, d.State))];
}
