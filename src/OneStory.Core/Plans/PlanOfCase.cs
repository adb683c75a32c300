namespace OneStory.Plans;

/// <summary>What every act on a plan asks first: whether there is one, and whether it may still be written.</summary>
internal static class PlanOfCase
{
    /// <summary>The longest line that is taken, in characters: some fifteen thousand words.</summary>
    public const int LongestText = 100_000;

    public static readonly Outcome NotBegun = Outcome.Refused("There is no plan yet. It begins when the authority decides to make one.");

    /// <summary>The plan of the case, or why there is none to work on.</summary>
    public static async Task<(Plan? Plan, Outcome? Refusal)> Open(CaseInHand hand)
    {
        var plan = await hand.Db.Plans.Include(p => p.Issues).FirstOrDefaultAsync(p => p.CaseId == hand.Case.Id);
        if (plan is null) return (null, NotBegun);
        return plan.Issues.Exists(issue => issue.Kind == IssueKind.Final)
            ? (plan, Outcome.Refused("The final plan has been sent. It is changed by a review and an amendment.", source: "SEND Regulations 2014, regulations 20 to 22 and 28"))
            : (plan, null);
    }

    /// <summary>Writes down a change of the lines. The version in plain words has to be read beside them again.</summary>
    public static void LinesChanged(this CaseInHand hand, Plan plan, Event happened)
    {
        plan.OwnVersionCheckedBy = null;
        hand.Happened(happened);
    }

    /// <summary>The last issue, by number.</summary>
    public static PlanIssue? Latest(this Plan plan) => plan.Issues.MaxBy(issue => issue.Number);

    public static Outcome? TooLong(string? text, string field) => text?.Length > LongestText
        ? Outcome.Refused(FormattableString.Invariant($"This is {text.Length:N0} characters long. The most we can keep in one line is {LongestText:N0}. Split it in two: nothing you wrote is lost."), field)
        : null;

    public static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
