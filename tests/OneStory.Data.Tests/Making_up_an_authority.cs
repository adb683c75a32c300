using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using OneStory.Audit;
using OneStory.Casework;
using OneStory.Data.Postgres;
using OneStory.Identifiers;
using OneStory.Law;
using OneStory.Synthetic;

namespace OneStory.Data.Tests;

public sealed class Making_up_an_authority
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly JsonSerializerOptions Json = new() { ReferenceHandler = ReferenceHandler.IgnoreCycles };

    [Fact]
    public void The_same_seed_makes_the_same_children_and_another_seed_others()
    {
        string Written(long seed) => JsonSerializer.Serialize(new MadeArea(Area(200, seed)).Children().Take(60).ToList(), Json);
        Written(1).ShouldBe(Written(1));
        Written(1).ShouldNotBe(Written(2));
    }

    [Fact]
    public void No_two_children_have_one_id_or_one_number()
    {
        var area = new MadeArea(Area(400));
        var children = area.Children().Where(made => made.Fault != "duplicate").ToList();
        children.Select(made => made.Parent).OfType<Access.Account>().Concat(area.Ground.Accounts).GroupBy(account => account.Id).Where(group => group.Count() > 1).ShouldBeEmpty();
        children.Select(made => made.Child.Id).Distinct().Count().ShouldBe(children.Count);
        children.SelectMany(made => made.Case.Facts.Select(fact => fact.Id).Concat(made.Case.Deadlines.Select(deadline => deadline.Id))).GroupBy(id => id).Where(group => group.Count() > 1).ShouldBeEmpty();
        var upns = children.Select(made => made.Child.Upn).OfType<string>().ToList();
        upns.Distinct().Count().ShouldBe(upns.Count);
        upns.Count(upn => !Upn.TryParse(upn, out _, out _)).ShouldBe(0);
        children.Select(made => made.Child.NhsNumber).OfType<string>().Count(number => !number.StartsWith("999", StringComparison.Ordinal) || !NhsNumber.TryParse(number, out _, out _)).ShouldBe(0);
        children.ShouldAllBe(made => made.Child.IsDemonstration);
    }

    [Fact]
    public void Everything_happened_in_an_order_that_the_law_allows_but_for_the_faults_put_in()
    {
        var (lawful, wrong) = (0, 0);
        foreach (var made in new MadeArea(Area(1500)).Children())
        {
            var odd = CasePosition.Of(made.Case.ToLaw(), Day).Irregularities;
            if (made.Fault == Faults.WrongYear) wrong++;
            else
            {
                odd.ShouldBeEmpty($"{made.Case.Reference}: {string.Join(" ", odd.Select(one => $"{one.Fact.Sentence()} {one.Why}"))}");
                lawful++;
            }
        }

        lawful.ShouldBeGreaterThan(2000);
        wrong.ShouldBeInRange(1, 20);
    }

    [Fact]
    public void What_happened_is_not_after_the_day_it_has_come_to_nor_before_birth()
    {
        foreach (var made in new MadeArea(Area(500)).Children())
            made.Case.Facts.Where(fact => fact.Type != FactTypes.Year.Id && made.Fault is null).ShouldAllBe(fact => fact.Date <= Day && fact.Date > made.Child.Born);
    }

    [Fact]
    public void England_is_every_authority_at_its_size()
    {
        var england = AreaToMake.England(1, Day);
        england.Count.ShouldBe(153);
        england.Sum(area => area.Plans).ShouldBeInRange(715_000, 722_000);
        (england[0].Name, england[0].Plans).ShouldBe(("Made-up Kent", 21742));
        england.Select(area => area.Slug).Distinct().Count().ShouldBe(153);
        england.Zip(england.Skip(1)).ShouldAllBe(pair => pair.Second.FirstChild == pair.First.FirstChild + MadeArea.Most(pair.First.Plans));
    }

    [Theory, OnBothDatabases]
    public async Task It_is_loaded_verified_and_stands_as_the_law_derives_it(DatabaseKind on)
    {
        await using var database = await TestDatabase.New(on);
        var area = Area(100);
        var loaded = await new Loader(database.Open).Load(area, CancellationToken.None);
        (await new Loader(database.Open).Has(area, CancellationToken.None)).ShouldBeTrue();
        await using var db = database.Open(area.Id);
        (await db.Children.CountAsync()).ShouldBe(loaded.Children);
        (await new VerifyAudit(db).Do()).Breaks.ShouldBeEmpty();
        foreach (var found in await db.Cases.Include(one => one.Child).Include(one => one.Facts).Include(one => one.Circumstances).Include(one => one.Deadlines).AsSplitQuery().Take(40).ToListAsync())
        {
            var (standing, deadlines) = (JsonSerializer.Serialize(found.Standing), found.Deadlines.Select(one => one.Id).Order().ToList());
            DeadlineCache.Refresh(found, Day);
            JsonSerializer.Serialize(found.Standing).ShouldBe(standing);
            found.Deadlines.Select(one => one.Id).Order().ShouldBe(deadlines);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Loading_that_is_stopped_leaves_no_half_of_an_authority(DatabaseKind on)
    {
        await using var database = await TestDatabase.New(on);
        using var stopped = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var area = Area(20_000);
        await Should.ThrowAsync<OperationCanceledException>(() => new Loader(database.Open).Load(area, stopped.Token));
        (await new Loader(database.Open).Has(area, CancellationToken.None)).ShouldBeFalse();
        await using var db = database.Open(area.Id);
        (await db.Children.AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Five_thousand_plans_are_spread_as_the_published_ones_are()
    {
        await using var database = await TestDatabase.New(DatabaseKind.Sqlite);
        var area = Area(5000);
        await new Loader(database.Open).Load(area, CancellationToken.None);
        await using var db = database.Open(area.Id);
        (await Comparison.AsOf(db, CancellationToken.None)).ShouldBe(Day);
        var comparison = new Comparison();
        await comparison.Add(db, Day, CancellationToken.None);
        var rows = comparison.Rows();
        rows.Single(row => row is { Table: "Age", Row: "9" }).Whole.ShouldBe(5000, 5);
        string[] ofChildren = ["Age", "Sex", "Ethnicity", "Need", "Plan in place"];
        foreach (var row in rows.Where(row => ofChildren.Contains(row.Table))) Math.Abs(row.Difference).ShouldBeLessThan(2.5, $"{row.Table}, {row.Row}");
        string[] ofAuthorities = ["Placement", "Request comes from", "Request comes to", "Decided", "Plan issued", "Review due", "Review decided", "Decision"];
        foreach (var row in rows.Where(row => ofAuthorities.Contains(row.Table))) Math.Abs(row.Difference).ShouldBeLessThan(40, $"{row.Table}, {row.Row}");
        rows.ShouldAllBe(row => row.Whole > 0);
    }

    [Theory, OnPostgres]
    public async Task What_is_taken_down_to_fill_postgres_is_put_back_as_it_was(DatabaseKind on)
    {
        await using var database = await TestDatabase.New(on);
        await using var db = database.Open();
        var before = await Guarded(db);
        before.Count.ShouldBeGreaterThan(200);
        (await BulkLoading.Begin(db)).ShouldBeTrue();
        (await Guarded(db)).Count.ShouldBeLessThan(before.Count / 2);
        (await BulkLoading.Begin(db)).ShouldBeTrue("it is taken up again");
        await new Loader(database.Open).Load(Area(30), CancellationToken.None);
        await BulkLoading.End(db, _ => { });
        (await Guarded(db)).ShouldBe(before);
        (await BulkLoading.Begin(db)).ShouldBeFalse("there is somebody in it");
    }

    /// <summary>References, indexes, and whether the lock holds the owner too.</summary>
    private static Task<List<string>> Guarded(OneStoryDbContext db) => db.Database.SqlQueryRaw<string>("""
        select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as "Value" from pg_constraint where contype = 'f'
        union all select indexdef from pg_indexes where schemaname = 'public'
        union all select relname || ' ' || relforcerowsecurity from pg_class where relrowsecurity and relforcerowsecurity
        order by 1
        """).ToListAsync();

    private static AreaToMake Area(int plans, long seed = 1) => new(990, "Made-up Area", "made-up-area", plans, seed, Day);
}
