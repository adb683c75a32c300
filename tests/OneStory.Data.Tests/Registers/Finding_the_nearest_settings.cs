using Microsoft.EntityFrameworkCore;
using OneStory.Authorities;
using OneStory.Places;
using OneStory.Registers;

namespace OneStory.Data.Tests.Registers;

public sealed class Finding_the_nearest_settings
{
    private static readonly (int East, int North) Home = (482100, 213400);

    [Theory, OnBothDatabases]
    public async Task The_nearest_to_the_childs_postcode_come_first_as_measuring_each_of_them_says(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var all = await Fill(area);
        var @case = await area.Case(area.Maya);
        var found = await Find(area, @case, new(null, null, null, null, null, false));
        found.From.ShouldBe(new(Home.East, Home.North, "the middle of HP20 1ZU, the child’s postcode"));
        (found.Count, found.All.Count).ShouldBe((all.Count + 2, 100));
        var measured = all.OrderBy(Away).Take(98).Select(setting => setting.Name).ToList();
        found.All.Select(row => row.Name).Except(["Alder Park School", "Beech Hill Academy"]).ShouldBe(measured, "those of the area are the same way off as each other");
        foreach (var row in found.All.Where(row => measured.Contains(row.Name))) row.Kilometres!.Value.ShouldBe(Away(all.Find(setting => setting.Name == row.Name)!), 0.0001);
    }

    [Theory, OnBothDatabases]
    public async Task Within_a_distance_is_within_a_circle(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var all = await Fill(area);
        var found = await Find(area, await area.Case(area.Maya), new(null, null, null, null, 12, false));
        found.Count.ShouldBe(all.Count(setting => Away(setting) <= 12) + 2);
        found.Count.ShouldBeLessThan(all.Count(setting => Math.Abs(setting.Easting!.Value - Home.East) <= 12_000 && Math.Abs(setting.Northing!.Value - Home.North) <= 12_000) + 2);
        found.All.ShouldAllBe(row => row.Kilometres <= 12);
    }

    [Theory, OnBothDatabases]
    public async Task One_that_has_closed_or_left_the_register_is_never_offered_and_one_that_will_close_is(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await Write(area,
            With(New("Closed with a day", 1), setting => (setting.Status, setting.ClosedOn) = (SettingStatus.Closed, new(2026, 8, 31))),
            With(New("Closed on no known day", 2), setting => setting.Status = SettingStatus.Closed),
            With(New("Left", 3), setting => setting.LeftRegisterOn = new(2026, 10, 1)),
            With(New("Closing", 4), setting => (setting.Status, setting.ClosedOn) = (SettingStatus.ProposedToClose, new(2027, 8, 31))),
            With(New("Opening", 5), setting => (setting.Status, setting.OpenedOn) = (SettingStatus.ProposedToOpen, new(2027, 9, 1))));
        var found = await Find(area, await area.Case(area.Maya), new(null, null, null, null, null, false));
        found.All.Select(row => row.Name).ShouldBe(["Alder Park School", "Beech Hill Academy", "Closing", "Opening"], ignoreOrder: true);
        await using var working = await area.As(Persona.Officer);
        (await working.Get<People.SettingChoicesQuery>().All()).Select(choice => choice.Name).ShouldNotContain("Closed with a day, Ashmere");
    }

    [Theory, OnBothDatabases]
    public async Task Settings_are_found_by_what_they_provide(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await Write(area, With(New("Resourced", 1), setting => (setting.HasResourcedProvision, setting.ResourcedProvision) = (true, "Resourced provision")),
            With(New("Unit", 2), setting => (setting.HasResourcedProvision, setting.ResourcedProvision) = (true, "Resourced provision and SEN unit")),
            With(New("Section 41", 3), setting => (setting.IsSection41, setting.Phase, setting.Type) = (true, "special", "Other independent special school")));
        var @case = await area.Case(area.Maya);
        foreach (var (provision, names) in new (string, string[])[]
            { ("resourced", ["Resourced", "Unit"]), ("unit", ["Unit"]), ("special", ["Section 41"]), ("section-41", ["Section 41"]), ("independent", ["Section 41"]) })
            (await Find(area, @case, new(null, null, null, null, null, false, provision))).All.Select(row => row.Name).ShouldBe(names, ignoreOrder: true, provision);
    }

    [Theory, OnBothDatabases]
    public async Task Settings_in_the_authoritys_area_by_the_register_can_be_chosen(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await Write(area, With(New("Ours", 1), setting => setting.AuthorityCode = $"{area.Ashmere:000}"), With(New("Theirs", 2), setting => setting.AuthorityCode = "001"));
        await using var working = await area.As(Persona.Officer);
        var choices = (await working.Get<People.SettingChoicesQuery>().All()).Select(choice => choice.Name).ToList();
        choices.ShouldContain("Ours, Ashmere");
        choices.ShouldNotContain("Theirs, Ashmere");
    }

    private static async Task<FoundSettings> Find(Area area, Guid @case, FindSettingsQuery.Asked asked)
    {
        await using var working = await area.As(Persona.Officer);
        return await working.Get<FindSettingsQuery>().Of(@case, asked);
    }

    /// <summary>Settings scattered over the country the same way each time, and the child's postcode.</summary>
    private static async Task<List<Setting>> Fill(Area area)
    {
        var random = new Random(20261122);
        var all = Enumerable.Range(0, 400).Select(number => With(New($"Setting {number}", number), setting =>
            (setting.Easting, setting.Northing) = number < 200 ? (Home.East + random.Next(-15_000, 15_000), Home.North + random.Next(-15_000, 15_000)) : (random.Next(100_000, 650_000), random.Next(50_000, 650_000)))).ToList();
        await Write(area, [.. all]);
        await using var db = area.Database.Open();
        await db.BulkWriter().Write([new KnownPostcode { Postcode = "HP20 1ZU", Easting = Home.East, Northing = Home.North }], TestContext.Current.CancellationToken);
        await using var child = area.Database.Open(area.Ashmere);
        (await child.Children.SingleAsync(one => one.Id == area.Maya)).Postcode.ShouldBe("HP20 1ZU");
        return all;
    }

    private static async Task Write(Area area, params Setting[] settings)
    {
        await using var db = area.Database.Open();
        await db.BulkWriter().Write(settings.Select(setting => setting.Organisation), TestContext.Current.CancellationToken);
        await db.BulkWriter().Write(settings, TestContext.Current.CancellationToken);
    }

    private static double Away(Setting setting) => Math.Sqrt(Math.Pow(setting.Easting!.Value - Home.East, 2) + Math.Pow(setting.Northing!.Value - Home.North, 2)) / 1000;

    private static Setting New(string name, int number)
    {
        var body = new Organisation { Kind = OrganisationKind.Setting, Name = name, SearchName = SearchText.Fold(name) };
        return new() { Id = body.Id, Organisation = body, Urn = $"{200000 + number}", Name = name, SearchName = body.SearchName, Town = "Ashmere", Easting = Home.East + (number * 100), Northing = Home.North, Phase = "primary", Type = "Community school", AgeTo = 25 };
    }

    private static Setting With(Setting setting, Action<Setting> change)
    {
        change(setting);
        return setting;
    }
}
