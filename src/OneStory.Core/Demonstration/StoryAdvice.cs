using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OneStory.Assessments;
using OneStory.Law;

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
            var advice = NewAdvice(caseId, told, asked);
            await played.On(asked, officer, services => services.GetRequiredService<CaseWork>().OnCase(caseId, Right.SeekAdvice, new("seek-advice", Basis: "SEND Regulations 2014, regulation 6(1)"), hand =>
            {
                hand.Db.Add(advice);
                hand.Record(FactTypes.AdviceRequested, asked, about: advice.About);
                return Task.FromResult(Outcome.Done());
            }));
            await Answer(caseId, told, advice.Id, asked.AddDays(told.Number("daysTaken")), today);
        }
    }

    private Advice NewAdvice(Guid caseId, JsonNode told, DateOnly asked) => new()
    {
        CaseId = caseId, RoleId = told.Text("role"), Title = told.Text("title"), About = told.Text("title"), OrganisationId = Body(told), AskedOn = asked,
        PostId = people.PostOrNull(authority, told.Text("adviser")), Because = AdviceGiversBecause(told.Text("role")), State = AdviceState.Asked,
    };

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
        var by = people.AccountOrNull(told.Text("adviser"));
        await played.On(state == "draft" ? today.AddDays(-2) : on, by ?? people.AccountOrNull(Family()), services => services.GetRequiredService<CaseWork>().OnCase(caseId, Right.GiveAdvice, new("give-advice", Basis: "SEND Regulations 2014, regulation 8(1)"), async hand =>
        {
            var advice = await hand.Db.Advice.FirstAsync(asked => asked.Id == adviceId);
            Write(hand, advice, told);
            advice.State = state switch { "not-known" => AdviceState.NotKnown, "draft" => AdviceState.Started, _ => AdviceState.Given };
            if (advice.State == AdviceState.Started) return Outcome.Done();
            (advice.AnsweredOn, advice.AnsweredByName, advice.AnsweredByTitle) = (on, told.Text("adviser"), told.Text("title"));
            if (advice.State == AdviceState.NotKnown) advice.NotKnownNote = told.Text("summary");
            hand.Record(FactTypes.AdviceReceived, on, about: advice.About);
            return Outcome.Done();
        }));
    }

    private static void Write(CaseInHand hand, Advice advice, JsonNode told)
    {
        advice.Summary = told.Text("summary");
        advice.Strengths = string.Join('\n', told.Each("strengths").Select(strength => strength.ToString()));
        var made = new Dictionary<string, AdviceLine>();
        foreach (var need in told.Each("needs")) Add(LineKind.Need, need, need.Text("area"), null);
        foreach (var outcome in told.Each("outcomes")) Add(LineKind.Outcome, outcome, "", outcome.Each("needs").FirstOrDefault()?.ToString());
        foreach (var provision in told.Each("provision")) Add(LineKind.Provision, provision, provision.Text("section"), provision.Each("outcomes").FirstOrDefault()?.ToString());

        void Add(LineKind kind, JsonNode from, string area, string? under)
        {
            var line = new AdviceLine
            {
                AdviceId = advice.Id, Kind = kind, Order = made.Count + 1, Area = area, Text = from.Text("text"), Quantities = LightRecord.Quantified(from),
                UnderId = under is not null && made.TryGetValue(under, out var above) ? above.Id : null,
            };
            made[from.Text("key")] = line;
            hand.Db.Add(line);
        }
    }

    private string Family() => story.Each("family").First(member => member.TextOrNull("email") is not null).Text("name");

    private Guid? Body(JsonNode told)
    {
        var name = told.Text("organisation");
        if (places.Settings.Select(place => place.Setting).FirstOrDefault(setting => name.Length > 0 && setting.Name == name) is { } setting) return setting.Id;
        return name.Length == 0 ? null : places.BodyLike(name)?.Id;
    }
}
