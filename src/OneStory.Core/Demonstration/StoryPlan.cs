using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OneStory.Assessments;
using OneStory.Places;
using OneStory.Plans;

namespace OneStory.Demonstration;

/// <summary>A story from the decision to make a plan to the plan itself, as far as it has come.</summary>
internal sealed class StoryPlan(Played played, People people, Places places, JsonNode story, DateOnly today, DateOnly asked)
{
    private static readonly string[] WithPlan = ["plan-being-written", "draft-with-family", "consulting-settings", "final-on-time", "final-late"];

    public async Task Play(Guid caseId, Guid officer)
    {
        if (story["planDecision"] is { } decision) await DecideAgainst(caseId, officer, decision);
        if (!WithPlan.Contains(story.Text("stage"))) return;
        var served = story["draft"] is { } draft ? today.AddDays(-draft.Number("servedDaysAgo")) : (DateOnly?)null;
        var begun = Earlier(served?.AddDays(-9) ?? today.AddDays(-4), today);
        await played.On(begun, officer, services => services.GetRequiredService<DecideToMakePlan>().Do(caseId, new(
            "The advice shows needs that call for more special educational provision than a setting can reasonably make from its own resources.", "All the advice received.")));
        await Begin(caseId, officer, begun);
        var lines = await Pick(caseId, officer, begun.AddDays(1));
        if (served is not { } servedOn) return;
        await played.On(servedOn, officer, services => services.GetRequiredService<IssueDraft>().Do(caseId, new(1)));
        await Comment(caseId, officer, lines);
        await Prefer(caseId, servedOn);
        await Consult(caseId, officer);
        if (story["final"] is { } final) await Finish(caseId, officer, final);
    }

    private Task DecideAgainst(Guid caseId, Guid officer, JsonNode decision) => played.On(asked.AddDays(decision.Number("daysTaken")), officer, services =>
        services.GetRequiredService<DecideNotToMakePlan>().Do(caseId, new(Paragraphs(decision, "reasons"), "All the advice received, and what the family told us.", Paragraphs(decision, "whatNext"))));

    private Task Begin(Guid caseId, Guid officer, DateOnly on) => played.On(on, officer, async services =>
        await services.GetRequiredService<OneStoryDbContext>().Plans.AnyAsync(plan => plan.CaseId == caseId) ? Outcome.Done() : await services.GetRequiredService<StartPlan>().Do(caseId));

    /// <summary>Picks every line of advice into the plan, but for a few while it is still being written; by the story's key, the plan's line.</summary>
    private async Task<Dictionary<string, Guid>> Pick(Guid caseId, Guid officer, DateOnly on)
    {
        var all = await played.Read(db => db.AdviceLines.Where(line => line.Advice.CaseId == caseId && line.Advice.State == AdviceState.Given).OrderBy(line => line.Kind).ThenBy(line => line.Advice.AskedOn).ThenBy(line => line.Order).ToListAsync());
        var ordered = all.OrderBy(line => line.Kind switch { LineKind.Need => 0, LineKind.Outcome => 1, _ => 2 }).ToList();
        if (story["draft"] is null) ordered = ordered.Take(ordered.Count * 2 / 3).ToList();
        var byText = new Dictionary<string, Guid>();
        foreach (var line in ordered)
        {
            var made = await played.On(Earlier(on, today), officer, services => services.GetRequiredService<PickAdviceLine>().Do(caseId, new(line.Id)));
            byText[line.Text] = made!.Value;
        }

        return story.Each("advice").SelectMany(advice => advice.Each("needs").Concat(advice.Each("outcomes")).Concat(advice.Each("provision")))
            .Where(node => byText.ContainsKey(node.Text("text"))).DistinctBy(node => node.Text("key")).ToDictionary(node => node.Text("key"), node => byText[node.Text("text")]);
    }

    private async Task Comment(Guid caseId, Guid officer, Dictionary<string, Guid> lines)
    {
        foreach (var told in story.Each("comments").Where(told => lines.ContainsKey(told.Text("on"))).OrderByDescending(told => told.Number("daysAgo")))
        {
            var line = lines[told.Text("on")];
            var by = story.Each("family").First(member => member.Text("key") == told.Text("by")).Text("name");
            var section = await played.Read(db => db.PlanLines.Where(found => found.Id == line).Select(found => found.Section).FirstAsync());
            var comment = Guid.CreateVersion7();
            var kind = told.Text("kind") switch { "right" => CommentKind.Right, "missing" => CommentKind.Missing, _ => CommentKind.NotRight };
            var on = today.AddDays(-told.Number("daysAgo"));
            await played.On(on, people.Account(by), services => services.GetRequiredService<CommentOnDraft>().Do(caseId, new(comment, 1, line, section, kind, told.Text("text"), told.TextOrNull("proposed"))), hour: 22);
            if (told["answer"] is not { } answer) continue;
            var became = answer.Text("became") switch { "accepted" => CommentAnswer.Accepted, "partly" => CommentAnswer.PartlyAccepted, _ => CommentAnswer.NotAccepted };
            var version = await played.Read(db => db.PlanComments.Where(found => found.Id == comment).Select(found => found.Version).FirstAsync());
            await played.On(Earlier(on.AddDays(2), today), officer, services => services.GetRequiredService<AnswerComment>().Do(caseId, new(comment, version, became, answer.Text("text"))));
        }
    }

    private async Task Prefer(Guid caseId, DateOnly served)
    {
        var wanted = Setting(story.TextOrNull("preferredSetting"));
        if (wanted is null && !story.Flag("meetingAsked")) return;
        var by = people.Account(story.Each("family").First(member => member.TextOrNull("email") is not null).Text("name"));
        await played.On(Earlier(served.AddDays(4), today), by, services => services.GetRequiredService<SaveRepresentations>().Do(caseId, new()
        {
            PreferredSettingId = wanted?.Id,
            PreferredBecause = wanted is null ? null : "We have been to see it, and they know how to help.",
            WantsMeeting = story.Flag("meetingAsked") ? true : null,
        }));
    }

    private async Task Consult(Guid caseId, Guid officer)
    {
        foreach (var told in story.Each("consultations"))
        {
            if (Setting(told.TextOrNull("settingUrn") ?? told.TextOrNull("settingName")) is not { } setting) continue;
            var sent = today.AddDays(-told.Number("sentDaysAgo"));
            await played.On(sent, officer, services => services.GetRequiredService<ConsultSettings>().Do(caseId, new([setting.Id],
                $"We are thinking of naming {setting.Name} in the EHC plan. Please read the draft, and tell us within 15 days whether you can make the provision in section F.")));
            if (told.Text("state") == "sent") continue;
            var consulted = await played.Read(db => db.Consultations.Where(consultation => consultation.CaseId == caseId && consultation.SettingId == setting.Id).Select(consultation => new { consultation.Id, consultation.Version }).FirstAsync());
            await played.On(sent.AddDays(told.Number("answeredAfterDays")), officer, services => services.GetRequiredService<AnswerConsultation>().Do(caseId, new(
                consulted.Id, told.Text("state") == "accepted" ? ConsultationReply.CanMeetNeed : ConsultationReply.ShouldNotBeNamed, told.TextOrNull("ground") is { } ground ? [ground] : [], told.Text("reasons"), "", consulted.Version, RepliedFor: "The head teacher, by letter")));
        }
    }

    private async Task Finish(Guid caseId, Guid officer, JsonNode final)
    {
        var on = asked.AddDays(final.Number("issuedAfterDays"));
        var setting = Setting(final.TextOrNull("settingUrn") ?? final.TextOrNull("settingName"));
        await played.On(on, officer, services => services.GetRequiredService<NameSetting>().Do(caseId, new(
            setting?.Id, final.Text("type"), "It is the setting the family asked for, it has said that it can make the provision in section F, and no ground against it is made out.", [])));
        await new StoryTidying(played, caseId, officer, on).Play();
        await played.On(on, officer, services => services.GetRequiredService<FinalisePlan>().Do(caseId), hour: 15);
    }

    private Setting? Setting(string? urnOrName) => urnOrName is null ? null : places.Settings.Select(place => place.Setting).FirstOrDefault(setting => setting.Urn == urnOrName || setting.Name == urnOrName);

    private static string Paragraphs(JsonNode from, string name) => from[name] is JsonArray ? string.Join("\n\n", from.Each(name).Select(line => line.ToString())) : from.Text(name);

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
