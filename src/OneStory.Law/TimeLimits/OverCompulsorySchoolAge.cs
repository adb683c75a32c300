namespace OneStory.Law;

/// <summary>The day after compulsory school age ends, counted from the day of birth (Education Act 1996, section 8).</summary>
public sealed record OverCompulsorySchoolAge : Length
{
    private OverCompulsorySchoolAge() : base(0, Unit.OwnRule) { }

    public static OverCompulsorySchoolAge FirstDay { get; } = new();

    public override string InWords => "the day after the last Friday in June of the school year in which 16 is reached";

    public override string InWordsFrom(string happened) => InWords;

    public override bool IsArguable(DateOnly start) => false;

    public override DateOnly LastDay(DateOnly start, Calendars calendars) => Ages.YoungPersonFrom(start);

    public override IEnumerable<string> Arithmetic(DateOnly start, Calendars calendars)
    {
        yield return $"The child is 16 on {Ages.Birthday(start, 16).InWords()}.";
        yield return $"Compulsory school age ends at the end of the last Friday in June of that school year: {Ages.CompulsorySchoolAgeEnds(start).InWords()}.";
    }
}
