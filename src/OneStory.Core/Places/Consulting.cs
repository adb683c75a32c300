using OneStory.Law;

namespace OneStory.Places;

/// <summary>What the acts on consultations have in common.</summary>
internal static class Consulting
{
    public const string Guidance = "Children and Families Act 2014, sections 39(2) and 40(3); SEND Code of Practice 2015, paragraph 9.83";

    public static string Named(this Consultation consultation) => consultation.About ?? consultation.Setting.Name;

    /// <summary>The consultation, if it is of this very case.</summary>
    public static Task<Consultation?> Find(CaseInHand hand, Guid consultationId) =>
        hand.Db.Consultations.Include(consultation => consultation.Setting).FirstOrDefaultAsync(consultation => consultation.Id == consultationId && consultation.CaseId == hand.Case.Id);

    /// <summary>Whether the viewer answers for the setting.</summary>
    public static bool AnswersFor(this Viewer viewer, Guid settingId) =>
        viewer.IsSystem || viewer.Posts.Any(post => post.Role.Rights.Contains(Right.AnswerConsultations) && post.Organisations.Contains(settingId));

    /// <summary>What the family has sent that it asks for (section 38(2)(b)); a setting on the list, or a name.</summary>
    public static async Task<Preference> Preferred(OneStoryDbContext db, Guid caseId) =>
        await db.Representations.AsNoTracking().Where(words => db.Plans.Any(plan => plan.Id == words.PlanId && plan.CaseId == caseId))
            .Select(words => new Preference(words.AskedForSettingId, words.AskedForSetting!.Name ?? words.AskedForSettingName, words.AskedForBecause, words.SentAt)).FirstOrDefaultAsync() ?? new(null, null, "", null);
}

/// <summary>The setting a family asks for.</summary>
/// <param name="SettingId">Null where it is not on the list, or none was asked for.</param>
/// <param name="SentAt">When they sent what they think of the draft; null where they have not.</param>
public sealed record Preference(Guid? SettingId, string? Name, string Because, DateTime? SentAt)
{
    /// <summary>Whether it is what the family had asked for when it was decided what section I names.</summary>
    public bool IsAsDecided(NamingDecision naming)
    {
        ArgumentNullException.ThrowIfNull(naming);
        return SettingId == naming.AskedForSettingId && (SettingId is not null || Name == naming.AskedForSettingName);
    }
}
