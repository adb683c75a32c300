using Microsoft.EntityFrameworkCore;
using OneStory.Places;
using OneStory.Registers;

namespace OneStory.Data.Tests.Registers;

public sealed class Following_what_the_registers_say
{
    private static readonly DateOnly September = new(2026, 9, 1), October = new(2026, 10, 1);

    [Theory, OnBothDatabases]
    public async Task A_closed_setting_is_followed_through_its_successors_until_one_is_open(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await area.Take<TakeSettings>(RegisterFile.OfSample()
            .With("130000", "EstablishmentStatus (name)", "Closed").With("130000", "CloseDate", "31-08-2025")
            .With("130001", "EstablishmentStatus (name)", "Closed").With("130001", "CloseDate", "31-08-2026").Written(), September);
        await area.Take<TakeLinks>(Links("130000,130001,school 2,Successor - merged,01-09-2025", "130002,130001,school 2,Predecessor,", "130001,130003,school 4,Sixth Form Centre Link,", "130003,130001,x,Closure,", "130001,130000,school 1,Successor,"), September);
        await using var working = area.AsNobody();
        var registers = working.Get<ReferenceQuery>();
        (await registers.Successors("130000", new(2026, 1, 1))).Select(setting => setting.Urn).ShouldBe(["130001"]);
        (await registers.Successors("130000", September)).Select(setting => setting.Urn).ShouldBe(["130002"]);
        (await registers.Successors("130003", September)).ShouldBeEmpty();
        var known = await registers.SettingsByUrn(["130000", "130001", "999999"], new(2026, 8, 31));
        known.Keys.ShouldBe(["130000", "130001"], ignoreOrder: true);
        (known["130000"].IsOpen, known["130001"].IsOpen, known["130001"].TypeCode).ShouldBe((false, true, "28"));
        (await registers.SettingsByUkprn(["10000003"], September)).ShouldHaveSingleItem().Value.Urn.ShouldBe("130002");
    }

    [Theory, OnBothDatabases]
    public async Task A_link_the_register_drops_is_kept_and_the_same_file_changes_nothing(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var (first, second) = (Links("1,2,x,Successor,", "130000,130001,a,Successor,01-09-2025", "130000,130001,a,Successor,01-09-2025", "130005,130006,b,Other,"), Links("130000,130001,a new name,Successor,01-09-2025"));
        var load = (await area.Take<TakeLinks>(first, September)).Load!;
        (load.Added, load.Refused).ShouldBe((2, 1));
        (await area.Take<TakeLinks>(first, September)).IsNew.ShouldBeFalse();
        load = (await area.Take<TakeLinks>(second, October)).Load!;
        (load.Added, load.Changed, load.Gone).ShouldBe((0, 1, 1));
        await using var db = area.Database.Open();
        (await db.SettingLinks.OrderBy(link => link.Urn).Select(link => new { link.LinkedName, link.Kind, link.AsOf, link.LeftRegisterOn }).ToListAsync()).ShouldBe(
        [
            new { LinkedName = "a new name", Kind = SettingLinkKind.Successor, AsOf = September, LeftRegisterOn = (DateOnly?)null },
            new { LinkedName = "b", Kind = SettingLinkKind.Other, AsOf = September, LeftRegisterOn = (DateOnly?)October },
        ]);
    }

    [Theory, OnBothDatabases]
    public async Task Postcodes_take_the_place_of_those_held_and_a_part_of_them_does_not(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var many = Enumerable.Range(0, 40).Select(number => $"HP{number + 10} 1UY,48{number:0000},213000,E06000060").ToList();
        var load = (await area.Take<TakePostcodes>(Postcodes([.. many, "hp101uy,1,1,E06000060", "nonsense,1,1,"]), September)).Load!;
        (load.Rows, load.Refused).ShouldBe((40, 2));
        load.Remarks.ShouldBe(["HP10 1UY is in the file twice: the first was taken", "line 43: “nonsense” is not a postcode"]);
        (await area.Take<TakePostcodes>(Postcodes([.. many.Take(5)]), October)).WhyNot!.ShouldContain("leaves out 35 of the 40");
        await using (var working = area.AsNobody())
        {
            var registers = working.Get<ReferenceQuery>();
            (await registers.Find("hp10 1uy")).ShouldNotBeNull().ShouldSatisfyAllConditions(found => found.Easting.ShouldBe(480000), found => found.District.ShouldBe("E06000060"));
            (await registers.PostcodesKnown(["HP49 1UY", "hp491uy", "HP50 1UY", "what"])).ShouldBe(["HP49 1UY", "hp491uy"], ignoreOrder: true);
        }

        (await area.Take<TakePostcodes>(Postcodes([.. many.Skip(1), "HP60 1UY,490000,213000,"]), October)).Load!.Rows.ShouldBe(40);
        await using var after = area.AsNobody();
        ((await after.Get<ReferenceQuery>().Find("HP10 1UY")) is null, (await after.Get<ReferenceQuery>().Find("HP60 1UY"))!.District).ShouldBe((true, null));
    }

    [Theory, OnBothDatabases]
    public async Task Authorities_are_known_by_their_codes_and_one_that_is_dropped_is_kept(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await area.Take<TakeAuthorities>(RegisterFile.Of("LA Number,LA Name,Region,Type\n301,Barking and Dagenham,Outer London,OLB\n909,Cumbria,North West,SC\n970,England,NA,NA\n"), September);
        var load = (await area.Take<TakeAuthorities>(RegisterFile.Of("LA Number,LA Name,Region,Type\n301,Barking,Outer London,OLB\n942,Cumberland,North West,UA\n"), October)).Load!;
        (load.Added, load.Changed).ShouldBe((1, 1));
        await using var working = area.AsNobody();
        (await working.Get<ReferenceQuery>().Authorities()).Select(known => $"{known.Key} {known.Value.Name}").ShouldBe(["301 Barking", "909 Cumbria", "942 Cumberland"], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task Published_bank_holidays_are_compared_with_those_working_days_are_counted_by(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        const string Published = """{"england-and-wales":{"division":"england-and-wales","events":[{"title":"Christmas Day","date":"2026-12-25"},{"title":"A coronation","date":"2027-01-11"},{"title":"Good Friday","date":"2027-03-26"}]}}""";
        var load = (await area.Take<TakeBankHolidays>(RegisterFile.Of(Published), October)).Load!;
        (load.Rows, load.Added, load.Gone).ShouldBe((3, 1, 2));
        load.Remarks.Select(remark => remark.Split(' ')[0]).ShouldBe(["2027-01-11,england-and-wales,A", "2026-12-28", "2027-01-01"]);
        (await area.Take<TakeBankHolidays>(RegisterFile.Of("{}"), October)).WhyNot.ShouldNotBeNull();
        (await area.Take<TakeBankHolidays>(RegisterFile.Of("no"), October)).WhyNot.ShouldNotBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task What_is_held_is_said_with_its_date_and_its_age(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await area.Take<TakeSettings>(RegisterFile.Sample, September);
        await using var working = area.AsNobody();
        var held = await working.Get<ReferenceQuery>().Held();
        held.Select(one => one.Source).ShouldBe(ReferenceSources.All);
        (held[0].Held, held[0].Last!.AsOf, held[0].AgeInDays, held[0].IsOld).ShouldBe((60, September, 62, true));
        (held[2].Held, held[2].Last, held[2].AgeInDays, held[2].IsOld).ShouldBe((0, null, null, false));
    }

    private static string Links(params string[] rows) => RegisterFile.Of("URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n" + string.Join('\n', rows) + "\n");

    private static string Postcodes(List<string> rows) => RegisterFile.Of("pcd,easting,northing,laua\n" + string.Join('\n', rows) + "\n");
}
