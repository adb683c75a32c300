using OneStory.Casework;

namespace OneStory.Core.Tests.Casework;

public sealed class Sharing_out_cases
{
    private static OfficerLoad Officer(string name, decimal weight, decimal hours = 37, string? area = null, bool vacant = false) =>
        new(Guid.NewGuid(), $"Post of {name}", vacant ? null : name, area, hours, 0, 0, weight);

    [Fact]
    public void The_officer_with_the_least_load_is_suggested()
    {
        var suggested = Suggesting.For([(null, "requested")], [Officer("Amara", 40), Officer("Tom", 30)]);
        suggested.Single()!.Name.ShouldBe("Tom");
    }

    [Fact]
    public void Load_is_counted_for_the_hours_worked()
    {
        var suggested = Suggesting.For([(null, "requested")], [Officer("Half a week", 20, hours: 18.5m), Officer("A whole week", 30)]);
        suggested.Single()!.Name.ShouldBe("A whole week");
    }

    [Fact]
    public void Somebody_of_the_area_comes_before_somebody_lighter_elsewhere()
    {
        var suggested = Suggesting.For([("North", "requested")], [Officer("North", 60, area: "North"), Officer("South", 5, area: "South")]);
        suggested.Single()!.Name.ShouldBe("North");
    }

    [Fact]
    public void Many_cases_are_spread_because_each_counts_what_those_before_were_given()
    {
        var suggested = Suggesting.For(Enumerable.Repeat(((string?)null, "requested"), 4), [Officer("Amara", 10), Officer("Tom", 10)]);
        suggested.GroupBy(officer => officer!.Name).Select(group => group.Count()).ShouldBe([2, 2]);
    }

    [Fact]
    public void A_vacant_post_is_given_nothing() =>
        Suggesting.For([("North", "requested")], [Officer("Gone", 0, area: "North", vacant: true)]).Single().ShouldBeNull();
}
