using OneStory.Law;

namespace OneStory.Messages;

/// <summary>Words that a message must carry. Its id is that of the law's required content where the law requires it.</summary>
/// <param name="Id">"mediation-time".</param>
/// <param name="Words">A paragraph that begins "? " is left out where a field in it is empty; any other then leaves the whole block unsaid.</param>
/// <param name="NoticeIds">The notices it is for; none for every other.</param>
public sealed record MessageBlock(string Id, string Words, params IReadOnlyList<string> NoticeIds)
{
    /// <summary>The words filled in, or null where they cannot be.</summary>
    public string? Fill(MessageFields fields)
    {
        var said = new List<string>();
        foreach (var paragraph in Wording.Paragraphs(Words))
        {
            var mayBeLeftOut = paragraph.StartsWith("? ", StringComparison.Ordinal);
            if (Wording.Fill(mayBeLeftOut ? paragraph[2..] : paragraph, fields) is { } filled) said.Add(filled);
            else if (!mayBeLeftOut) return null;
        }

        return string.Join("\n\n", said);
    }
}

/// <summary>
/// What the law requires of a notice, in words a family can read, each with where it is written. An authority cannot change
/// these. Confidence in each citation is that of the table of notices.
/// </summary>
public static class StatutoryBlocks
{
    private const string Regs = "SEND Regulations 2014";
    private const string Act = "Children and Families Act 2014";

    public static IReadOnlyList<MessageBlock> All { get; } =
    [
        // What was decided
        new("decision", $"We have decided to carry out an EHC needs assessment of <{{child}}|you>. ({Regs}, regulation 5(1))", DecisionKinds.WillAssess),
        new("decision", $"We have decided not to carry out an EHC needs assessment of <{{child}}|you>. ({Regs}, regulation 5(1))", DecisionKinds.RefuseToAssess),
        new("decision", $"We have decided that <{{child}} needs|you need> an EHC plan. We will now write it. ({Act}, section 37(1))", DecisionKinds.WillIssuePlan),
        new("decision", $"We have looked at all the advice. We have decided that <{{child}} does|you do> not need an EHC plan. ({Regs}, regulation 10(1))", DecisionKinds.RefuseToIssuePlan),
        new("reasons", "## Why\n\n{reasons}"),
        new("views-and-evidence", $"## Your right to be heard\n\nYou have the right to tell us what you think. You can also send us evidence, such as a report or a letter. You can do it by talking to us or in writing. ({Act}, section 36(7))"),

        // The draft
        new("draft", $"The draft plan goes with this notice. You can also read it here: {{link}}. It does not name a school or college. You have your say first. ({Act}, section 38)"),
        new("advice", "The advice that people gave us goes with the draft. (SEND Code of Practice 2015, paragraph 9.77)"),
        new("fifteen-days", $"## You have 15 days\n\nYou have at least 15 days to tell us what you think. Day 1 is {{served}}. The last day is {{window ends}}. ({Regs}, regulation 13(1)(a))"),
        new("representations", $"You can tell us what you think of any part of the draft: what is right, what is wrong and what is missing. ({Regs}, regulation 13(1)(a))"),
        new("setting-request", $"You can ask us to name a school, nursery or college in the plan. ({Act}, section 38(2)(b))"),
        new("meeting", $"You can ask to meet one of our officers to talk about the draft. ({Regs}, regulation 13(1)(a))"),
        new("where-settings-are-listed", $"You can find the schools and colleges here: {{local offer}}. ({Regs}, regulation 13(1)(b))"),
        new("plan", $"The final plan goes with this notice. You can also read it here: {{link}}. ({Regs}, regulation 13(2))"),

        // If the family does not agree
        new("appeal-right", $"## If you do not agree: you can appeal\n\nYou have the right to appeal to the First-tier Tribunal. The tribunal is not part of the council. It can change our decision. ({Act}, {{appeal section}})"),
        new("appeal-right", $"## If you do not agree: you can appeal\n\nYou have the right to appeal to the First-tier Tribunal about what sections B, F and I of the plan say. The tribunal is not part of the council. It can change the plan. ({Act}, {{appeal section}})", DecisionKinds.FinalPlan),
        new("appeal-time", "Your appeal must reach the tribunal by {appeal by}. That is two months from the day we sent this notice. If you get a mediation certificate, you have one month from the day on it, if that is later. (Tribunal Procedure (First-tier Tribunal) (HESC) Rules 2008, rule 20)"),
        new("recommendations", "In the same appeal you can ask the tribunal to look at health care and social care. It can make recommendations about them. (SEND (First-tier Tribunal Recommendations Power) Regulations 2017)"),
        new("mediation-right", $"## If you do not agree: mediation\n\nYou have the right to mediation. You and we meet, and somebody who takes no side helps us to agree. It can be about health care and social care too, where you do not agree on those. ({Act}, sections 53 and 54; {Regs}, regulation 32)"),
        new("mediation-certificate", $"Before you appeal you need a mediation certificate. The mediation adviser gives it to you. You do not have to go to mediation: tell the adviser that you do not want it, and they send you the certificate. For an appeal against this decision you always need one. ({Act}, section 55; {Regs}, regulations 32 to 34)"),
        new("mediation-certificate", $"Before you appeal you need a mediation certificate. The mediation adviser gives it to you. You do not have to go to mediation: tell the adviser that you do not want it, and they send you the certificate. You do not need one if your appeal is only about the school or college that is named, the type of it, or that none is named. ({Act}, section 55; {Regs}, regulations 32 to 34)", DecisionKinds.FinalPlan),
        new("mediation-adviser", $"The mediation adviser is {{adviser}}. Telephone: {{adviser phone}}. Email: {{adviser email}}. Address: {{adviser address}}. ({Regs}, regulation 32)"),
        new("mediation-time", $"Contact the mediation adviser by {{mediation by}}. That is two months from the day we sent this notice. ({Regs}, regulations 32 and 33)"),
        new("mediation-tell-authority", $"If you want mediation, tell us too. Tell us what it should be about. If it is about health care, tell us what health care you want. ({Regs}, regulation 32)"),
        new("disagreement-resolution", $"You can also ask for help to sort out a disagreement with us at any time. {{resolution}} does this. They are not part of the council. Telephone: {{resolution phone}}. Email: {{resolution email}}. ({Act}, section 57)"),

        // In everything that goes to a family
        new("authority-contact", "## Talk to a person\n\n? {officer} is looking after this. Telephone: {officer phone}.\n\nYou can always call {council contact} on {council phone}, or write to {council email}.\n\n? We answer {office hours}\n\n? Our reference is {reference}."),
        new("advice-and-support", $"## Free help that is not from the council\n\n{{support}} can explain this and help you. They are free. Telephone: {{support phone}}. Email: {{support email}}. ({Act}, section 32)"),
    ];

    /// <summary>The block for a notice, or the one for every other message.</summary>
    /// <exception cref="InvalidOperationException">There is no such block.</exception>
    public static MessageBlock Find(string id, string? noticeId) =>
        All.FirstOrDefault(block => block.Id == id && noticeId is not null && block.NoticeIds.Contains(noticeId, StringComparer.Ordinal))
        ?? All.FirstOrDefault(block => block.Id == id && block.NoticeIds.Count == 0)
        ?? throw new InvalidOperationException($"No words have been written for '{id}'{(noticeId is null ? "" : $" of the notice '{noticeId}'")}.");
}
