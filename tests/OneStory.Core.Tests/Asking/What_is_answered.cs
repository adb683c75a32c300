using OneStory.Assessments;

namespace OneStory.Core.Tests.Asking;

public sealed class What_is_answered
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static TheoryData<string> Scripts =>
        ["Ελληνικά", "Русский", "العربية", "עברית", "हिन्दी", "বাংলা", "ਪੰਜਾਬੀ", "ગુજરાતી", "தமிழ்", "中文", "日本語", "አማርኛ", "👩‍👧 emoji"];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Is_kept_in_every_script(string words)
    {
        var answers = new RequestAnswers { Why = words };
        new RequestAnswers(answers.Kept).Why.ShouldBe(words);
    }

    [Fact]
    public void Is_not_answered_when_blank()
    {
        var answers = new RequestAnswers { Why = "Because" };
        answers.Why = "   ";
        answers.Why.ShouldBeNull();
        answers.Kept.ShouldBeEmpty();
    }

    [Fact]
    public void A_birthday_on_29_February_is_kept()
    {
        var answers = new RequestAnswers { Born = new(2020, 2, 29) };
        new RequestAnswers(answers.Kept).Born.ShouldBe(new DateOnly(2020, 2, 29));
    }

    [Fact]
    public void Somebody_born_200_years_ago_is_refused_in_words() =>
        RequestAnswers.WhyNotBorn(new(1826, 2, 1), Today).ShouldBe("This date of birth makes them 200 years old. An EHC needs assessment is for children and young people under 25. Check the year");

    [Fact]
    public void Somebody_who_is_not_born_yet_is_refused() =>
        RequestAnswers.WhyNotBorn(Today.AddDays(1), Today).ShouldBe("The date of birth must be today or in the past");

    [Fact]
    public void Somebody_is_taken_until_the_day_before_they_are_25()
    {
        RequestAnswers.WhyNotBorn(new(2001, 11, 23), Today).ShouldBeNull();
        RequestAnswers.WhyNotBorn(new(2001, 11, 22), Today).ShouldNotBeNull();
    }

    [Fact]
    public void A_young_person_is_the_one_who_asks()
    {
        var request = new RequestAnswers { FirstName = "Alexandra", KnownAs = "Alex", LastName = "Reed", Born = new(2008, 1, 1), ParentName = "Jo Reed" }.ToRequest(Asker.YoungPerson);
        request.AskerName.ShouldBe("Alex Reed");
        request.Family.ShouldHaveSingleItem().Name.ShouldBe("Jo Reed");
    }

    [Fact]
    public void A_name_is_not_made_up_where_there_is_none() =>
        Should.Throw<InvalidOperationException>(() => new RequestAnswers { FirstName = "Alex", Born = Today }.ToRequest(Asker.Parent));
}
