using OneStory.Law;
using static OneStory.Casework.TellingGroups;

namespace OneStory.Casework;

public static partial class Tellings
{
    private static readonly Dictionary<string, Row> Rows = new(StringComparer.Ordinal)
    {
        // Advice
        ["advice-asked"] = new(Advice, true, e => $"asked for advice: {e["about"]}."),
        ["adviser-left-out"] = new(Advice, true, e => $"did not ask for advice from {e["who"]}.{e.With(" ", "why", ".")}"),
        ["advice-routed"] = new(Advice, true, e => $"passed the request for advice ({e["about"]}) to {e["to"]}."),
        ["advice-assigned"] = new(Advice, true, e => $"passed the request for advice ({e["about"]}) {(e["to"] is { Length: > 0 } to ? $"to {to}" : "back, for somebody else to take")}."),
        ["advice-started"] = new(Advice, true, e => $"began to write advice: {e["about"]}."),
        ["advice-chased"] = new(Advice, true, e => $"chased advice: {e["about"]}, which was due by {e.Day("due")}."),
        ["advice-given"] = new(Advice, true, e => $"gave advice: {e["about"]}{(e.Number("daysLate") is > 0 and var late ? $", {Words.Of(late, "days")} late" : "")}."),
        ["own-advice-given"] = new(Advice, true, _ => "gave their own advice, as part of the assessment."),
        ["advice-corrected"] = new(Advice, true, e => $"corrected advice: {e["about"]}.{e.With(" ", "whatChanged", ".")}"),
        ["advice-not-known"] = new(Advice, true, e => $"answered that {e.Child} is not known to them: {e["about"]}."),
        ["advice-request-withdrawn"] = new(Advice, true, e => $"no longer asks for advice: {e["about"]}.{e.With(" ", "reason", ".")}"),
        ["reuse-proposed"] = new(Advice, true, e => $"proposed that advice of {e.Day("dated")} be used again: {e["about"]}. The family, its author and the council must all agree."),
        ["reuse-answered"] = new(Advice, true, e => e.Is("agrees") ? $"agreed that existing advice be used: {e["about"]}." : $"did not agree that existing advice be used: {e["about"]}."),
        ["advice-reused"] = new(Advice, true, e => $"used advice of {e.Day("dated")} again, with all three agreements: {e["about"]}."),

        // Settings
        ["setting-consulted"] = new(Consultations, true, e => $"asked {e["setting"] ?? "a setting"} about being named in the plan."),
        ["consultation-answered"] = new(Consultations, true, e => $"answered the consultation{e.With(" for ", "setting")}."),
        ["consultation-chased"] = new(Consultations, true, e => $"chased the answer{e.With(" of ", "setting")} to the consultation."),
        ["consultation-withdrawn"] = new(Consultations, true, e => $"no longer consults{e.With(" ", "setting")}."),

        // Messages, documents, people
        ["file-added"] = new(TellingGroups.Documents, true, e => $"added a document{e.With(": ", "name")}."),
        ["invited-to-record"] = new(TellingGroups.People, true, _ => "invited somebody to the record."),
        ["family-access-ended"] = new(TellingGroups.People, true, _ => "closed the record to one of the family."),
        ["parent-access-continued"] = new(TellingGroups.People, true, _ => "agreed that a parent goes on seeing the record."),
        ["capacity-considered"] = new(TellingGroups.People, true, _ => "considered whether the young person can make these decisions."),
        ["opened-in-emergency"] = new(TellingGroups.People, true, _ => "opened the record in an emergency. Every such opening is looked into."),
        ["emergency-reviewed"] = new(TellingGroups.People, true, _ => "looked into an emergency opening of the record."),

        // Deciding
        ["assessment-decided"] = new(Decisions, true, e => e["kind"] == DecisionKinds.WillAssess
            ? $"decided that there will be an EHC needs assessment of {e.Child}."
            : $"decided that there will be no EHC needs assessment of {e.Child}, with reasons."),
        ["plan-decided"] = new(Decisions, true, e => e["kind"] == DecisionKinds.WillIssuePlan
            ? $"decided that {e.Child} will have an EHC plan."
            : $"decided that an EHC plan is not necessary for {e.Child}, with reasons."),
        ["received-date-corrected"] = new(Dates, true, e => $"corrected the day the request was received: it was {e.Day("now")}, and not {e.Day("was")}. Every date was worked out again."),
        ["exception-relied-on"] = new(Dates, true, e => $"recorded an exception: {e["ground"]}{e.With(" (", "about", ")")}, from {e.Day("from")}{(e["to"] is null ? "" : $" to {e.Day("to")}")}. No date moved.{e.With(" ", "why", ".")}"),
        ["exception-taken-back"] = new(Dates, true, e => $"took back an exception: {e["ground"]}."),
        ["request-withdrawn"] = new(Request, true, e => e.Is("inWriting")
            ? $"recorded that {e["withdrawnBy"]}, who asked, withdrew the request in writing on {e.Day("on")}."
            : $"recorded that {e["withdrawnBy"]} said that they want to withdraw the request. It goes on until they say so in writing."),
        ["request-joined"] = new(Request, true, e => $"found that the same request had come twice, and kept it with {e["intoReference"]}. No date moved."),
        ["responsibility-ended"] = new(Request, true, e => $"recorded that {e.Child} moved to {e["newAuthority"]} on {e.Day("on")}, which is responsible from then on."),
        ["death-recorded"] = new(TellingGroups.People, false, e => $"recorded that {e.Child} died on {e.Day("on")}. {Words.Of(e.Number("messagesCancelled"), "waiting messages")} will not be sent."),

        // The plan. What is only being written is not the family's to read: they read what is served.
        ["plan-started"] = new(Plan, true, e => $"began the plan, with what the family has told already."),
        ["plan-line-written"] = new(Plan, false, e => e["before"] is null ? $"wrote a line of section {e["section"]}: “{e["after"]}”" : $"changed a line of section {e["section"]} from “{e["before"]}” to “{e["after"]}”"),
        ["plan-line-moved"] = new(Plan, false, e => e["from"] == e["to"] ? $"moved a line within section {e["from"]}." : $"moved a line from section {e["from"]} to section {e["to"]}."),
        ["plan-line-removed"] = new(Plan, false, e => $"took a line out of section {e["section"]}: “{e["text"]}”"),
        ["advice-line-picked"] = new(Plan, false, e => $"took a line of the advice of {e["from"]} into section {e["section"]}."),
        ["advice-left-out"] = new(Plan, false, e => $"left a line of advice out of the plan: {e["reason"]}"),
        ["plan-imported"] = new(Plan, false, e => $"brought in a plan of {e["lines"]} lines from {e["from"]}, reference {e["reference"]}."),
        ["own-version-written"] = new(Plan, false, e => e.Is("fromThePlan") ? "had the version in plain words written from the plan." : "changed the version in plain words."),
        ["own-version-checked"] = new(Plan, false, e => e["withoutBecause"] is { } why ? $"said why the plan goes out without a version in plain words: {why}" : "read the version in plain words beside the plan, and found it true."),
        ["draft-issued"] = new(Plan, true, e => $"sent draft {e["number"]} of the plan to the family.{e.With(" What changed: ", "whatChanged", "")}"),
        ["draft-commented-on"] = new(Family, true, e => e["kind"] switch { "right" => $"said that a line of section {e["section"]} of the draft is right.", "missing" => $"said that something is missing in section {e["section"]} of the draft.", _ => $"said that a line of section {e["section"]} of the draft is not right." }),
        ["comment-answered"] = new(Plan, true, e => e["answer"] switch { "accepted" => "accepted what the family said of the draft.", "partly-accepted" => "accepted part of what the family said of the draft.", _ => "did not accept what the family said of the draft, and said why." }),
        ["representations-saved"] = new(Family, false, _ => "wrote what they ask about the draft, and has not sent it yet."),
        ["representations-sent"] = new(Family, true, e => $"sent what they ask about the draft.{(e.Is("wantsMeeting") ? " They ask to meet an officer." : "")}{(e.Is("nothingMoreToSay") ? " They have nothing more to say." : "")}"),
        ["draft-meeting-arranged"] = new(Plan, true, e => $"arranged the meeting about the draft: {e["where"]}."),
        ["draft-meeting-held"] = new(Plan, true, e => $"met the family about the draft on {e.Day("on")}."),
        ["naming-decided"] = new(Plan, false, _ => "decided which setting the plan names."),
        ["plan-finalised"] = new(Plan, true, _ => "made the plan final and sent it."),

        // Who holds it
        ["case-allocated"] = new(Allocation, true, e => e["before"] is { } before ? $"handed the case over from {before} to {e["officer"]}." : $"gave the case to {e["officer"]}."),
        ["post-closed"] = new(Allocation, false, e => $"closed the post {e["title"]}."),

        // Panel
        ["panel-arranged"] = new(Panel, false, e => $"arranged {e["title"]} for {e.Day("on")}."),
        ["case-put-to-panel"] = new(Panel, true, e => $"put the case on the agenda of {e["title"]} on {e.Day("on")}."),
        ["case-taken-off-panel"] = new(Panel, true, e => $"took the case off the agenda of {e["title"]}."),
        ["panel-view-given"] = new(Panel, false, _ => "gave their own view before the discussion."),
        ["conflict-declared"] = new(Panel, false, _ => "declared a conflict of interest and takes no part."),
        ["panel-discussion-noted"] = new(Panel, false, _ => "wrote down what the panel discussed."),
        ["panel-closed"] = new(Panel, false, e => $"closed {e["title"]}."),

        // Asking, and what the family tells
        ["request-received"] = new(Request, true, e => e.Is("isRepeat") ? $"asked again for {e.Child}. It is kept with the first request, and no date moved." : $"asked for an EHC needs assessment of {e.Child}."),
        ["story-told"] = new(Story, true, e => $"{(e.Is("isFirst") ? "told" : "changed")} a page of {e.Child}\u2019s story, in the words of {e["inTheWordsOf"]}."),
        ["shown-in-story"] = new(Story, true, e => $"put {(e["family"] == "sound" ? "a recording" : "a picture")} in {e.Child}\u2019s story."),
        ["described-in-story"] = new(Story, true, e => $"said in words what is in {(e["family"] == "sound" ? "a recording" : "a picture")} in {e.Child}\u2019s story."),
        ["taken-out-of-story"] = new(Story, true, e => $"took {(e["family"] == "sound" ? "a recording" : "a picture")} out of {e.Child}\u2019s story."),
        ["child-pictured"] = new(Story, true, e => e["fileId"] is null ? $"took away the picture of {e.Child}." : $"gave a picture of {e.Child}."),
        ["message-sent"] = new(TellingGroups.Messages, true, _ => "sent a message."),
        ["messages-read"] = new(TellingGroups.Messages, true, e => $"read {Words.Of(int.Parse(e["count"] ?? "0", System.Globalization.CultureInfo.InvariantCulture), "messages")}."),
        ["child-made-up"] = new(TellingGroups.People, true, e => $"made up {e.Child}, who does not exist, so that the system can be tried at its size."),
        ["child-details-changed"] = new(TellingGroups.People, true, e => $"corrected what the record says of {e.Child}."),
        ["family-member-changed"] = new(TellingGroups.People, true, e => e.Is("isNew") ? $"added {e["name"]} to {e.Child}\u2019s family." : $"corrected what the record says of {e["name"]}."),
        ["team-changed"] = new(TellingGroups.People, true, e => e.Is("hasLeft") ? $"recorded that {e["name"]} no longer works with {e.Child}." : $"{(e.Is("isNew") ? "added" : "corrected")} {e["name"]}, {e["role"]}, who works with {e.Child}{(e.Is("isLead") ? " and is the lead professional" : "")}."),
        ["capacity-recorded"] = new(TellingGroups.People, true, e => $"recorded that {e.Child} {(e.Is("lacks") ? "lacks capacity" : "can make")} {(e.Is("lacks") ? "for these decisions" : "these decisions")}."),

        // Records
        ["said-for-return"] = new(TellingGroups.People, true, e => $"said what the Department asks of {e["what"]}."),
        ["brought-in"] = new(TellingGroups.People, true, e => $"brought in what the council's return says of {e.Child}."),
        ["records-merged"] = new(TellingGroups.People, true, e => $"found that {e.Child} was on record twice, and brought the two records together."),
    };
}
