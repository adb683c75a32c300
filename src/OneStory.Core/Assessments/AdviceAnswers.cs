using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>What every kind of answer has in common: the body's own clock stops, and no other.</summary>
internal static class AdviceAnswers
{
    /// <summary>Records that the authority has its answer. The family's own advice has no clock.</summary>
    public static void Received(CaseInHand hand, Advice advice, DateOnly on)
    {
        advice.AnsweredOn = on;
        if (!AdviceRoles.IsFamily(advice.RoleId)) hand.Record(FactTypes.AdviceReceived, on, about: advice.About);
    }

    /// <summary>How many days after its six weeks an answer came, or null where nothing bound its giver.</summary>
    public static int? DaysLate(CaseInHand hand, Advice advice, DateOnly on) =>
        CaseLawQuery.Of(hand.Case, hand.Today).Clock("advice-return", advice.About) is { } clock ? Math.Max(0, on.DayNumber - clock.Due.DayNumber) : null;
}

/// <summary>As what somebody answers.</summary>
internal static class AdviceAuthor
{
    public static string Title(Viewer viewer, Advice advice)
    {
        var post = viewer.Posts.FirstOrDefault(held => held.OrganisationId == advice.OrganisationId) ?? viewer.Posts.FirstOrDefault(held => advice.OrganisationId is { } body && held.Organisations.Contains(body));
        return post is null ? viewer.RoleName : $"{post.Title}, {post.OrganisationName}";
    }
}
