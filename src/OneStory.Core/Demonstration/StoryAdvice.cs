using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OneStory.Assessments;

namespace OneStory.Demonstration;

/// <summary>Everybody who is asked for advice in a story, and what each answers.</summary>
internal sealed class StoryAdvice(Played played, People people, Places places, JsonNode story, int authority)
{
    public async Task Play(Guid caseId, Guid officer, DateOnly decided, DateOnly today)
    {
        foreach (var told in story.Each("advice"))
        {
            var asked = decided.AddDays(told.Number("askedDaysAfterDecision"));
            if (asked > today) continue;
            var adviceId = await played.On(asked, officer, services => services.GetRequiredService<AskAnotherAdviser>().Do(caseId, new(
                told.Text("role"), told.Text("title"), AdviceRoles.IsFamily(told.Text("role")) ? null : people.BodyOrNull(authority, told.Text("adviser")) ?? Body(told), AdviceGiversBecause(told.Text("role")),
                ContactName: told.TextOrNull("adviser"))));
            await Answer(caseId, told, adviceId!.Value, asked.AddDays(told.Number("daysTaken")), today);
        }
    }

    private static string AdviceGiversBecause(string role) => role switch
    {
        "asked-for" => "The parent or young person reasonably asked for them.",
        "other" => "The authority thinks their advice appropriate.",
        _ => "The Regulations ask for it.",
    };

    private async Task Answer(Guid caseId, JsonNode told, Guid adviceId, DateOnly on, DateOnly today)
    {
        var state = told.Text("state");
        if (state is "asked" or "late" || (state is "received" or "not-known" && on > today)) return;
        var isFamily = AdviceRoles.IsFamily(told.Text("role"));
        var by = isFamily ? people.Account(Family(told.Text("role"))) : people.AccountOrNull(told.Text("adviser"));
        await played.On(state == "draft" ? today.AddDays(-2) : on, by, async services => (state, isFamily) switch
        {
            (_, true) => await services.GetRequiredService<GiveOwnAdvice>().Do(caseId, new(adviceId, OwnWords(told), 0)),
            ("not-known", _) => await services.GetRequiredService<AnswerNotKnown>().Do(caseId, new(adviceId, told.Text("summary"), "Our records, by name, birthday, address and NHS number.")),
            ("draft", _) => (await services.GetRequiredService<WriteAdvice>().Do(caseId, new(adviceId, Content(told), 0, 0))).Outcome,
            _ => await services.GetRequiredService<GiveAdvice>().Do(caseId, new(adviceId, Content(told), 0, 0)),
        });
    }

    private static string OwnWords(JsonNode told) => string.Join("\n\n", told.Each("needs").Concat(told.Each("outcomes")).Select(line => line.Text("text")).Prepend(told.Text("summary")));

    private static AdviceContent Content(JsonNode told)
    {
        var made = new Dictionary<string, WrittenLine>();
        foreach (var need in told.Each("needs")) Add(LineKind.Need, need, need.Text("area"), null);
        foreach (var outcome in told.Each("outcomes")) Add(LineKind.Outcome, outcome, "", outcome.Each("needs").FirstOrDefault()?.ToString());
        foreach (var provision in told.Each("provision")) Add(LineKind.Provision, provision, provision.Text("section"), provision.Each("outcomes").FirstOrDefault()?.ToString());
        return new() { Basis = "I have met the child and the family, seen the setting, and read what others wrote.", Summary = told.Text("summary"), Strengths = told.Lines("strengths"), Lines = [.. made.Values] };

        void Add(LineKind kind, JsonNode from, string area, string? under)
        {
            var line = new WrittenLine(Guid.CreateVersion7(), kind, area, under is not null && made.TryGetValue(under, out var above) ? above.Id : null, from.Text("text"), LightRecord.Quantified(from));
            made[from.Text("key")] = line.Note() is null ? line : line with { KeptBecause = "The setting and I have talked about it, and it is to be worked out when the place is known." };
        }
    }

    private string Family(string role) => story.Each("family").First(member => member.TextOrNull("email") is not null && (role == "young-person") == (member.Text("relationship").Contains("young person", StringComparison.Ordinal))).Text("name");

    private Guid? Body(JsonNode told)
    {
        var name = told.Text("organisation");
        if (places.Settings.Select(place => place.Setting).FirstOrDefault(setting => name.Length > 0 && setting.Name == name) is { } setting) return setting.Id;
        return name.Length == 0 ? null : places.BodyLike(name)?.Id;
    }
}
