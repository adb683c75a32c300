using OneStory.Audit;

namespace OneStory.Web.Tests.Guards;

public sealed class The_event_catalogue
{
    private static readonly string[] Page = ["docs", "generated", "events.md"];

    [Fact]
    public void No_event_has_changed_its_shape_without_a_new_version() => EventShapes.Changed(Committed(), EventShapes.Of(Events.All)).ShouldBeEmpty();

    [Fact]
    public void Every_event_is_in_the_catalogue_with_every_version_there_has_been()
    {
        var now = EventShapes.Of(Events.All);
        EventShapes.Write(now.Concat(Committed().Where(was => !now.Any(shape => (shape.Type, shape.Version) == (was.Type, was.Version))))).ShouldBeCommittedAs(Page);
    }

    [Fact]
    public void No_two_events_are_kept_under_one_name() =>
        Events.All.Select(type => Events.TypeOf(type).Id).GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();

    [Fact]
    public void A_changed_shape_under_the_same_version_would_be_found()
    {
        var was = EventShapes.Of([typeof(Lodged)]);
        was.ShouldBe([new("lodged-in-a-test", 1, "by: String?; how: one of by-post in-person; lines: list of String; on: DateOnly")]);
        EventShapes.Read(EventShapes.Write(was)).ShouldBe(was);
        EventShapes.Changed(was, [was[0] with { Fields = "by: String; on: DateOnly" }]).ShouldHaveSingleItem().ShouldContain("a changed shape is a new version");
        EventShapes.Changed(was, [was[0] with { Version = 2, Fields = "by: String" }]).ShouldBeEmpty();
        EventShapes.Changed(was, []).ShouldBe(["lodged-in-a-test 1 has been written, and is no longer known"]);
    }

    private static IReadOnlyList<EventShape> Committed() => File.Exists(Repository.PathOf(Page)) ? EventShapes.Read(File.ReadAllText(Repository.PathOf(Page))) : [];

    private enum How
    {
        ByPost,
        InPerson,
    }

    [EventType("lodged-in-a-test")]
    private sealed record Lodged(DateOnly On, string? By, How How, IReadOnlyList<string> Lines) : Event;
}
