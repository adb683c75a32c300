using FsCheck.Fluent;
using OneStory.Law.Tests.Oracle;
using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests.Properties;

public class Every_clock
{
    [Fact]
    public void Counts_forward_from_its_facts_or_back_from_them_as_its_length_says() => ForEach(deadline =>
    {
        foreach (var part in deadline.Reckoning.Parts)
            if (part.Count.Length is AtLeastBefore) part.LastDay.ShouldBeLessThan(part.From.Date);
            else if (part.Count.Length is BeforeDate) part.LastDay.Year.ShouldBe(part.From.Date.Year);
            else part.LastDay.ShouldBeGreaterThanOrEqualTo(part.From.Date);
    });

    [Fact]
    public void Is_due_on_the_earliest_or_latest_of_its_counts() => ForEach(deadline =>
    {
        var days = deadline.Reckoning.Parts.Select(part => part.LastDay).ToList();
        deadline.Due.ShouldBe(deadline.Limit.Combine == Combine.Earliest ? days.Min() : days.Max());
    });

    [Fact]
    public void Is_worked_to_by_its_last_day_or_the_day_before() => ForEach(deadline =>
    {
        deadline.Target.ShouldBeOneOf(deadline.Due, Walk.Previous(deadline.Due));
        if (deadline.WorkBy is { } workBy) workBy.ShouldBe(Walk.OnOrBefore(deadline.Target, WorkingDayRules.Send));
    });

    [Fact]
    public void Stands_where_its_own_dates_put_it() => ForEach(deadline =>
    {
        var (asOf, due, closed) = (deadline.AsOf, deadline.Due, deadline.ClosedOn);
        switch (deadline.Limit.Kind, deadline.State)
        {
            case (LimitKind.Deadline, DeadlineState.Met): closed!.Value.ShouldBeLessThanOrEqualTo(due); break;
            case (_, DeadlineState.MetLate):
                deadline.Limit.Kind.ShouldBe(LimitKind.Deadline);
                closed!.Value.ShouldBeGreaterThan(due);
                break;
            case (LimitKind.Deadline, DeadlineState.Running): asOf.ShouldBeLessThanOrEqualTo(due); break;
            case (LimitKind.Deadline, DeadlineState.Missed): (closed ?? asOf).ShouldBeGreaterThan(due); break;
            case (LimitKind.Window, DeadlineState.Running): (asOf <= due || deadline.Limit.HeldOpen is not null).ShouldBeTrue(); break;
            case (LimitKind.Window, DeadlineState.Missed): closed.ShouldNotBeNull(); break;
            case (LimitKind.Milestone, DeadlineState.Running): asOf.ShouldBeLessThan(due); break;
            case (LimitKind.Milestone, DeadlineState.Met): asOf.ShouldBeGreaterThanOrEqualTo(due); break;
            case (_, DeadlineState.NotApplicable) when deadline.Limit.OnlyIf.Count == 0: deadline.ClosedBy.ShouldNotBeNull(); break;
            case (_, DeadlineState.NotApplicable): (deadline.ClosedBy is not null || asOf > due).ShouldBeTrue(); break;
        }
    });

    [Fact]
    public void That_runs_is_closed_by_nothing_and_that_is_closed_says_when() => ForEach(deadline =>
    {
        if (deadline.State == DeadlineState.Running) deadline.ClosedBy.ShouldBeNull();
        if (deadline.State == DeadlineState.Running) deadline.ClosedOn.ShouldBeNull();
        if (deadline.ClosedBy is { } fact) deadline.ClosedOn.ShouldBe(fact.Date);
        deadline.DaysLeft.ShouldBe(deadline.Due.DayNumber - (deadline.ClosedOn ?? deadline.AsOf).DayNumber);
    });

    [Fact]
    public void Is_a_breach_only_of_a_binding_duty_that_was_late_and_was_not_a_familys() => ForEach(deadline =>
    {
        if (!deadline.IsBreach) return;
        deadline.Limit.Binding.ShouldBeTrue();
        deadline.Limit.Party.ShouldNotBe(Party.Family);
        deadline.State.ShouldBeOneOf(DeadlineState.Missed, DeadlineState.MetLate);
    });

    [Fact]
    public void Is_in_force_when_it_starts() => ForEach(deadline => deadline.Limit.InForceOn(deadline.Start).ShouldBeTrue());

    [Fact]
    public void Is_explained_in_whole_sentences_with_its_date_and_its_source() => ForEach(deadline =>
    {
        var explanation = deadline.Explanation();
        explanation.ShouldNotBeEmpty();
        foreach (var sentence in explanation)
        {
            sentence.ShouldNotBeNullOrWhiteSpace();
            sentence.ShouldBe(sentence.Trim());
            sentence.ShouldEndWith(".");
            sentence.ShouldNotContain("..");
            sentence.ShouldNotContain("  ");
        }

        explanation[0].ShouldContain(deadline.Due.InWords());
        explanation.ShouldContain(sentence => sentence.Contains(deadline.Limit.Source.Citation, StringComparison.Ordinal));
    });

    [Fact]
    public void With_one_count_is_the_same_by_the_command_line() => ForEach(deadline =>
    {
        if (deadline.Limit.Counts.Count > 1) return;
        var alone = Reckoning.Of(deadline.Limit.Id, [deadline.Reckoning.Parts[0].From]);
        (alone.Limit, alone.Due, alone.Target, alone.WorkBy).ShouldBe((deadline.Limit, deadline.Due, deadline.Target, deadline.WorkBy));
    });

    [Fact]
    public void Is_counted_as_a_walk_counts_it() => ForEach(deadline =>
    {
        foreach (var part in deadline.Reckoning.Parts) part.LastDay.ShouldBe(Measured.LastDay(part.Count.Length, part.From.Date));
    });

    [Fact]
    public void Moves_with_the_fact_it_counts_from_when_that_is_corrected() => Holds.ForAll(Corrections, made =>
    {
        var (limit, first, corrected) = made;
        foreach (var day in new[] { first, corrected })
        {
            var from = limit.Counts[0].From[0];
            var start = new Fact(from.Type, from.Type.IsYear ? new(day.Year, 1, 1) : day, from.Kinds is [var kind, ..] ? kind : null, from.Type.AboutWhat is null ? null : "somebody");
            List<Fact> facts = [start];
            if (limit.Detention == Detention.OnlyDetained) facts.Add(new(FactTypes.Detained, day));
            if (limit.NeedsPlan) facts.Add(new(FactTypes.PlanMade, new(2020, 1, 6)));
            Deadlines.For(CaseFacts.Of(facts, null), day).Single(clock => clock.Limit == limit).Due
                .ShouldBe(Measured.LastDay(limit.Counts[0].Length, start.Date));
        }
    }, 1000);

    private static readonly FsCheck.Gen<(TimeLimit Limit, DateOnly First, DateOnly Corrected)> Corrections =
        from limit in Gen.Elements(TimeLimits.All.Where(l => l is { Counts.Count: 1, InForceTo: null, OnlyUnderAge: null, OnlyAfter: null }))
        from first in MadeDays.Awkward(2025, 2028)
        from step in Gen.Choose(-60, 60)
        select (limit, first, first.AddDays(step));

    private static void ForEach(Action<Deadline> check) => Holds.ForAll(MadeCases.All, made =>
    {
        foreach (var deadline in made.Deadlines) check(deadline);
    }, 1000);
}
