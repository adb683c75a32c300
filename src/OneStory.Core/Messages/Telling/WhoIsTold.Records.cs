namespace OneStory.Messages;

public static partial class WhoIsTold
{
    private static IEnumerable<TellingRule> RecordsAndPeople() =>
    [
        // Messages and files
        Tell("message-sent",
            new("message-waiting", Whom.RightsHolder) { When = sent => !sent.Is("fromFamily"), With = Fields(From), Often = Often.OnceAnHour, Page = _ => "messages" },
            new("message-came-in", Whom.Officer) { When = sent => sent.Is("fromFamily"), With = Fields(From), Often = Often.OnceAnHour }),
        Tell("file-added", new Tells("file-came-in", Whom.Officer) { When = added => added.Is("byFamily"), With = Fields(added => [("from", added.Act.ByName), ("file", added["name"])]), Often = Often.OnceADay }),
        Nobody("messages-read", "Whoever wrote sees it beside their message."),
        Nobody("story-told", "It stands wherever it is needed, and is asked of nobody again."),
        Nobody("shown-in-story", "It stands wherever it is needed, and is asked of nobody again."),
        Nobody("described-in-story", "It stands wherever it is needed, and is asked of nobody again."),
        Nobody("taken-out-of-story", "It stays with the files of the record."),
        Nobody("child-pictured", "It stands at the head of the page."),

        // People
        Nobody("child-made-up", "There is no such child."),
        Nobody("child-details-changed", "The record shows it, with who changed it and when."),
        Nobody("family-member-changed", "The record shows it, with who changed it and when."),
        Nobody("team-changed", "The record shows it, with who changed it and when."),
        Nobody("capacity-recorded", "An officer speaks to the family about it; the record shows it."),
        Nobody("capacity-considered", "An officer speaks to the family about it; the record shows it."),
        Nobody("invited-to-record", "They see nothing until they accept it, and the family is told then."),
        Tell("invitation-accepted", new Tells("access-given", Whom.RightsHolder) { When = accepted => accepted.Id("childId") is not null, With = Given, NotWhoDidIt = true }),
        Tell("parent-access-continued", new Tells("access-given", Whom.RightsHolder) { With = Fields(kept => [("who", kept["parent"]), ("role", Viewer.InWords(GrantKind.Parent))]) }),
        Tell("family-access-ended", new Tells("access-ended", Whom.RightsHolder) { With = Fields(ended => [("who", ended["name"]), ("why", ended["because"] ?? ended.Act.Reason)]) }),
        Tell("opened-in-emergency", new Tells("break-glass-used", Whom.Managers) { With = Fields(opened => [("who", opened.Act.ByName), ("why", opened["reason"])]) }),
        Nobody("emergency-reviewed", "The family reads the look itself, with its reason, in who has looked."),
        Nobody("records-merged", "The history says it, and nothing the family did is lost."),

        // What is brought in
        Nobody("import-started", "Whoever gave the file sees it."),
        Nobody("import-approved", "It is the authority's own affair."),
        Nobody("import-stopped", "It is the authority's own affair."),
        Nobody("import-taken-up", "It is the authority's own affair."),
        Nobody("import-row-decided", "It is the authority's own affair."),
        Nobody("import-difference-settled", "It is the authority's own affair. What it changes stands in the history of the record."),
        Nobody("said-for-return", "The record shows it, with who said it and when."),
        Nobody("census-reconciled", "It is the authority's own affair."),
        Nobody("difference-settled", "It is the authority's own affair."),
        Nobody("pupil-settled", "It is the authority's own affair."),
        Nobody("brought-in", "It was the authority's already, and the family told of it then."),

        // Posts and signing in
        Nobody("post-opened", "It is the authority's own affair."),
        Nobody("invited-to-post", "The invitation itself goes by a message about signing in."),
        Nobody("invitation-withdrawn", "The link in it says that it no longer works."),
        Nobody("holder-replaced", "Cases belong to the post, and the family sees who holds it."),
        Nobody("holding-ended", "Cases belong to the post, and the family sees who holds it."),
        Nobody("sign-in-to-be-set-up-again", "Its link goes by a message about signing in."),

        // The authority's own affairs
        Nobody("authority-changed", "It is the authority's own affair."),
        Nobody("wording-changed", "It is the authority's own affair."),
        Nobody("message-sent-again", "Whoever it is for gets the message."),
        Nobody("message-cancelled", "It was not sent."),
        Nobody("letters-posted", "The letters say what they have to say."),
        Nobody("request-draft-expired", "Its writer was warned two weeks before."),
    ];

    private static async Task<IReadOnlyList<(string, string?)>> Given(Happening accepted)
    {
        var invitation = await accepted.Find<Invitation>("invitationId");
        return [("who", accepted["name"]), ("role", invitation?.GrantKind is { } kind ? Viewer.InWords(kind) : null)];
    }

    private static IEnumerable<(string, string?)> From(Happening sent) => [("from", sent.Act.ByName)];
}
