using FsCheck.Fluent;

namespace OneStory.Law.Tests.Properties;

public class Made_cases_are_worth_making
{
    private static readonly List<Deadline> Sample =
    [
        .. MadeCases.All.Generator.Sample(4000, new FsCheck.Rnd(2027, 11), 30).SelectMany(made => made.Deadlines),
        .. MadeCases.About("phase-transfer-post-16").Generator.Sample(500, new FsCheck.Rnd(2029, 5), 30).SelectMany(made => made.Deadlines),
        .. MadeCases.About("tribunal-make-final").Generator.Sample(1000, new FsCheck.Rnd(2030, 7), 30).SelectMany(made => made.Deadlines),
        .. MadeCases.About("draft-window").Generator.Sample(500, new FsCheck.Rnd(2028, 3), 30).SelectMany(made => made.Deadlines),
    ];

    [Fact]
    public void They_reach_every_state_a_deadline_can_be_in() =>
        Sample.Where(d => d.Limit.Kind == LimitKind.Deadline).Select(d => d.State).Distinct().Count().ShouldBe(6);

    [Fact]
    public void They_reach_every_state_a_window_can_be_in() =>
        Sample.Where(d => d.Limit.Kind == LimitKind.Window).Select(d => d.State).Distinct().Order()
            .ShouldBe([DeadlineState.Running, DeadlineState.Met, DeadlineState.Missed, DeadlineState.Excused, DeadlineState.NotApplicable]);

    [Fact]
    public void They_start_a_clock_of_every_version_of_every_rule() =>
        TimeLimits.All.Where(limit => limit.InForceTo is null || limit.InForceTo >= new DateOnly(2015, 1, 1))
            .Except(Sample.Select(d => d.Limit)).ShouldBeEmpty();

    [Fact]
    public void They_make_out_every_ground() =>
        Sample.SelectMany(d => d.Excuses).Where(verdict => verdict.IsMadeOut).Select(verdict => verdict.Circumstance.Ground).Distinct()
            .Order().ShouldBe(Enum.GetValues<Ground>());
}
