namespace OneStory.Law;

/// <summary>Who holds the rights under Part 3 on a day, and so to whom a notice is addressed that is sent on it.</summary>
public enum RightsHolder
{
    /// <summary>The child's parent.</summary>
    Parent,

    /// <summary>The young person.</summary>
    YoungPerson,

    /// <summary>A representative of a young person who lacks capacity, or else their parent (section 80, regulations 63 to 65).</summary>
    Representative,

    /// <summary>Nobody: at 25 a person is no longer a young person.</summary>
    Nobody,
}

/// <summary>Works out who holds the rights. It is worked out when a notice is sent, not when it is written.</summary>
public static class Rights
{
    /// <summary>Where the law says so.</summary>
    public static Source Source { get; } = Source.Act("sections 80 and 83; SEND Regulations 2014, regulations 63 to 65", Confidence.Memory);

    /// <summary>Who holds the rights on the day.</summary>
    /// <param name="born">The day of birth.</param>
    /// <param name="day">The London date of the act or notice.</param>
    /// <param name="lacksCapacity">Whether the young person lacks capacity for the matter in hand.</param>
    /// <param name="hasPlan">Whether a plan is maintained; one may run past 25 to the end of the academic year (section 46).</param>
    public static RightsHolder HolderOn(DateOnly born, DateOnly day, bool lacksCapacity, bool hasPlan = false)
    {
        if (day < Ages.YoungPersonFrom(born)) return RightsHolder.Parent;
        var last = hasPlan ? Ages.PlanMayRunUntil(born) : Ages.Birthday(born, 25).AddDays(-1);
        if (day > last) return RightsHolder.Nobody;
        return lacksCapacity ? RightsHolder.Representative : RightsHolder.YoungPerson;
    }
}
