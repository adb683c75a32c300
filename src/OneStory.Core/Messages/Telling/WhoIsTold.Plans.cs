using OneStory.Assessments;
using OneStory.Law;
using OneStory.Places;

namespace OneStory.Messages;

public static partial class WhoIsTold
{
    private const string Writing = "It is work on the way. Nobody is told until it is sent.";

    private static IEnumerable<TellingRule> AdviceAndSettings() =>
    [
        Tell("advice-asked",
            new("views-asked", Whom.RightsHolder) { When = OfFamily, With = OfAdvice, Page = _ => "story" },
            new("advice-asked", Whom.Adviser) { When = asked => !OfFamily(asked), With = OfAdvice, Page = AdvicePage },
            new("advice-asked-outside", Whom.AdviserOutside) { With = OfAdvice }),
        Tell("advice-assigned", new Tells("advice-routed", Whom.Adviser) { When = given => given.Id("postId") is not null, With = OfAdvice, Page = AdvicePage }),
        Tell("advice-routed", new Tells("advice-routed", Whom.Adviser) { With = OfAdvice, Page = AdvicePage }),
        Tell("advice-chased",
            new("advice-chased", Whom.Adviser) { With = OfAdvice, Page = AdvicePage },
            new("advice-due-outside", Whom.AdviserOutside) { With = OfAdvice }),
        Tell("advice-request-withdrawn", new Tells("advice-no-longer-asked", Whom.Adviser, Whom.AdviserOutside) { With = OfAdvice, Page = AdvicePage }),
        Nobody("advice-started", Writing),
        Tell("advice-given", new Tells("advice-came-in", Whom.Officer) { With = OfAdvice, Page = _ => "advice" }),
        Tell("own-advice-given", new Tells("advice-came-in", Whom.Officer) { With = OfAdvice, Page = _ => "advice" }),
        Tell("advice-not-known", new Tells("advice-came-in", Whom.Officer) { With = OfAdvice, Page = _ => "advice" }),
        Tell("advice-corrected", new Tells("advice-came-in", Whom.Officer) { With = OfAdvice, Page = _ => "advice" }),
        Nobody("advice-reused", "All three have agreed, each by an act of their own."),
        Tell("reuse-proposed", new Tells("views-asked", Whom.RightsHolder) { With = Reuse, Page = _ => "story" }, new("advice-came-in", Whom.Officer) { With = OfAdvice, Page = _ => "advice" }),
        Tell("reuse-answered", new Tells("advice-came-in", Whom.Officer) { With = OfAdvice, Page = _ => "advice" }),
        Nobody("adviser-left-out", "The family sees on its page who was asked and who was not, and why."),

        Tell("setting-consulted",
            new("consultation", Whom.NamedSetting) { With = OfConsultation, Page = ConsultationPage },
            new("setting-consulted", Whom.RightsHolder, Whom.Supporters) { With = OfConsultation }),
        Tell("consultation-answered",
            new("setting-replied", Whom.RightsHolder, Whom.Supporters) { With = OfConsultation },
            new("consultation-came-in", Whom.Officer) { With = OfConsultation, Page = _ => "consultations" }),
        Tell("consultation-chased", new Tells("consultation-due", Whom.NamedSetting) { With = OfConsultation, Page = ConsultationPage }),
        Tell("consultation-withdrawn", new Tells("consultation-withdrawn", Whom.NamedSetting) { With = OfConsultation, Page = ConsultationPage }),
        Nobody("naming-decided", "It is in the final plan, and told with it."),
    ];

    private static IEnumerable<TellingRule> Drafts() =>
    [
        Nobody("plan-started", Writing),
        Nobody("plan-imported", Writing),
        Nobody("plan-line-written", Writing),
        Nobody("plan-line-moved", Writing),
        Nobody("plan-line-removed", Writing),
        Nobody("advice-line-picked", Writing),
        Nobody("advice-left-out", "The reason is with the plan."),
        Nobody("own-version-written", Writing),
        Nobody("own-version-checked", Writing),
        Nobody("representations-saved", Writing),
        Tell("draft-issued",
            new("draft-served", Whom.RightsHolder, Whom.Supporters) { When = draft => !Again(draft), With = OfDraft, Page = _ => "draft", Attaches = Issue },
            new("draft-served-again", Whom.RightsHolder, Whom.Supporters) { When = Again, With = OfDraft, Page = _ => "draft", Attaches = Issue }),
        Tell("draft-commented-on", new Tells("comment-came-in", Whom.Officer) { Often = Often.OnceADay, Page = _ => "plan/comments" }),
        Tell("representations-sent", new Tells("representations-came-in", Whom.Officer) { With = Fields(Asked), Page = _ => "plan/comments" }),
        Tell("comment-answered", new Tells("comment-answered", Whom.RightsHolder, Whom.Supporters) { Often = Often.OnceADay, Page = _ => "draft" }),
        Tell("draft-meeting-arranged",
            new Tells("meeting-arranged", Whom.RightsHolder, Whom.Supporters) { With = Fields(met => [("when", MeetingTime.InWords(met)), ("where", met["where"])]), Page = _ => "draft", Calendar = MeetingTime.Entry }),
        Nobody("draft-meeting-held", "They were there."),
        Tell("plan-finalised",
            new("final-plan", Whom.RightsHolder, Whom.Supporters) { Page = _ => "plan", Attaches = Issue },
            new("final-plan-to-setting", Whom.NamedSetting) { With = NamedSetting, Page = _ => "plan/versions", Attaches = Issue },
            new("final-plan-to-commissioner", Whom.Commissioner) { Page = _ => "plan/versions", Attaches = Issue }),
    ];

    private static bool OfFamily(Happening asked) => asked["roleId"] is "parent" or "young-person";

    private static bool Again(Happening draft) => draft["number"] is { } number && number != "1";

    private static string? Issue(Happening issued) => issued.Id("issueId") is { } id ? $"plan-issue:{id:N}" : null;

    private static string AdvicePage(Happening about) => about.Id("adviceId") is { } id ? $"advice/{id}" : "advice";

    private static string ConsultationPage(Happening about) => about.Id("consultationId") is { } id ? $"consultations/{id}" : "consultations";

    private static async Task<IReadOnlyList<(string, string?)>> OfAdvice(Happening about)
    {
        var advice = await about.Find<Advice>("adviceId");
        return
        [
            ("expert", advice?.Title ?? about["about"]), ("questions", advice?.Questions ?? about["questions"]), ("asked", advice?.AskedOn.InWords()),
            ("due", advice is null ? about.DayInWords("due") : about.Due("advice-return", advice.About) ?? about.DayInWords("due") ?? Reckoning.Of("advice-return", [new Fact(FactTypes.AdviceRequested, advice.AskedOn, About: advice.About)]).Due.InWords()),
            ("why", about["reason"]),
        ];
    }

    private static async Task<IReadOnlyList<(string, string?)>> Reuse(Happening about) =>
    [
        .. (await OfAdvice(about)).Where(field => field.Item1 is not "questions"),
        ("questions", $"{about["by"]} says that advice written on {about.Day("dated")?.WithoutWeekday()} is enough: {about["about"]}. You, they and we must all agree before we use it. Please say if you agree. (SEND Regulations 2014, regulation 6(4))"),
    ];

    private static async Task<IReadOnlyList<(string, string?)>> OfConsultation(Happening about)
    {
        var consultation = await about.Find<Consultation>("consultationId");
        var name = (consultation?.SettingId ?? about.Id("settingId")) is { } id ? await about.Db.Settings.Where(setting => setting.Id == id).Select(setting => setting.Name).FirstOrDefaultAsync() : null;
        return [("setting", name ?? about["setting"]), ("asked", consultation?.SentOn.InWords()), ("due", about.Due("setting-consult-reply", consultation?.About ?? name) ?? consultation?.SentOn.AddDays(15).InWords()), ("why", about["reason"])];
    }

    private static async Task<IReadOnlyList<(string, string?)>> NamedSetting(Happening final) =>
        [("setting", final.Id("settingId") is { } id ? await final.Db.Settings.Where(setting => setting.Id == id).Select(setting => setting.Name).FirstOrDefaultAsync() : null)];

    private static Task<IReadOnlyList<(string, string?)>> OfDraft(Happening draft) => Task.FromResult<IReadOnlyList<(string, string?)>>(
        [("served", draft.Today.InWords()), ("window ends", draft.Due("draft-window")), ("number", draft["number"]), ("what changed", draft["whatChanged"])]);

    private static IEnumerable<(string, string?)> Asked(Happening sent) =>
    [
        ("list", string.Join("\n", new[]
        {
            sent["preferredSettingId"] is not null || sent["preferredSettingName"] is not null ? "They ask for a setting." : "",
            sent.Is("wantsMeeting") ? "They ask for a meeting." : "",
            sent.Is("nothingMoreToSay") ? "They have nothing more to say." : "",
        }.Where(line => line.Length > 0)) is { Length: > 0 } said ? said : "Read it and answer it."),
    ];
}
