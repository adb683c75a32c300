using Microsoft.EntityFrameworkCore;
using OneStory.Insight;
using OneStory.Returns.Sen2;

namespace OneStory.Data.Tests.Returns;

public sealed class The_return_of_a_year_to_come
{
    [Fact]
    public void Every_survey_day_that_was_published_is_the_third_thursday_of_january() =>
        Sen2Year.All.Where(year => year.SurveyDay is not null).ShouldAllBe(year => year.SurveyDay == Sen2Year.ThirdThursdayOfJanuary(year.Number));

    [Theory]
    [InlineData("2027-01-21", 2027), InlineData("2027-01-22", 2028), InlineData("2028-01-20", 2028), InlineData("2028-01-21", 2029), InlineData("2031-06-01", 2032)]
    public void The_next_return_goes_on_after_the_last_day_that_is_known(string today, int year) =>
        ReturnPeriod.Next(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(year);

    [Fact]
    public void A_day_that_was_worked_out_is_said_to_be()
    {
        Sen2Year.SurveyDayOf(2027).ShouldBe(new(new(2027, 1, 21), true, "two sources"));
        Sen2Year.SurveyDayOf(2028).ShouldBe(new(new(2028, 1, 20), false, "worked out"));
        Sen2Year.SurveyDayOf(2022).ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task The_figures_of_a_year_whose_day_is_not_published_go_on(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        area.Clock.MoveTo(new(2027, 6, 1));
        var child = await area.Child("Wilf", "Hartnell", born: new(2015, 4, 4));
        await area.Case(child, received: new(2027, 2, 1), facts: [new(Law.FactTypes.DecisionSent, new(2027, 3, 1), Law.DecisionKinds.WillAssess)]);
        await using var working = await area.AsTheSystem();

        await working.Get<KeepReturnLines>().Turn(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        var decided = (await working.Get<MeasuresQuery>().All()).Single(figure => figure.Measure.Id == "decided-in-six-weeks");
        (decided.Count, decided.OutOf).ShouldBe((1, 1));
        (await working.Db.ReturnLines.Select(line => line.Year).Distinct().ToListAsync(TestContext.Current.CancellationToken)).ShouldBe([2028]);
    }
}
