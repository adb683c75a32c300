namespace OneStory.Law;

/// <summary>Ages at which the law changes hands: compulsory school age, young people, the end of entitlement.</summary>
public static class Ages
{
    /// <summary>
    /// The day an age is reached, at its first moment (Family Law Reform Act 1969, section 9). Somebody born on
    /// 29 February reaches it on 1 March of a year without one.
    /// </summary>
    public static DateOnly Birthday(DateOnly born, int age)
    {
        var anniversary = born.AddYears(age);
        return anniversary.Day == born.Day ? anniversary : anniversary.AddDays(1);
    }

    /// <summary>The age in whole years on a day.</summary>
    public static int On(DateOnly born, DateOnly day)
    {
        var years = day.Year - born.Year;
        return Birthday(born, years) <= day ? years : years - 1;
    }

    /// <summary>
    /// The first day of compulsory school age: the 31 August, 31 December or 31 March on or after the fifth birthday
    /// (Education Act 1996, section 8(2); the prescribed days are from memory and not yet checked).
    /// </summary>
    public static DateOnly CompulsorySchoolAgeStarts(DateOnly born)
    {
        var five = Birthday(born, 5);
        DateOnly[] prescribed = [new(five.Year, 3, 31), new(five.Year, 8, 31), new(five.Year, 12, 31)];
        return prescribed.First(day => day >= five);
    }

    /// <summary>
    /// The last day of compulsory school age: the last Friday in June of the school year in which 16 is reached
    /// (Education Act 1996, section 8(3) and (4)). The school year is taken to begin on 1 September.
    /// </summary>
    public static DateOnly CompulsorySchoolAgeEnds(DateOnly born)
    {
        var june30 = new DateOnly(SchoolYearOf(Birthday(born, 16)) + 1, 6, 30);
        return june30.AddDays(-((june30.DayOfWeek - DayOfWeek.Friday + 7) % 7));
    }

    /// <summary>
    /// The first day as a young person, when rights under Part 3 pass from the parent: over compulsory school age but
    /// under 25 (Children and Families Act 2014, section 83(2)).
    /// </summary>
    public static DateOnly YoungPersonFrom(DateOnly born) => CompulsorySchoolAgeEnds(born).AddDays(1);

    /// <summary>The calendar year in which the school year of a day began: 2026 for January 2027.</summary>
    public static int SchoolYearOf(DateOnly day) => day.Month >= 9 ? day.Year : day.Year - 1;

    /// <summary>
    /// The national curriculum year of a child taught with their own age group: 0 for Reception, 9 for Year 9, below 0
    /// before school. A child taught out of their age group is in the year their setting says.
    /// </summary>
    public static int NationalCurriculumYear(DateOnly born, DateOnly day) =>
        SchoolYearOf(day) - SchoolYearOf(born) - 5;

    /// <summary>
    /// The last day on which a plan may be maintained: the end of the academic year in which 25 is reached (Children and
    /// Families Act 2014, section 46). Regulation 46 sets the end of the academic year; 31 July is from memory and not
    /// yet checked, so another day can be given.
    /// </summary>
    public static DateOnly PlanMayRunUntil(DateOnly born, int endMonth = 7, int endDay = 31)
    {
        var twentyFive = Birthday(born, 25);
        var end = new DateOnly(twentyFive.Year, endMonth, endDay);
        return end >= twentyFive ? end : end.AddYears(1);
    }
}
