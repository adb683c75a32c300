using Microsoft.EntityFrameworkCore;
using OneStory.Places;
using OneStory.Registers;

namespace OneStory.Data.Tests.Registers;

public sealed class Taking_the_register_of_settings
{
    private static readonly DateOnly September = new(2026, 9, 1), October = new(2026, 10, 1), November = new(2026, 11, 1);

    [Theory, OnBothDatabases]
    public async Task Each_setting_is_held_with_what_the_product_uses_and_all_that_was_read(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var load = (await area.Take<TakeSettings>(RegisterFile.Sample, September)).Load.ShouldNotBeNull();
        (load.Rows, load.Added, load.Changed, load.Gone, load.Refused, load.AsOf, load.LoadedBy, load.FileName).ShouldBe((60, 60, 0, 0, 0, September, "Ana", "establishments.csv"));
        (load.Columns.Count, load.MissingColumns.Count, load.UnknownColumns.Count, load.Sha256.Length).ShouldBe((140, 0, 0, 64));
        await using var db = area.Database.Open();
        var setting = await db.Settings.Include(one => one.Organisation).SingleAsync(one => one.Urn == "130000");
        (setting.Name, setting.Laestab, setting.Ukprn, setting.Type, setting.TypeGroup, setting.Phase).ShouldBe(("school 1", "100/1000", "10000001", "Academy sponsor led", "Academies", "secondary"));
        (setting.Status, setting.OpenedOn, setting.ClosedOn, setting.AgeFrom, setting.AgeTo, setting.Gender).ShouldBe((SettingStatus.Open, new DateOnly(1993, 5, 29), null, 11, 18, "Mixed"));
        (setting.Easting, setting.Northing, setting.Places, setting.Pupils, setting.District, setting.InventedNote).ShouldBe((533498, 181201, 1689, 1463, "E06000100", null));
        (setting.Organisation.Name, setting.Organisation.Kind, setting.Organisation.Address).ShouldBe(("school 1", Authorities.OrganisationKind.Setting, "1 Test Lane\nTest LA Ward 1\nTest Address Line 1\nTest Town\nNG8 3AF"));
        var entry = await db.RegisterEntries.SingleAsync(row => row.SettingId == setting.Id);
        (entry.AsOf, entry.Columns["HeadLastName"], entry.Columns["FSM"]).ShouldBe((September, "Doe 1", "475"));
        (await db.SettingChanges.CountAsync()).ShouldBe(0, "the first file changes nothing: it begins");
    }

    [Theory, OnBothDatabases]
    public async Task The_same_file_again_changes_nothing_and_neither_does_the_same_content_of_a_later_date(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var first = await area.Take<TakeSettings>(RegisterFile.Sample, September);
        var again = await area.Take<TakeSettings>(RegisterFile.Sample, September);
        (again.IsNew, again.Load!.Id).ShouldBe((false, first.Load!.Id));
        var later = (await area.Take<TakeSettings>(RegisterFile.OfSample().Written(), October)).Load!;
        (later.Rows, later.Added, later.Changed, later.Gone, later.AsOf).ShouldBe((60, 0, 0, 0, October));
        await using var db = area.Database.Open();
        ((await db.ReferenceLoads.CountAsync()), await db.SettingChanges.CountAsync(), await db.RegisterEntries.CountAsync(), await db.RegisterEntries.CountAsync(entry => entry.AsOf == September)).ShouldBe((2, 0, 60, 60));
    }

    [Theory, OnBothDatabases]
    public async Task What_a_file_changes_is_kept_with_its_date(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await area.Take<TakeSettings>(RegisterFile.Sample, September);
        var load = (await area.Take<TakeSettings>(RegisterFile.OfSample().With("130003", "EstablishmentName", "New Name").With("130003", "SenUnitCapacity", "8").With("130003", "SchoolCapacity", "").Another("131000", "One more").Written(), October)).Load!;
        (load.Rows, load.Added, load.Changed, load.Gone).ShouldBe((61, 1, 1, 0));
        await using var db = area.Database.Open();
        var setting = await db.Settings.Include(one => one.Organisation).SingleAsync(one => one.Urn == "130003");
        (setting.Name, setting.SearchName, setting.Organisation.Name, setting.UnitCapacity, setting.HasResourcedProvision, setting.Places).ShouldBe(("New Name", "new name test town", "New Name", 8, true, null));
        (await db.SettingChanges.Where(change => change.SettingId == setting.Id).OrderBy(change => change.Column).Select(change => new { change.Kind, change.Column, change.Was, change.Is, change.AsOf, change.LoadId }).ToListAsync()).ShouldBe(
        [
            new { Kind = SettingChangeKind.Column, Column = "EstablishmentName", Was = (string?)"school 4", Is = (string?)"New Name", AsOf = October, LoadId = load.Id },
            new { Kind = SettingChangeKind.Column, Column = "SchoolCapacity", Was = (string?)"1059", Is = (string?)null, AsOf = October, LoadId = load.Id },
            new { Kind = SettingChangeKind.Column, Column = "SenUnitCapacity", Was = (string?)null, Is = (string?)"8", AsOf = October, LoadId = load.Id },
        ]);
        (await db.SettingChanges.SingleAsync(change => change.Setting.Urn == "131000")).Kind.ShouldBe(SettingChangeKind.Appeared);
    }

    [Theory, OnBothDatabases]
    public async Task A_setting_that_is_no_longer_there_is_marked_and_kept_and_can_come_back(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await area.Take<TakeSettings>(RegisterFile.Sample, September);
        (await area.Take<TakeSettings>(RegisterFile.OfSample().Without("130007").Written(), October)).Load!.Gone.ShouldBe(1);
        await using (var db = area.Database.Open())
        {
            var gone = await db.Settings.SingleAsync(one => one.Urn == "130007");
            (gone.LeftRegisterOn, gone.IsOpenOn(new(2026, 9, 30)), gone.IsOpenOn(October)).ShouldBe((October, true, false));
        }

        (await area.Take<TakeSettings>(RegisterFile.OfSample().Without("130007").With("130000", "Town", "Elsewhere").Written(), October.AddDays(1))).Load!.Gone.ShouldBe(0, "it went before");
        (await area.Take<TakeSettings>(RegisterFile.OfSample().Written(), November)).Load!.Changed.ShouldBe(2);
        await using var after = area.Database.Open();
        (await after.Settings.SingleAsync(one => one.Urn == "130007")).LeftRegisterOn.ShouldBeNull();
        (await after.SettingChanges.Where(change => change.Setting.Urn == "130007").OrderBy(change => change.AsOf).Select(change => new { change.Kind, change.AsOf }).ToListAsync())
            .ShouldBe([new { Kind = SettingChangeKind.Left, AsOf = October }, new { Kind = SettingChangeKind.CameBack, AsOf = November }]);
    }

    [Theory, OnBothDatabases]
    public async Task A_column_the_file_lacks_changes_nothing_and_one_that_is_new_is_kept(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await area.Take<TakeSettings>(RegisterFile.Sample, September);
        var load = (await area.Take<TakeSettings>(RegisterFile.OfSample().WithoutColumn("SchoolCapacity").WithColumn("SpecialistTeachers", "3").Written(), October)).Load!;
        (load.MissingColumns, load.UnknownColumns).ShouldSatisfyAllConditions(said => said.MissingColumns.ShouldBe(["SchoolCapacity"]), said => said.UnknownColumns.ShouldBe(["SpecialistTeachers"]));
        await using (var db = area.Database.Open())
        {
            (await db.Settings.SingleAsync(one => one.Urn == "130000")).Places.ShouldBe(1689);
            var entry = await db.RegisterEntries.SingleAsync(row => row.Setting.Urn == "130000");
            (entry.Columns["SchoolCapacity"], entry.Columns["SpecialistTeachers"]).ShouldBe(("1689", "3"));
            (await db.SettingChanges.CountAsync()).ShouldBe(0, "a column that comes is no change of a setting");
        }

        (await area.Take<TakeSettings>(RegisterFile.OfSample().WithoutColumn("SchoolCapacity").WithColumn("SpecialistTeachers", "3").Written(), November)).Load!.Changed.ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task Rows_that_cannot_be_read_are_reported_and_the_rest_is_taken(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var file = RegisterFile.OfSample().With("130001", "URN", "13").With("130002", "EstablishmentName", "").With("130003", "OpenDate", "once").Another("130000", "again").Written();
        File.AppendAllText(file, "\"short\",\"row\"\n");
        var load = (await area.Take<TakeSettings>(file, September)).Load!;
        (load.Rows, load.Added, load.Refused).ShouldBe((58, 58, 4));
        load.Remarks.ShouldBe(
        [
            "line 3: A unique reference number (URN) has 6 digits. This has 2 digits.", "line 4: 130002 has no name", "line 5: OpenDate: “once” is not a date such as 01-09-2026",
            "line 63: it has 2 cells, and the heading 140", "130000 is in the file twice: the first was taken",
        ], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task A_file_that_is_older_not_the_whole_or_of_something_else_is_refused_and_changes_nothing(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await area.Take<TakeSettings>(RegisterFile.Sample, October);
        var half = RegisterFile.OfSample().With("130000", "EstablishmentName", "Changed");
        for (var urn = 130010; urn < 130040; urn++) half.Without($"{urn}");
        (await area.Take<TakeSettings>(half.Written(), September)).WhyNot.ShouldBe("This file is of Tuesday 1 September 2026, and what is held is later: of Thursday 1 October 2026. To take it even so, say --even-so.");
        (await area.Take<TakeSettings>(half.Written(), November)).WhyNot.ShouldBe("The file leaves out 30 of the 60 that are held, so it is perhaps not the whole. To take it even so, say --even-so.");
        (await area.Take<TakeSettings>(RegisterFile.Of("a,b\n1,2\n"), November)).WhyNot.ShouldNotBeNull();
        (await area.Take<TakeSettings>(half.Written(), area.Clock.Today.AddDays(1))).WhyNot!.ShouldContain("is yet to come");
        await using (var db = area.Database.Open())
            ((await db.ReferenceLoads.CountAsync()), await db.Settings.CountAsync(setting => setting.LeftRegisterOn != null || setting.Name == "Changed")).ShouldBe((1, 0));
        (await area.Take<TakeSettings>(half.Written(), September, evenSo: true)).Load!.Gone.ShouldBe(30);
    }

    [Theory, OnBothDatabases]
    public async Task A_setting_that_was_here_before_the_register_is_found_by_its_number_and_keeps_its_record(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        (await area.Take<TakeSettings>(RegisterFile.OfSample().With("130004", "URN", "100101").Written(), September)).Load!.ShouldSatisfyAllConditions(load => load.Added.ShouldBe(59), load => load.Changed.ShouldBe(1));
        await using var db = area.Database.Open();
        var school = await db.Settings.SingleAsync(setting => setting.Urn == "100101");
        (school.Id, school.Name, school.Type).ShouldBe((area.Places.School.Id, "school 5", "Academy sponsor led"));
        (await db.RegisterEntries.SingleAsync(entry => entry.SettingId == school.Id)).Columns["URN"].ShouldBe("100101");
    }

    [Theory, OnBothDatabases]
    public async Task A_short_file_names_and_places_settings_and_leaves_the_rest_as_it_was(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var file = RegisterFile.Of("URN,EstablishmentName,EstablishmentStatus (name),Postcode,Easting,Northing\n100101,Alder Park,Open,HP20 1ZU,480000,210000\n100900,Nowhere School,Open,,,\n");
        var load = (await area.Take<TakeSettings>(file, September)).Load!;
        (load.Added, load.Changed, load.MissingColumns.Count).ShouldBe((1, 1, 134));
        await using var db = area.Database.Open();
        var school = await db.Settings.SingleAsync(setting => setting.Urn == "100101");
        (school.Name, school.Easting, school.Type, school.Places, school.AgeFrom).ShouldBe(("Alder Park", 480000, "mainstream academy", 900, 11));
        var other = await db.Settings.SingleAsync(setting => setting.Urn == "100900");
        (other.Type, other.Phase, other.AgeFrom, other.AgeTo, other.Easting).ShouldBe(("type not known", "", 0, 25, null));
        SettingDuties.Of(other.Type).CanBeAskedFor.ShouldBeNull();
    }

    [Theory]
    [InlineData("7", "Community special school", "Not applicable", "special")]
    [InlineData("14", "Pupil referral unit", "Not applicable", "alternative-provision")]
    [InlineData("32", "Special post 16 institution", "Not applicable", "post-16")]
    [InlineData("1", "Community school", "Middle deemed primary", "primary")]
    [InlineData("34", "Academy converter", "All-through", "all-through")]
    [InlineData("15", "Local authority nursery school", "Nursery", "nursery")]
    [InlineData("11", "Other independent school", "Not applicable", "secondary")]
    public async Task The_phase_by_which_settings_are_sought_is_known_from_the_type_the_phase_or_the_ages(string code, string type, string phase, string expected)
    {
        await using var area = await Area.On(DatabaseKind.Sqlite);
        await area.Take<TakeSettings>(RegisterFile.OfSample().With("130000", "TypeOfEstablishment (code)", code).With("130000", "TypeOfEstablishment (name)", type).With("130000", "PhaseOfEducation (name)", phase)
            .With("130000", "Section41Approved (name)", "Approved").With("130000", "SEN3 (name)", "HI - Hearing Impairment").With("130000", "SEN4 (name)", "VI - Visual Impairment").Written(), September);
        await using var db = area.Database.Open();
        var setting = await db.Settings.SingleAsync(one => one.Urn == "130000");
        (setting.Phase, setting.Type, setting.IsSection41).ShouldBe((expected, $"{type}, approved under section 41", true));
        setting.NeedTypes.ShouldBe(["HI", "VI"]);
        setting.Needs.ShouldBe(["sensory-and-physical"]);
    }
}
