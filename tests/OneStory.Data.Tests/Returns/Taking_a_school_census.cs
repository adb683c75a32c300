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
