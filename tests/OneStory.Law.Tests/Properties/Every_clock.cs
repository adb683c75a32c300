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
            case (_, DeadlineState.NotApplicable): deadline.ClosedBy.ShouldNotBeNull(); break;
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
    public void Of_a_first_request_is_due_by_the_walk_however_the_day_it_came_is_corrected() => Holds.ForAll(
        MadeDays.Awkward(2015, 2028).SelectMany(_ => Gen.Choose(-100, 100), (day, step) => (Day: day, Step: step)), made =>
        {
            foreach (var received in new[] { made.Day, Walk.Days(made.Day, made.Step) })
            {
                var clocks = Deadlines.For(CaseFacts.Of(new Fact(FactTypes.RequestReceived, received)), received).ToDictionary(d => d.Limit.Id);
                clocks.Keys.Order(StringComparer.Ordinal).ShouldBe(["assess-decision", "final-plan", "no-plan-decision"]);
                clocks["assess-decision"].Due.ShouldBe(Walk.Weeks(received, 6));
                clocks["no-plan-decision"].Due.ShouldBe(Walk.Weeks(received, 16));
                clocks["final-plan"].Due.ShouldBe(Walk.Weeks(received, 20));
            }
        });

    private static void ForEach(Action<Deadline> check) => Holds.ForAll(MadeCases.All, made =>
    {
        foreach (var deadline in made.Deadlines) check(deadline);
    }, 1000);
}
