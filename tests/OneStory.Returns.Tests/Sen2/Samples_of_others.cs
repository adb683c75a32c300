using OneStory.Returns.Sen2;
using OneStory.Returns.Tests.Support;

namespace OneStory.Returns.Tests.Sen2;

/// <summary>The published samples of others (MIT, their licence beside them), faults and all.</summary>
public class Samples_of_others
{
    [Fact]
    public void A_header_that_says_two_years_is_decided_by_the_tags()
    {
        var (header, findings, _) = Sen2Files.Read(Sen2Files.Sample("sen2_sample_2023.xml"), 2023);
        header.Authority.ShouldBe("201");
        findings.Single().Rule.ShouldBe("S2-002");
        findings.Single().Message.ShouldBe("The header says the year 2024 and the reference date 2023-01-18. It is read as the return of 2023, by its tags.");
    }

    [Fact]
    public void What_cannot_be_read_is_said_and_the_rest_of_the_person_stays()
    {
        var read = Sen2Files.Read(Sen2Files.Sample("sen2_sample_2023.xml")).Persons;
        read.Count.ShouldBe(3);
        read[0].Findings.ShouldBeEmpty();
        read[1].Findings.ShouldBeEmpty();
        var person = read[2].Person;
        person.Surname.ShouldBe("InvalidCodes");
        person.Sex.ShouldBe("F");
        person.Ethnicity.ShouldBeNull();
        person.Requests.Single().ReceivedOn.ShouldBe(new DateOnly(2023, 8, 31));
        person.Requests.Single().InYouthAccommodation.ShouldBeNull();
        read[2].Findings.Select(finding => (finding.Rule, finding.Path, finding.Value)).ShouldBe(
        [
            ("S2-006", "Ethnicity", "XXXX"),
            ("S2-006", "UPNunknown", "XXX"),
            ("S2-007", "Requests[1]/RYA", "99"),
            ("S2-007", "Requests[1]/RequestOutcomeDate", "XXXX-12-01"),
            ("S2-006", "Requests[1]/RequestOutcome", "XX"),
            ("S2-007", "Requests[1]/RequestMediation", "X"),
            ("S2-007", "Requests[1]/RequestTribunal", "X"),
            ("S2-006", "Requests[1]/Assessment/AssessmentOutcome", "XX"),
        ]);
        read[2].Findings[2].Message.ShouldBe("RYA must be 0 for no or 1 for yes. This is “99”.");
        read[2].Findings[2].Line.ShouldBe(147);
        read[2].Findings[2].Person.ShouldBe(3);
    }

    [Theory]
    [InlineData("sen2_sample_2024.xml", 2024)]
    [InlineData("sen2_sample_2025.xml", 2025)]
    public void The_sample_of_a_year_is_read_whole(string sample, int year)
    {
        var (header, findings, persons) = Sen2Files.Read(Sen2Files.Sample(sample), year);
        header.Year.ShouldBe(year);
        findings.ShouldBeEmpty();
        var first = persons[0].Person;
        persons[0].Findings.ShouldBeEmpty();
        first.Sex.ShouldBe("M");
        first.Requests[0].Assessment!.NamedPlan!.Settings.Count.ShouldBe(2);
        first.Requests[0].ActivePlan!.Placements.Count.ShouldBe(2);
        first.Requests[0].ActivePlan!.Needs.ShouldBe([new("SEMH", "1"), new("SPLD", "2")]);
        first.Requests[0].ActivePlan!.ReviewMeetingOn.ShouldBe(new DateOnly(2024, 1, 9));
    }
}
