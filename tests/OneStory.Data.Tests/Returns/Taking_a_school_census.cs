using System.Globalization;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using OneStory.Casework;
using OneStory.Imports;
using OneStory.Support;
using OneStory.Testing.Returns;

namespace OneStory.Data.Tests.Returns;

public sealed class Taking_a_school_census
{
    [Theory, OnBothDatabases]
    public async Task Where_the_census_and_the_plans_held_differ_is_listed_until_it_is_settled(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await AReturn.BringIn(area, AReturn.File(area.Ashmere));
        var reviewed = AReturn.People[0];
        var blades = Zip(
            // A plan that is held, with another first need; a child at SEN support for whom a plan is held; a plan nobody holds; nobody's concern.
            Row("1", reviewed.Surname!, "Robin", reviewed.Born!.Value, "HP20 1ZU", "E"), Row("2", "Changing phase", "Robin", new(2014, 1, 9), "HP20 1ZU", "K"),
            Row("3", "Unknown", "Una", new(2013, 2, 2), "", "E"), Row("4", "Nowt", "Ned", new(2013, 3, 3), "", "N"));
        await using (var working = await area.As(Persona.DataOfficer))
            (await working.Get<StartImport>().Do(new(ImportKind.SchoolCensus, "census.zip", blades, new(2026, 1, 15)), CancellationToken.None)).ShouldBeOfType<Done>();
        await using (var job = await area.AsTheSystem()) await job.Get<ReadFilesThatWait>().Turn(TimeSpan.FromMinutes(1), CancellationToken.None);

        await using var at = await area.As(Persona.DataOfficer);
        var run = await at.Db.ImportRuns.SingleAsync(one => one.Kind == ImportKind.SchoolCensus, TestContext.Current.CancellationToken);
        (run.State, run.Read).ShouldBe((ImportState.Checked, 4));
        (await at.Get<RegisterQuery>().Of(run.Id)).ShouldBe((1, 2, 2));
        (await at.Get<ReconcileCensus>().Do(run.Id)).ShouldBeOfType<Done>();
        (await at.Get<ReconcileCensus>().Do(run.Id)).ShouldBeOfType<Casework.Refused>();

        var (rows, _) = await at.Get<RegisterQuery>().Differences(run.Id, null, false, 1);
        rows.Select(row => (row.Kind, row.Name)).ShouldBe(
            [(DifferenceKind.PlanNotHeld, "Una Unknown"), (DifferenceKind.PlanNotInCensus, "Robin Changing phase"), (DifferenceKind.AnotherNeed, "Robin Older plan, reviewed")], ignoreOrder: true);
        var first = rows[0];
        (await at.Get<SettleDifference>().Do(first.Id, " ", first.Version)).ShouldBeOfType<Casework.Refused>();
        (await at.Get<SettleDifference>().Do(first.Id, "The school is right: the plan came with the move, and has been asked for.", first.Version)).ShouldBeOfType<Done>();
        (await at.Get<RegisterQuery>().Latest()).Open.ShouldBe(2);
    }

    [Theory, OnBothDatabases]
    public async Task Who_a_pupil_may_be_is_put_to_a_person_and_remembered_for_the_next_census(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await AReturn.BringIn(area, AReturn.File(area.Ashmere));
        var (held, twin) = (AReturn.People[0], AReturn.People.Single(person => person.Surname == "Changing phase"));
        string[] rows = [Row("1", held.Surname!, "Robyn", held.Born!.Value, "", "E"), Row("2", twin.Surname!, "Robyn", twin.Born!.Value, "", "K")];
        await using var at = await area.As(Persona.DataOfficer);

        var first = await Read(area, at, "first.zip", Zip(rows));
        (await at.Get<RegisterQuery>().Of(first)).ShouldBe((1, 1, 0));
        var (pupils, count) = await at.Get<RegisterQuery>().InDoubt(first);
        (count, pupils[0].MatchedBy).ShouldBe((2, "the same birth date and a similar name"));
        var child = (await at.Get<RegisterQuery>().Pupil(first, 1))!.Candidates.ShouldHaveSingleItem();
        (await at.Get<SettlePupil>().Do(first, 1, Guid.NewGuid())).ShouldBeOfType<Casework.Refused>();
        (await at.Get<SettlePupil>().Do(first, 1, child.ChildId)).ShouldBeOfType<Done>();
        (await at.Get<SettlePupil>().Do(first, 1, null)).ShouldBeOfType<Casework.Refused>();

        // Taken while one is still in doubt: nothing is said of whom it may be until that is settled.
        (await at.Get<ReconcileCensus>().Do(first)).ShouldBeOfType<Done>();
        (await Kinds(at, first)).ShouldBe([(DifferenceKind.AnotherNeed, "Robyn Older plan, reviewed")]);
        (await at.Get<SettlePupil>().Do(first, 2, (await at.Get<RegisterQuery>().Pupil(first, 2))!.Candidates[0].ChildId)).ShouldBeOfType<Done>();
        (await Kinds(at, first)).ShouldBe([(DifferenceKind.PlanNotInCensus, "Robyn Changing phase"), (DifferenceKind.AnotherNeed, "Robyn Older plan, reviewed")], ignoreOrder: true);

        var next = await Read(area, at, "next.zip", Zip(rows));
        (await at.Get<RegisterQuery>().InDoubt(next)).Count.ShouldBe(0);
        (await at.Get<RegisterQuery>().Of(next)).Matched.ShouldBe(2);
    }

    [Theory, OnBothDatabases]
    public async Task Who_was_found_to_be_another_is_not_asked_about_again(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await AReturn.BringIn(area, AReturn.File(area.Ashmere));
        var held = AReturn.People[0];
        var school = area.Places.School;
        await area.SetUp(area.Ashmere, async hand => (await hand.Db.Children.SingleAsync(child => child.LastName == held.Surname)).SettingId = school.Id);
        string[] rows = [Row("1", held.Surname!, "Robyn", held.Born!.Value, "", "E")];
        await using var at = await area.As(Persona.DataOfficer);
        var first = await Read(area, at, "first.zip", Zip(rows));
        await area.SetUp(area.Ashmere, async hand => (await hand.Db.RegisterPupils.SingleAsync()).SettingId = school.Id);
        (await at.Get<ReconcileCensus>().Do(first)).ShouldBeOfType<Done>();
        var (listed, _) = await at.Get<RegisterQuery>().Differences(first, null, false, 1);
        listed.ShouldHaveSingleItem().RecordSays.ShouldStartWith("It may be a child who is held");

        (await at.Get<SettlePupil>().Do(first, 1, null)).ShouldBeOfType<Done>();

        var (rowsNow, _) = await at.Get<RegisterQuery>().Differences(first, null, false, 1);
        rowsNow.ShouldContain(row => row.Kind == DifferenceKind.PlanNotHeld && row.RecordSays == "No record is held");
        rowsNow.ShouldContain(row => row.Kind == DifferenceKind.ChildNotInCensus && row.Name == "Robin Older plan, reviewed");
        var next = await Read(area, at, "next.zip", Zip(rows));
        (await at.Get<RegisterQuery>().InDoubt(next)).Count.ShouldBe(0);
        (await at.Get<RegisterQuery>().Of(next)).Matched.ShouldBe(0);
    }

    private static async Task<Guid> Read(Area area, Working at, string name, Stream file)
    {
        var run = (await at.Get<StartImport>().Do(new(ImportKind.SchoolCensus, name, file, new(2026, 1, 15)), CancellationToken.None)).ShouldBeOfType<Done>().Id!.Value;
        await using var job = await area.AsTheSystem();
        await job.Get<ReadFilesThatWait>().Turn(TimeSpan.FromMinutes(1), CancellationToken.None);
        return run;
    }

    private static async Task<IEnumerable<(DifferenceKind, string)>> Kinds(Working at, Guid run) => (await at.Get<RegisterQuery>().Differences(run, null, false, 1)).Rows.Select(row => (row.Kind, row.Name));

    private static string Row(string key, string surname, string forename, DateOnly born, string postcode, string provision) =>
        $"{key},100001,{born.ToString("yyyy-MMM-dd", CultureInfo.InvariantCulture)} 00:00:00,\"{surname}\",{forename},,M,{provision},{postcode}";

    private static MemoryStream Zip(params string[] rows)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Entry(zip, "2026_spring_pupilonroll.csv", ["pupilonrolltableid,NativeId,dob,surname,forename,upn,sex,senprovision,postcode", .. rows]);
            Entry(zip, "2026_spring_addressesonroll.csv", ["pupilonrolltableid,postcode", .. rows.Where(row => row.Contains("HP20", StringComparison.Ordinal)).Select(row => $"{row.Split(',')[0]},HP20 1ZU")]);
            Entry(zip, "2026_spring_senneeds.csv", ["pupilonrolltableid,sentyperank,sentype", "1,1,SEMH", "2,1,NSA", "3,1,ASD"]);
        }

        file.Position = 0;
        return file;
    }

    private static void Entry(ZipArchive zip, string name, string[] lines)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        foreach (var line in lines) writer.WriteLine(line);
    }
}
