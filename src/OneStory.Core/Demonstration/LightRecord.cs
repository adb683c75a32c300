using System.Text.Json.Nodes;
using OneStory.Assessments;
using OneStory.Law;
using OneStory.People;
using OneStory.Places;
using OneStory.Plans;

namespace OneStory.Demonstration;

/// <summary>Writes a made-up case as far as it has come.</summary>
internal sealed class LightRecord(InHand hand, Case found, Child child, JsonNode authority, JsonNode names, LightLife life, JsonNode theme, Random random, Places places)
{
    private readonly List<AdviceLine> picked = [];

    public void Write(string parent)
    {
        Fact(FactTypes.RequestReceived, life.Requested, RequestKinds.Assessment);
        hand.Db.Add(Request(parent));
        if (!life.HasCome(life.Decided)) return;
        Decide();
        if (!life.WillAssess) return;
        if (life.HasCome(life.Asked)) AskForAdvice();
        if (!life.HasCome(life.PlanDecided)) return;
        Fact(FactTypes.DecisionSent, life.PlanDecided, life.WillMakePlan ? DecisionKinds.WillIssuePlan : DecisionKinds.RefuseToIssuePlan);
        hand.Db.Add(new Decision
        {
            CaseId = found.Id,
            Kind = life.WillMakePlan ? DecisionKinds.WillIssuePlan : DecisionKinds.RefuseToIssuePlan,
            MadeOn = life.PlanDecided,
            ByName = Officer(),
            ByRole = "Casework officer",
            Reasons = life.WillMakePlan
                ? $"The advice shows that {child.CalledName} needs special educational provision that the setting cannot reasonably make from its own resources."
                : $"The advice shows that what {child.CalledName} needs can be made from what is ordinarily available, and says how.",
        });
        if (life.WillMakePlan) BeginPlan();
    }

    private void BeginPlan()
    {
        var plan = new Plan { CaseId = found.Id, ChildId = child.Id, Template = PlanTemplates.On(life.PlanDecided).Id };
        hand.Db.Add(plan);
        var lines = picked.ToDictionary(line => line.Id, line => new PlanLine
        {
            PlanId = plan.Id,
            Section = line.Kind switch { LineKind.Need => "B", LineKind.Outcome => "E", _ => line.Area },
            Order = line.Order * 10,
            Text = line.Text,
            SourceLineId = line.Id,
            Quantities = line.Quantities,
            Kind = line.Kind switch { LineKind.Need => PlanLineKind.Need, LineKind.Outcome => PlanLineKind.Outcome, _ => PlanLineKind.Provision },
            Area = line.Kind == LineKind.Need ? line.Area : null,
        });
        foreach (var line in picked.Where(line => line.UnderId is not null)) lines[line.Id].LeadsFrom.Add(lines[line.UnderId!.Value].Id);
        hand.Db.AddRange(lines.Values);
    }

    private AssessmentRequest Request(string parent)
    {
        var bySetting = random.Next(10) < 6;
        var why = names.Each("whyWeAreAsking").Where(text => text.Text("by") == (bySetting ? "setting" : "parent")).ToList();
        return new()
        {
            CaseId = found.Id,
            Asker = bySetting ? Asker.Setting : Asker.Parent,
            AskerName = bySetting ? places.Settings.First(place => place.Setting.Id == child.SettingId).Setting.Name : parent,
            By = AskedBy.Online,
            ReceivedOn = life.Requested,
            EnteredAt = LightCases.At(life.Requested),
            Why = why.Count > 0 ? LightCases.Called(why[random.Next(why.Count)].Text("text"), child) : "",
        };
    }

    private void Decide()
    {
        Fact(FactTypes.DecisionSent, life.Decided, life.WillAssess ? DecisionKinds.WillAssess : DecisionKinds.RefuseToAssess);
        var refusals = names.Each("refusalReasons").ToList();
        hand.Db.Add(new Decision
        {
            CaseId = found.Id,
            Kind = life.WillAssess ? DecisionKinds.WillAssess : DecisionKinds.RefuseToAssess,
            MadeOn = life.Decided,
            MayHaveNeeds = true,
            MayNeedPlan = life.WillAssess,
            Reasons = life.WillAssess
                ? $"{child.CalledName} has special educational needs, and what has been tried so far has not been enough. It may be necessary for provision to be made in accordance with an EHC plan."
                : LightCases.Called(refusals[random.Next(refusals.Count)].Text("text"), child),
            ByName = Officer(),
            ByRole = "Casework officer",
        });
    }

    private void AskForAdvice()
    {
        var setting = places.Settings.First(place => place.Setting.Id == child.SettingId).Setting;
        (string Role, string Title, Guid? Body)[] advisers =
        [
            ("education", "Head teacher or SENCO", setting.Id),
            ("educational-psychologist", "Educational psychologist", Service("psychology")),
            ("health", "Community paediatrician", places.Body("Community Paediatrics").Id),
            ("other", "Speech and language therapist", places.Body("Children's Speech and Language Therapy").Id),
            ("social-care", "Social care", Service("Disab")),
        ];
        foreach (var ((role, title, body), returned) in advisers.Zip(life.Returns)) Ask(role, title, body, returned);
    }

    private void Ask(string role, string title, Guid? body, DateOnly returned)
    {
        var given = life.HasCome(returned);
        var advice = new Advice
        {
            CaseId = found.Id,
            RoleId = role,
            Title = title,
            About = title,
            OrganisationId = body,
            AskedOn = life.Asked,
            State = given ? AdviceState.Given : AdviceState.Asked,
            AnsweredOn = given ? returned : null,
            AnsweredByName = given ? title : null,
            AnsweredByTitle = given ? title : null,
            Summary = given ? $"I have met {child.CalledName} and spoken with the family and the setting." : "",
        };
        hand.Db.Add(advice);
        Fact(FactTypes.AdviceRequested, life.Asked, about: title);
        if (!given) return;
        Fact(FactTypes.AdviceReceived, returned, about: title);
        if (role is "educational-psychologist" or "other") Lines(advice);
    }

    private void Lines(Advice advice)
    {
        var need = Line(advice, LineKind.Need, 1, From("needs"), null);
        var outcome = Line(advice, LineKind.Outcome, 2, From("outcomes"), need.Id);
        Line(advice, LineKind.Provision, 3, From("provision"), outcome.Id);
    }

    private JsonNode From(string list)
    {
        var fitting = names.Each(list).Where(text => text.Text("theme") == theme.Text("key")).ToList();
        return fitting[random.Next(fitting.Count)];
    }

    private AdviceLine Line(Advice advice, LineKind kind, int order, JsonNode from, Guid? under)
    {
        var line = new AdviceLine
        {
            AdviceId = advice.Id,
            Kind = kind,
            Order = order,
            Area = kind == LineKind.Provision ? from.Text("section") : from.Text("area"),
            UnderId = under,
            Text = LightCases.Called(from.Text("text"), child),
            Quantities = Quantified(from),
        };
        hand.Db.Add(line);
        picked.Add(line);
        return line;
    }

    internal static Quantities Quantified(JsonNode from) => new()
    {
        Type = from.Text("type"),
        Who = from.Text("who"),
        HowOften = from.Text("howOften"),
        HowLong = from.Text("howLong"),
        GroupSize = from.Text("groupSize"),
        ForHowLong = from.Text("forHowLong"),
        Review = from.Text("review"),
    };

    private void Fact(FactType type, DateOnly day, string? kind = null, string? about = null)
    {
        var fact = new CaseFact { CaseId = found.Id, Type = type.Id, Date = day, Kind = kind, About = about, RecordedByActId = hand.ActId };
        found.Facts.Add(fact);
        hand.Db.Add(fact);
    }

    private Guid? Service(string like) => authority.Each("services").Select(service => service.Text("name")).Where(name => name.Contains(like, StringComparison.OrdinalIgnoreCase)).Select(name => (Guid?)places.Body(name).Id).FirstOrDefault();

    private string Officer() => authority.Each("officers").First().Text("name");
}
