using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OneStory.Assessments;
using OneStory.Law;
using OneStory.People;

namespace OneStory.Demonstration;

/// <summary>Plays one featured child's story from the request to where it has come, each person doing their own part.</summary>
internal sealed class StoryPlayer(IServiceProvider services, Content content, Places places, People people, JsonNode story)
{
    private readonly int authority = places.AuthorityIds[story.Text("authority")];
    private readonly Played played = new(services, places.AuthorityIds[story.Text("authority")], story.Text("key"));
    private readonly DateOnly asked = content.Today.AddDays(-(int)Math.Round((story["requestedWeeksAgo"]?.GetValue<double>() ?? 0) * 7));

    public async Task Play()
    {
        if (story.Text("stage") == "draft-request") return;
        var caseId = await Ask();
        var (childId, members) = await played.Read(async db =>
        {
            var found = await db.Cases.FirstAsync(c => c.Id == caseId);
            return (found.ChildId, await db.FamilyMembers.Where(member => member.ChildId == found.ChildId).ToListAsync());
        });
        await OpenToTheFamily(childId, members);
        await Converse(childId);
        if (Officer() is not { } officer) return;
        await Allocate(caseId, officer);
        if (story["decision"] is not { } decision) return;
        var decided = asked.AddDays(decision.Number("daysTaken"));
        await Decide(caseId, officer, decision, decided);
        if (decision.Text("kind") != "will-assess") return;
        await new StoryAdvice(played, people, places, story, authority).Play(caseId, officer, decided, content.Today);
        await new StoryPlan(played, people, places, story, content.Today, asked).Play(caseId, officer);
    }

    private Guid? Officer() => story.TextOrNull("officer") is { } name ? people.Account(name) : null;

    private async Task<Guid> Ask()
    {
        var child = story["child"]!;
        var request = story["request"]!;
        var setting = Setting(child);
        var asker = request.Text("by") switch { "young-person" => Asker.YoungPerson, "setting" => Asker.Setting, "other" => Asker.Other, _ => Asker.Parent };
        var first = story.Each("family").FirstOrDefault(member => member.Text("key") == request.Text("byWhom")) ?? story.Each("family").FirstOrDefault();
        var onPaper = request.Text("channel") is "paper" or "phone";
        var command = new ReceiveRequest.Command
        {
            Asker = asker,
            By = request.Text("channel") switch { "paper" => AskedBy.Paper, "phone" => AskedBy.Phone, _ => AskedBy.Online },
            Child = new()
            {
                FirstName = child.Text("firstName"),
                LastName = child.Text("lastName"),
                KnownAs = child.TextOrNull("knownAs"),
                Born = Born(child),
                Address = child.Lines("address"),
                Postcode = child.Text("postcode"),
                Language = child.Text("language"),
                SettingId = setting?.Id,
                OtherSetting = setting is null ? child.TextOrNull("settingName") : null,
                NhsNumber = MadeNumbers.NhsNumber(70000 + child.Text("lastName").Length + (child.Text("firstName").Length * 100)),
            },
            AskerName = asker is Asker.Parent or Asker.YoungPerson ? first.Text("name") : request.Text("byWhom"),
            Relationship = asker == Asker.Parent ? first.Text("relationship") : null,
            Email = asker is Asker.Parent or Asker.YoungPerson ? first.TextOrNull("email") : null,
            Phone = first.TextOrNull("phone"),
            Family = [.. story.Each("family").Where(member => asker is Asker.Setting or Asker.Other || member != first).Select(member => new ReceiveRequest.FamilySaid(
                member.Text("name"), member.Text("relationship"), member.TextOrNull("email"), member.TextOrNull("phone"), member.Flag("parentalResponsibility")))],
            Why = request.Text("why"),
            WhatHasBeenTried = request.Text("whatHasBeenTried"),
            WhatWeHope = request.Text("whatWeHope"),
            Story = StoryTopics.All.Where(topic => story["story"].TextOrNull(Camel(topic.Id)) is not null).ToDictionary(topic => topic.Id, topic => story["story"].Text(Camel(topic.Id))),
            ReceivedOn = onPaper ? asked : null,
        };
        var by = onPaper ? Officer() : null;
        return (await played.On(asked, by, act => act.GetRequiredService<ReceiveRequest>().Do(command), hour: 21))!.Value;
    }

    /// <summary>The story's families are known to the council: each who may has an account, and the record is completed.</summary>
    private async Task OpenToTheFamily(Guid childId, List<FamilyMember> members)
    {
        var child = story["child"]!;
        var accounts = new List<(JsonNode Told, Guid Account)>();
        foreach (var told in story.Each("family").Where(told => told.TextOrNull("email") is not null))
            accounts.Add((told, await people.Family(told.Text("name"), told.Text("email"))));
        var youngPerson = story.Each("family").FirstOrDefault(told => told.Text("name") == $"{child.Text("firstName")} {child.Text("lastName")}");
        var supporter = story.Text("key").StartsWith("wren", StringComparison.Ordinal) ? await played.Read(db => db.Accounts.Where(account => account.Email!.StartsWith("supporter@")).OrderBy(account => account.Email).Select(account => (Guid?)account.Id).FirstOrDefaultAsync()) : null;
        await played.Quietly(asked, services => services.GetRequiredService<CaseWork>().OnChild(childId, Right.ManageFamilyAccess, new("set-up-the-demonstration"), async hand =>
        {
            foreach (var (told, account) in accounts)
                hand.Db.Add(new ChildGrant { ChildId = childId, AccountId = account, Kind = told == youngPerson ? GrantKind.Self : GrantKind.Parent, Basis = $"{told.Text("name")} asked for access, and we checked who they are.", From = asked });
            if (supporter is { } helper) hand.Db.Add(new ChildGrant { ChildId = childId, AccountId = helper, Kind = GrantKind.Supporter, Basis = "The family asked for help and agreed to it in writing.", From = asked });
            foreach (var member in await hand.Db.FamilyMembers.Where(member => member.ChildId == childId).ToListAsync()) Complete(member, accounts);
            Complete(hand.Child, child);
            foreach (var told in story.Each("team"))
                hand.Db.Add(new TeamMember { ChildId = childId, Name = told.Text("name"), Role = told.Text("role"), Organisation = told.TextOrNull("organisation"), IsLead = told.Flag("lead") });
            return Outcome.Done();
        }));
    }

    private static void Complete(FamilyMember member, List<(JsonNode Told, Guid Account)> accounts)
    {
        if (accounts.Find(pair => pair.Told.Text("name") == member.Name) is not { Told: { } told } pair) return;
        member.AccountId = pair.Account;
        member.HasParentalResponsibility = told.Flag("parentalResponsibility");
        member.LivesWithChild = told.Flag("livesWithChild");
        member.Language = told.TextOrNull("language") ?? "English";
        member.NeedsInterpreter = told.Flag("interpreter");
        member.GetsNotices = true;
        member.ContactBy = told.Text("contactBy") switch { "text" => ContactBy.Text, "letter" => ContactBy.Letter, "phone" => ContactBy.Phone, _ => ContactBy.Email };
    }

    private static void Complete(Child child, JsonNode told)
    {
        child.Sex = told.TextOrNull("sex");
        child.PrimaryNeed = NeedAreas.OfType(told.Text("primaryNeed"));
        child.HasVisionImpairment = told.Flag("visionImpairment");
        child.HasHearingImpairment = told.Flag("hearingImpairment");
        child.ParentServesInForces = told.Flag("parentServesInForces");
        child.IsLookedAfter = told.Flag("lookedAfter");
    }

    private async Task Converse(Guid childId)
    {
        foreach (var message in story.Each("messages").OrderByDescending(message => message.Number("daysAgo")))
        {
            var fromFamily = message.Text("from") == "family";
            var name = fromFamily ? story.Each("family").FirstOrDefault(member => member.Text("key") == message.Text("by")).Text("name") : message.Text("by");
            if (people.AccountOrNull(name) is not { } account) continue;
            await played.On(content.Today.AddDays(-message.Number("daysAgo")), account, services => services.GetRequiredService<SendMessage>().Do(childId, message.Text("text")), hour: 18);
        }
    }

    private Task Allocate(Guid caseId, Guid officer) => played.On(asked.AddDays(1), people.Account(ManagerName()), services =>
        services.GetRequiredService<AllocateCase>().Do(caseId, new(people.PostOrNull(authority, story.Text("officer"))!.Value)));

    private string ManagerName() => content.Authorities().Each("authorities").First(node => node.Number("id") == authority)["manager"].Text("name");

    private Task Decide(Guid caseId, Guid officer, JsonNode decision, DateOnly on)
    {
        var will = decision.Text("kind") == "will-assess";
        var reasons = string.Join("\n\n", decision.Each("reasons").Select(reason => reason.ToString()));
        return played.On(on, officer, services => services.GetRequiredService<DecideWhetherToAssess>().Do(caseId, new(
            MayHaveNeeds: true, MayNeedPlan: will, reasons, decision.TextOrNull("considered") ?? "The request, what the family told us, and what the setting has done so far.",
            Anyway(decision))));
    }

    private string Anyway(JsonNode decision)
    {
        var next = decision.Lines("whatHappensAnyway") is { Length: > 0 } said ? said : story.Lines("whatNext");
        return next.Length > 0 ? next : "The setting goes on with the support that it gives now, and reviews it every term with the family.";
    }

    private OneStory.Places.Setting? Setting(JsonNode child) => places.Settings.Select(place => place.Setting)
        .FirstOrDefault(setting => (child.TextOrNull("settingUrn") is { } urn && setting.Urn == urn) || setting.Name == child.TextOrNull("settingName"));

    private DateOnly Born(JsonNode child)
    {
        var parts = child.Text("birthday").Split('-');
        var (month, day) = (int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
        var starts = Ages.SchoolYearOf(content.Today) - child.Number("schoolYear") - 5;
        var year = month >= 9 ? starts : starts + 1;
        return new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
    }

    private static string Camel(string id) => string.Concat(id.Split('-').Select((word, at) => at == 0 ? word : Words.Capitalised(word)));
}
