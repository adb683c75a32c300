namespace OneStory.Law.Tests.Cases;

/// <summary>The table of what may lawfully be done hangs together.</summary>
public class The_table_of_acts
{
    [Fact]
    public void Every_state_but_the_first_of_its_track_can_be_come_to() =>
        CaseStates.All.Where(state => state != CaseStates.InitialOf(state.Track))
            .Where(state => Transitions.All.All(row => row.To != state || row.From == state)).ShouldBeEmpty();

    [Fact]
    public void Every_state_can_be_left_but_none_is_left_for_another_track()
    {
        CaseStates.All.Where(state => Transitions.All.All(row => row.From != state || row.To == state)).ShouldBeEmpty();
        Transitions.All.ShouldAllBe(row => row.From.Track == row.To.Track);
    }

    [Fact]
    public void No_name_is_used_twice()
    {
        CaseStates.All.GroupBy(state => (state.Track.Id, state.Id)).ShouldAllBe(group => group.Count() == 1);
        Transitions.All.Select(row => row.Act).Distinct().GroupBy(act => act.Id).ShouldAllBe(group => group.Count() == 1);
        Transitions.All.GroupBy(row => (row.From, row.Act)).ShouldAllBe(group => group.Count() == 1);
        Transitions.All.SelectMany(row => row.Guards).Distinct().GroupBy(guard => guard.Id).ShouldAllBe(group => group.Count() == 1);
    }

    [Fact]
    public void Every_act_is_recorded_by_kinds_its_fact_has() =>
        Transitions.All.Select(row => row.Act.RecordedBy).SelectMany(match => match.Kinds.Where(kind => !match.Type.Kinds.Contains(kind))).ShouldBeEmpty();

    [Fact]
    public void Every_row_says_where_it_is_written_and_every_condition_where_and_what()
    {
        Transitions.All.ShouldAllBe(row => row.Source.Citation.Length > 5);
        Transitions.All.SelectMany(row => row.Guards).ShouldAllBe(guard => guard.Source.Citation.Length > 5 && guard.Says.EndsWith('.'));
    }

    [Fact]
    public void Every_decision_of_which_notice_is_sent_is_an_act_and_has_its_notice()
    {
        foreach (var kind in DecisionKinds.All)
        {
            Transitions.All.ShouldContain(row => row.Act.RecordedBy.Type == FactTypes.DecisionSent && row.Act.RecordedBy.Kinds.Contains(kind), kind);
            Notices.Find(kind).ShouldNotBeNull(kind);
        }
    }

    [Fact]
    public void Every_fact_that_stops_a_clock_of_the_plan_is_an_act_or_is_not_about_a_case() =>
        TimeLimits.All.Where(limit => limit is { Set: RuleSet.Send, Kind: LimitKind.Deadline }).SelectMany(limit => limit.StopsOn)
            .Where(stop => !Transitions.All.Any(row => row.Act.RecordedBy.Type == stop.Type)).Select(stop => stop.Type.Id).Distinct().Order()
            .ShouldBe(
            [
                "comments-published", "direct-payment-reviewed", "health-transfer-notified", "last-reviewed", "mediation-agreement-done",
                "mediation-agreement-told", "phase-transfer-settled", "recommendation-answered", "review-list-sent", "sen-report-published", "senco-qualified",
            ]);
}
