using Microsoft.EntityFrameworkCore;
using OneStory.Authorities;
using OneStory.Insight;
using OneStory.Law;
using OneStory.People;
using OneStory.Places;
using OneStory.Returns.Baseline;
using OneStory.Returns.Sen2;
using OneStory.Testing.Returns;

namespace OneStory.Data.Tests.Returns;

public sealed class The_tables_of_the_local_plan
{
    [Theory, OnBothDatabases]
    public async Task They_add_up_to_what_the_return_and_the_published_figures_count(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await AReturn.BringIn(area, AReturn.File(area.Ashmere));
        await OfThisYear(area);
        await using var working = await Derived(area);

        var tables = await working.Get<PlanTablesQuery>().All();

        tables.Years.ShouldBe([2025, 2026]);
        tables.AsOf.ShouldBe(area.Clock.Today);
        foreach (var table in BaselineTable.All)
            foreach (var year in tables.Years)
            {
                foreach (var across in (table.Across?.Lines ?? []).Prepend(null))
                    table.Rows.Lines.Sum(line => tables.Figure(new(table, line, across, year)) ?? 0).ShouldBe(tables.Figure(new(table, null, across, year)) ?? 0, $"{table.Id}, {across?.Id}, {year}");
                foreach (var line in table.Rows.Lines.Append(null).Where(_ => table.Across is not null))
                    table.Across!.Lines.Sum(across => tables.Figure(new(table, line, across, year)) ?? 0).ShouldBe(tables.Figure(new(table, line, null, year)) ?? 0, $"{table.Id}, {line?.Id}, {year}");
            }

        var requests = AReturn.People.SelectMany(person => person.Requests).ToList();
        All("5.1", 2025).ShouldBe(requests.Count(request => request.ActivePlan is not null));
        All("10", 2025).ShouldBe(requests.Count(request => request.ReceivedOn?.Year == 2025));
        All("11", 2025).ShouldBe(requests.Count(request => request.Assessment is { Outcome: not "H" }));
        All("12", 2025).ShouldBe(requests.Count(request => request.Assessment is { Outcome: "Y", OutcomeOn.Year: 2025 }));
        foreach (var need in Sen2Code.In("need", AReturn.Year))
            Figure("7", need.Code, 2025).ShouldBe(requests.Count(request => request.ActivePlan?.Needs.Any(one => one == new Sen2Need(need.Code, "1")) == true), need.Code);

        var measures = (await working.Get<MeasuresQuery>().All()).ToDictionary(figure => figure.Measure.Id);
        All("6", 2026).ShouldBe((await working.Get<ReturnQuery>().Standing()).InForce);
        All("12", 2026).ShouldBe(measures["issued-in-twenty-weeks"].OutOf);
        var ten = Table("10");
        tables.Figure(new(ten, null, Line(ten.Across!, "refused"), 2026)).ShouldBe(measures["refused"].Count);
        (All("10", 2026), All("11", 2026), All("12", 2026)).ShouldBe((4, 4, 1), "Two assessments that ran on from the year before, and two of this one.");

        int? All(string table, int year) => tables.Figure(new(Table(table), null, null, year));
        int? Figure(string table, string code, int year) => tables.Figure(new(Table(table), Table(table).Rows.OfCode(code), null, year));
    }

    [Theory, OnBothDatabases]
    public async Task Every_figure_is_as_long_as_its_list(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await AReturn.BringIn(area, AReturn.File(area.Ashmere));
        await OfThisYear(area);
        await using var working = await Derived(area);
        var query = working.Get<PlanTablesQuery>();
        var tables = await query.All();
        var counted = 0;

        foreach (var table in BaselineTable.All)
            foreach (var across in (table.Across?.Lines ?? []).Prepend(null))
                foreach (var line in table.Rows.Lines.Append(null))
                    foreach (var year in tables.Years)
                        if (tables.Figure(new(table, line, across, year)) is { } figure)
                        {
                            var (rows, count) = await query.Cases(new(table, line, across, year), 1);
                            (count, rows.Count).ShouldBe((figure, Math.Min(figure, PlanTablesQuery.OnPage)), $"{table.Id}, {line?.Id}, {across?.Id}, {year}");
                            counted += figure;
                        }

        counted.ShouldBeGreaterThan(100);
    }

    [Theory, OnBothDatabases]
    public async Task Where_a_child_is_counted_is_what_the_record_and_the_register_say_of_the_day(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var (listed, unlisted, independent) = await Settings(area);
        var expected = new Dictionary<Guid, (string In2025, string In2026)>
        {
            [await Plan(new(2016, 1, 5), [At(listed) with { SenUnit = true, ResourcedProvision = false }])] = ("base", "base"),
            [await Plan(new(2016, 1, 5), [At(unlisted) with { SenUnit = false, ResourcedProvision = true }])] = ("base-not-listed", "base-not-listed"),
            [await Plan(new(2016, 1, 5), [At(listed)])] = ("base-not-said", "base-not-said"),
            [await Plan(new(2016, 1, 5), [At(listed) with { SenUnit = false, ResourcedProvision = false }])] = ("mainstream", "mainstream"),
            [await Plan(new(2009, 3, 1), [At(unlisted)])] = ("sixth-form", "sixth-form"),
            [await Plan(new(2010, 3, 1), [At(unlisted)])] = ("mainstream", "sixth-form"),
            [await Plan(new(2016, 1, 5), [At(independent)])] = ("independent", "independent"),
            [await Plan(new(2016, 1, 5), [At(independent)], names: independent)] = ("independent-named", "independent-named"),
            [await Plan(new(2016, 1, 5), [new(null, "EHE")])] = ("home-education", "home-education"),
            [await Plan(new(2016, 1, 5), [At(unlisted) with { To = new(2026, 4, 1) }, At(independent) with { From = new(2026, 4, 1) }])] = ("mainstream", "independent"),
            [await Plan(new(2016, 1, 5), [At(unlisted) with { From = new(2026, 4, 1) }])] = ("nowhere", "mainstream"),
            [await Plan(new(2016, 1, 5), [new(null, null, Ukprn: "10012345")])] = ("provider", "provider"),
            [await Plan(new(2016, 1, 5), [])] = ("nowhere", "nowhere"),
            [await Plan(new(2016, 1, 5), [], attends: unlisted)] = ("mainstream", "mainstream"),
        };

        await using var working = await Derived(area);

        var lines = await working.Db.ReturnLines.Where(line => line.IsPlanInForce).ToListAsync(TestContext.Current.CancellationToken);
        foreach (var (child, places) in expected)
            (Place(child, 2026), Place(child, 2027)).ShouldBe(places);

        string? Place(Guid child, int year) => lines.Single(line => line.ChildId == child && line.Year == year).Place;
        Standing At(Guid setting) => new(setting, null);
        async Task<Guid> Plan(DateOnly born, Standing[] placements, Guid? names = null, Guid? attends = null)
        {
            var child = await area.Child("Wilf", "Hartnell", born, setting: attends);
            var made = await area.Case(child, received: new(2020, 2, 3), facts: [new(FactTypes.DecisionSent, new(2020, 3, 2), DecisionKinds.WillAssess), new(FactTypes.DecisionSent, new(2020, 6, 15), DecisionKinds.FinalPlan)]);
            await area.SetUp(area.Ashmere, hand =>
            {
                foreach (var at in placements)
                    hand.Db.Add(new Placement { CaseId = made, Rank = 1, SettingId = at.Setting, Code = at.Code, Ukprn = at.Ukprn, SenUnit = at.SenUnit, ResourcedProvision = at.ResourcedProvision, EnteredOn = at.From ?? new(2024, 9, 1), LeftOn = at.To });
                if (names is { } named) hand.Db.Add(new NamedPlace { CaseId = made, Rank = 1, SettingId = named });
                hand.Concerns(child, made);
                return Task.CompletedTask;
            });
            return child;
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_case_just_changed_is_counted_anew_in_every_year_and_no_other_authority_has_it(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var child = await area.Child("Wilf", "Hartnell", new(2015, 4, 4), setting: area.Places.School.Id);
        await area.Case(child, received: new(2020, 2, 3), facts: [new(FactTypes.DecisionSent, new(2020, 3, 2), DecisionKinds.WillAssess), new(FactTypes.DecisionSent, new(2020, 6, 15), DecisionKinds.FinalPlan)]);
        await (await Derived(area)).DisposeAsync();
        await area.SetUp(area.Ashmere, hand =>
        {
            hand.Db.Add(new SenNeed { ChildId = child, Rank = 1, Type = "HI" });
            hand.Concerns(child);
            return Task.CompletedTask;
        });

        await using var working = await area.AsTheSystem();
        await working.Get<KeepReturnLines>().For(child, TestContext.Current.CancellationToken);

        var need = Table("7");
        var tables = await working.Get<PlanTablesQuery>().All();
        foreach (var year in tables.Years) (tables.Figure(new(need, Line(need.Rows, "hi"), null, year)), tables.Figure(new(need, null, null, year))).ShouldBe((1, 1));
        await using var elsewhere = await area.AsTheSystem(area.Stourhaven);
        var theirs = await elsewhere.Get<PlanTablesQuery>().All();
        foreach (var year in theirs.Years) theirs.Figure(new(need, null, null, year)).ShouldBe(0);
        (await elsewhere.Get<PlanTablesQuery>().Cases(new(need, null, null, 2025), 1)).Count.ShouldBe(0);
    }

    private sealed record Standing(Guid? Setting, string? Code, bool? SenUnit = null, bool? ResourcedProvision = null, DateOnly? From = null, DateOnly? To = null, string? Ukprn = null);

    private static BaselineTable Table(string id) => BaselineTable.All.Single(table => table.Id == id);

    private static BaselineLine Line(BaselinePart part, string id) => part.Lines.Single(line => line.Id == id);

    private static async Task<Working> Derived(Area area)
    {
        var working = await area.AsTheSystem();
        await working.Get<KeepReturnLines>().Again(TestContext.Current.CancellationToken);
        await working.Get<KeepReturnLines>().Turn(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        return working;
    }

    /// <summary>Four requests of 2026: refused, waiting, being assessed, with a plan.</summary>
    private static async Task OfThisYear(Area area)
    {
        await Asked(new(2026, 2, 2), new Fact(FactTypes.DecisionSent, new(2026, 3, 2), DecisionKinds.RefuseToAssess));
        await Asked(new(2026, 10, 12));
        await Asked(new(2026, 8, 3), new Fact(FactTypes.DecisionSent, new(2026, 9, 7), DecisionKinds.WillAssess));
        await Asked(new(2026, 2, 2), new Fact(FactTypes.DecisionSent, new(2026, 3, 2), DecisionKinds.WillAssess), new Fact(FactTypes.DecisionSent, new(2026, 6, 15), DecisionKinds.FinalPlan));

        async Task Asked(DateOnly on, params Fact[] facts) => await area.Case(await area.Child("Wilf", "Hartnell", new(2015, 4, 4)), received: on, facts: facts);
    }

    private static async Task<(Guid Listed, Guid Unlisted, Guid Independent)> Settings(Area area)
    {
        var made = new[] { ("34", true), ("1", false), ("11", false) }.Select((kind, number) => (Body: new Organisation { Kind = OrganisationKind.Setting, Name = $"School {number}", SearchName = $"school {number}" }, kind)).ToList();
        await area.SetUp(area.Ashmere, hand =>
        {
            foreach (var (body, (type, hasBase)) in made)
                hand.Db.Add(new Setting { Id = body.Id, Organisation = body, Urn = $"1002{type.PadLeft(2, '0')}", Name = body.Name, SearchName = body.SearchName, Phase = "secondary", Type = "typed", TypeCode = type, HasResourcedProvision = hasBase });
            return Task.CompletedTask;
        });
        return (made[0].Body.Id, made[1].Body.Id, made[2].Body.Id);
    }
}
