using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using OneStory.Returns.Sen2;
using OneStory.Returns.Tests.Support;

namespace OneStory.Returns.Tests.Sen2;

/// <summary>A return that is written and read is itself, in every year.</summary>
public class Written_and_read
{
    public static TheoryData<int> Years => [.. Sen2Profile.All.Select(profile => profile.Year.Number)];

    [Theory, MemberData(nameof(Years))]
    public void Whoever_is_written_is_read(int year) =>
        Prop.ForAll(Sen2People.Of(year).ListOf().ToArbitrary(), people =>
        {
            var read = Sen2Files.Read(Sen2Files.Written(Sen2Files.Header(year), people), year);
            read.Findings.ShouldBeEmpty();
            read.Persons.SelectMany(person => person.Findings).ShouldBeEmpty();
            read.Persons.Select(person => Sen2Files.Told(person.Person with { Number = 0, Line = 0 })).ShouldBe(people.Select(Sen2Files.Told));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Theory, MemberData(nameof(Years))]
    public void The_header_is_read_as_written(int year) =>
        Sen2Files.Read(Sen2Files.Written(Sen2Files.Header(year))).Header.ShouldBe(Sen2Files.Header(year));

    [Fact]
    public void A_code_that_the_year_does_not_have_is_not_written()
    {
        Should.Throw<Sen2NotWritableException>(() => Sen2Files.Written(Sen2Files.Header(2024), Child(new Sen2Need("DS", "1"))))
            .Message.ShouldBe("Person 1 has SENtype “DS”, a code that the return of 2024 does not have.");
        var fitted = Child(new("DS", "1"), new("OTH", "2")).WithDownSyndromeAsOther();
        Sen2Files.Read(Sen2Files.Written(Sen2Files.Header(2024), fitted)).Persons[0].Person.Requests[0].ActivePlan!.Needs.ShouldBe([new("OTH", "1")]);
    }

    [Fact]
    public void Boarding_is_said_where_the_year_says_it()
    {
        var of2024 = Sen2Cases.Issued.Placement(placement => placement with { Residential = "A", WorkBased = "S" });
        var of2023 = of2024.WithResidenceAsIn(2023).Requests[0].ActivePlan!;
        (of2023.Residential, of2023.WorkBased).ShouldBe(("A", "S"));
        var back = Sen2Cases.Issued.Active(plan => plan with { Residential = "B" }).WithResidenceAsIn(2024).Requests[0].ActivePlan!;
        (back.Placements[0].Residential, back.Placements[0].WorkBased).ShouldBe(("B", null));
    }

    [Fact]
    public void What_a_year_must_have_is_not_left_out() =>
        Should.Throw<Sen2NotWritableException>(() => Sen2Files.Written(Sen2Files.Header(2026), Child() with { Ethnicity = null }))
            .Message.ShouldBe("Person 1 has no Ethnicity, which the return of 2026 must have.");

    [Fact]
    public void What_a_year_has_no_room_for_is_not_left_out()
    {
        Should.Throw<Sen2NotWritableException>(() => Sen2Files.Written(Sen2Files.Header(2026), Child(new("MLD", "1"), new("HI", "2"), new("VI", "2"))))
            .Message.ShouldBe("Person 1 has 3 of SENneed. The return of 2026 has room for 2.");
        Should.Throw<Sen2NotWritableException>(() => Sen2Files.Written(Sen2Files.Header(2022), Child(new Sen2Need("MLD", "1"))))
            .Message.ShouldBe("Person 1 has a plan or a placement that the return of 2022 has nowhere to say.");
    }

    [Fact]
    public void What_a_year_does_not_ask_for_is_left_out() =>
        System.Text.Encoding.UTF8.GetString(Sen2Files.Written(Sen2Files.Header(2024), Child() with { Requests = [new() { Source = "1" }] })).ShouldNotContain("RequestSource");

    [Fact]
    public void A_year_whose_layout_is_not_known_is_not_written() =>
        Should.Throw<Sen2NotWritableException>(() => Sen2Files.Written(Sen2Files.Header(2027))).Message.ShouldContain("2027");

    [Fact]
    public void A_character_that_XML_cannot_carry_is_not_written()
    {
        foreach (var name in new[] { "\u0001", "\ud83d", "\uffff" })
            Should.Throw<Sen2NotWritableException>(() => Sen2Files.Written(Sen2Files.Header(2026), Child() with { Surname = name })).Message.ShouldBe("Person 1 has a character in Surname that XML cannot carry.");
    }

    [Fact]
    public void Whoever_cannot_be_written_leaves_nothing_in_the_file()
    {
        var stream = new MemoryStream();
        using (var writer = new Sen2Writer(stream, Sen2Files.Header(2024)))
        {
            writer.Write(Child());
            writer.WhyNot(Child()).ShouldBeNull();
            writer.WhyNot(Child(new Sen2Need("DS", "1"))).ShouldBe("Person 2 has SENtype “DS”, a code that the return of 2024 does not have.");
            Should.Throw<Sen2NotWritableException>(() => writer.Write(Child(new Sen2Need("DS", "1"))));
            writer.Write(Child() with { Surname = "𝒲ren" });
        }

        Sen2Files.Read(stream.ToArray()).Persons.Select(person => person.Person.Surname).ShouldBe(["Hale", "𝒲ren"]);
    }

    [Fact]
    public void The_last_review_is_read_in_either_place_and_the_setting_in_either_spelling()
    {
        var read = Sen2Files.Read(Sen2Files.WithPerson(2026, """
            <Requests><ActivePlans><PlacementDetail><SENsetting>EHE</SENsetting></PlacementDetail>
            <ReviewMeeting>2025-05-01</ReviewMeeting><LastReview>2025-05-20</LastReview><ReviewOutcome>M</ReviewOutcome></ActivePlans></Requests>
            """)).Persons.Single();
        read.Findings.ShouldBeEmpty();
        read.Person.Requests[0].ActivePlan!.LastReviewOn.ShouldBe(new DateOnly(2025, 5, 20));
        read.Person.Requests[0].ActivePlan!.Placements.Single().Code.ShouldBe("EHE");
        System.Text.Encoding.UTF8.GetString(Sen2Files.Written(Sen2Files.Header(2026), Child() with { Requests = read.Person.Requests })).ShouldContain("<SENSetting>EHE</SENSetting>");
    }

    [Fact]
    public void Two_hundred_thousand_people_take_no_more_memory_than_two()
    {
        var one = Convert.ToBase64String(Sen2Files.Written(Sen2Files.Header(2026), Child(new Sen2Need("ASD", "1"))));
        using var endless = new RepeatedPersons(System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(one)), 200_000);
        using var reader = Sen2Reader.Open(endless);
        long before = 0, most = 0;
        var count = 0;
        foreach (var _ in reader.Persons())
            if (++count % 20_000 == 0)
            {
                var now = GC.GetTotalMemory(forceFullCollection: true);
                before = before == 0 ? now : before;
                most = Math.Max(most, now);
            }

        count.ShouldBe(200_000);
        // Other tests run beside this one, and hold a few. So many people held would be two hundred and more.
        (most - before).ShouldBeLessThan(20_000_000, string.Create(CultureInfo.InvariantCulture, $"{most - before} bytes more"));
    }

    private static Sen2Person Child(params Sen2Need[] needs) => new()
    {
        Surname = "Hale",
        Forename = "Wren",
        Born = new(2016, 3, 4),
        Sex = "F",
        Ethnicity = "WBRI",
        Requests = [new() { Outcome = "H", ActivePlan = new() { Needs = needs } }],
    };
}
