using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OneStory.Authorities;
using OneStory.Data;
using OneStory.Demonstration;
using OneStory.Testing;
using OneStory.Testing.Areas;
using OneStory.Testing.Databases;
using OneStory.Testing.Returns;

namespace OneStory.Web.Tests.Ground;

/// <summary>The stories are told relative to today, so every day must do: each is played through the use cases, and a refusal ends it.</summary>
public sealed class The_demonstration
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite, "2028-02-29", "00:10", "a leap day, just begun")]
    [InlineData(DatabaseKind.Postgres, "2026-12-25", "12:00", "Christmas")]
    [InlineData(DatabaseKind.Sqlite, "2027-03-28", "00:59", "the minute before the clocks go forward")]
    public async Task It_can_be_made_on_any_day(DatabaseKind on, string day, string at, string because)
    {
        var clock = new FixedClock();
        clock.MoveTo(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeOnly.ParseExact(at, "HH:mm", CultureInfo.InvariantCulture));
        await using var database = await TestDatabase.New(on);
        await using var system = Area.Alone(database, clock);
        await DemonstrationArea.Seed(system);
        await using var scope = system.CreateAsyncScope();
        var today = scope.ServiceProvider.GetRequiredService<UkClock>().Today;
        var db = scope.ServiceProvider.GetRequiredService<OneStoryDbContext>();
        var cases = 0;
        foreach (var authority in await db.Authorities.Select(one => one.Id).ToListAsync())
        {
            await using var inAuthority = database.Open(authority);
            var standings = await inAuthority.Cases.Select(c => new { c.Standing.Stage, c.Standing.NextDue, c.OfficerPostId }).ToListAsync();
            cases += standings.Count;
            standings.Select(standing => standing.Stage).Distinct().Count().ShouldBeGreaterThan(5, because);
            standings.Count(standing => standing.NextDue < today).ShouldBeGreaterThan(3, because);
        }

        cases.ShouldBeGreaterThanOrEqualTo(300, because);
    }
    [Fact]
    public async Task It_can_begin_with_the_children_of_a_return()
    {
        await using var database = await TestDatabase.New(DatabaseKind.Sqlite);
        await using var system = Area.Alone(database, new FixedClock());
        var file = Path.Combine(Directory.CreateTempSubdirectory("onestory-return-").FullName, "return.xml");
        await using (var written = AReturn.File(990)) await File.WriteAllBytesAsync(file, written.ToArray(), TestContext.Current.CancellationToken);

        await DemonstrationArea.Seed(system, [file]);

        await using var db = database.Open(990);
        (await db.Children.Select(child => child.LastName).OrderBy(name => name).ToListAsync(TestContext.Current.CancellationToken)).ShouldBe(AReturn.People.Select(person => person.Surname!).Order(StringComparer.Ordinal), ignoreOrder: true);
        (await db.Cases.CountAsync(one => one.Standing.Stage == "plan-issued", TestContext.Current.CancellationToken)).ShouldBeGreaterThan(5);
    }
}
