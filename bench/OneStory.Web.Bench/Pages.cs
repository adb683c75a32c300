using System.Diagnostics;
using System.Globalization;

namespace OneStory.Web.Bench;

/// <summary>A page, and the rows on it by hand.</summary>
/// <param name="Who">The browser of whoever opens it, and their account.</param>
/// <param name="Sql">Selects in which :authority, :case, :child, :post, :account and :name stand for what they say.</param>
/// <param name="Weight">How often it is opened among all, in ten; none for those that few open.</param>
/// <param name="Child">The child it is of, where that is always the same.</param>
internal sealed record Page(string Name, (HttpClient Browser, Guid Account) Who, Func<int, string> Address, IReadOnlyList<string> Sql, int Weight, Guid? Child = null)
{
    public async Task Open(int turn)
    {
        using var answer = await Who.Browser.GetAsync(new Uri(Address(turn), UriKind.Relative));
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{Name}: {(int)answer.StatusCode} at {Address(turn)}");
        await answer.Content.ReadAsByteArrayAsync();
    }
}

internal static class Pages
{
    /// <summary>What every page needs: who is signed in, where, by what post.</summary>
    private static readonly string[] Who =
    [
        "select * from authorities where id = :authority",
        "select * from users where id = :account",
        "select * from sessions where account_id = :account order by last_seen_at desc limit 1",
        "select p.id, p.title, p.role_id, o.name from post_holdings h join posts p on p.authority_id = h.authority_id and p.id = h.post_id join organisations o on o.id = p.organisation_id where h.authority_id = :authority and h.account_id = :account and h.to is null",
        "select child_id, kind from child_grants where authority_id = :authority and account_id = :account",
    ];

    /// <summary>What every page of a record needs: the look before this one, to which it is chained.</summary>
    private static readonly string[] TheLook = ["select number, hash from access_log where authority_id = :authority and chain_id = :child order by number desc limit 1"];

    private static readonly string[] TheHead =
    [
        "select c.*, ch.*, s.*, p.title, u.name from cases c join children ch on ch.authority_id = c.authority_id and ch.id = c.child_id left join settings s on s.id = ch.setting_id left join posts p on p.authority_id = c.authority_id and p.id = c.officer_post_id left join post_holdings h on h.authority_id = p.authority_id and h.post_id = p.id and h.to is null left join users u on u.id = h.account_id where c.authority_id = :authority and c.id = :case",
        "select * from case_facts where authority_id = :authority and case_id = :case",
        "select * from case_circumstances where authority_id = :authority and case_id = :case",
        "select name, relationship, phone, email from family_members where authority_id = :authority and child_id = :child",
        "select name, role, phone, email from team_members where authority_id = :authority and child_id = :child",
    ];

    private static readonly string[] TheCase =
    [
        .. TheHead,
        "select a.*, e.* from (select * from acts where authority_id = :authority and child_id = :child and (case_id is null or case_id = :case) order by at desc, number desc limit 30) a join act_events e on e.authority_id = a.authority_id and e.act_id = a.id",
    ];

    private static readonly string[] TheChild =
    [
        "select * from children where authority_id = :authority and id = :child",
        "select * from story_pages where authority_id = :authority and child_id = :child",
        "select count(*) from letterboxes where authority_id = :authority and child_id = :child and read_at is null",
        "select c.*, p.title, p.phone, p.email, u.name from cases c left join posts p on p.authority_id = c.authority_id and p.id = c.officer_post_id left join post_holdings h on h.authority_id = p.authority_id and h.post_id = p.id and h.to is null left join users u on u.id = h.account_id where c.authority_id = :authority and c.child_id = :child",
        "select f.* from case_facts f join cases c on c.authority_id = f.authority_id and c.id = f.case_id where c.authority_id = :authority and c.child_id = :child",
        "select f.* from case_circumstances f join cases c on c.authority_id = f.authority_id and c.id = f.case_id where c.authority_id = :authority and c.child_id = :child",
        "select r.* from assessment_requests r join cases c on c.authority_id = r.authority_id and c.id = r.case_id where c.authority_id = :authority and c.child_id = :child",
        "select d.* from decisions d join cases c on c.authority_id = d.authority_id and c.id = d.case_id where c.authority_id = :authority and c.child_id = :child",
        "select a.role_id, a.title, a.about, a.asked_on, a.state, a.answered_on, a.chased_at, a.reused_advice_dated, o.name from advice a join cases c on c.authority_id = a.authority_id and c.id = a.case_id left join organisations o on o.id = a.organisation_id where c.authority_id = :authority and c.child_id = :child",
        "select i.kind from plans p join plan_issues i on i.authority_id = p.authority_id and i.plan_id = p.id where p.authority_id = :authority and p.child_id = :child",
        "select e.payload from acts a join act_events e on e.authority_id = a.authority_id and e.act_id = a.id where a.authority_id = :authority and a.child_id = :child and e.type = 'adviser-left-out'",
    ];

    private static readonly string[] TheWorklist =
    [
        """
        select c.id, c.reference, c.standing_stage, c.standing_next_due, c.standing_waiting_on, ch.first_name, ch.last_name, ch.born, s.name, u.name, a.asked, a.open, d.late
        from (select * from cases where authority_id = :authority and officer_post_id = :post and not standing_is_closed order by standing_next_due limit 50) c
        join children ch on ch.authority_id = c.authority_id and ch.id = c.child_id left join settings s on s.id = ch.setting_id
        left join post_holdings h on h.authority_id = c.authority_id and h.post_id = c.officer_post_id and h.to is null left join users u on u.id = h.account_id
        left join lateral (select count(*) filter (where state <> 'Withdrawn') as asked, count(*) filter (where state in ('Asked', 'Started')) as open from advice where authority_id = c.authority_id and case_id = c.id) a on true
        left join lateral (select count(*) as late from case_deadlines where authority_id = c.authority_id and case_id = c.id and limit_id = 'advice-return' and closed_on is null and due < current_date) d on true
        """,
        "select count(*) filter (where standing_next_due < current_date), count(*) filter (where standing_next_due between current_date and current_date + 7), count(*) from cases where authority_id = :authority and officer_post_id = :post and not standing_is_closed",
        "select p.id, u.name from posts p join post_holdings h on h.authority_id = p.authority_id and h.post_id = p.id join users u on u.id = h.account_id where p.authority_id = :authority and p.role_id in ('officer', 'manager')",
        """
        select a.*, e.*, ch.first_name, ch.last_name
        from (select * from acts a where authority_id = :authority and at >= current_date - 3 and account_id is distinct from :account
            and exists (select from cases c where c.authority_id = a.authority_id and c.child_id = a.child_id and c.officer_post_id = :post and not c.standing_is_closed) order by at desc, number desc limit 100) a
        join act_events e on e.authority_id = a.authority_id and e.act_id = a.id join children ch on ch.authority_id = a.authority_id and ch.id = a.child_id
        """,
    ];

    private static readonly string[] TheSearch =
    [
        "select count(*) from children where authority_id = :authority and search_name like '%' || :name || '%'",
        "select ch.*, s.name, c.id, c.reference from children ch left join settings s on s.id = ch.setting_id left join cases c on c.authority_id = ch.authority_id and c.child_id = ch.id where ch.authority_id = :authority and ch.search_name like '%' || :name || '%' order by ch.search_name limit 50",
    ];

    private static readonly string[] ThePlan =
    [
        "select * from plans where authority_id = :authority and case_id = :case",
        "select l.*, al.*, ad.* from plans p join plan_lines l on l.authority_id = p.authority_id and l.plan_id = p.id left join advice_lines al on al.authority_id = l.authority_id and al.id = l.source_line_id left join advice ad on ad.authority_id = al.authority_id and ad.id = al.advice_id where p.authority_id = :authority and p.case_id = :case and l.removed_at is null order by l.section",
        "select u.* from plans p join unused_advice u on u.authority_id = p.authority_id and u.plan_id = p.id where p.authority_id = :authority and p.case_id = :case",
        "select i.kind from plans p join plan_issues i on i.authority_id = p.authority_id and i.plan_id = p.id where p.authority_id = :authority and p.case_id = :case",
        "select a.*, o.* from advice a left join organisations o on o.id = a.organisation_id where a.authority_id = :authority and a.case_id = :case and a.state in ('Given', 'Reused', 'NotKnown')",
        "select l.* from advice a join advice_lines l on l.authority_id = a.authority_id and l.advice_id = a.id where a.authority_id = :authority and a.case_id = :case and a.state in ('Given', 'Reused', 'NotKnown')",
        "select * from story_pages where authority_id = :authority and child_id = :child",
        "select by_name, at from access_log where authority_id = :authority and chain_id = :child and what = 'the plan being written' and at > now() - interval '10 minutes' and account_id <> :account",
    ];

    private static readonly string[] TheBoard =
    [
        "select standing_stage, standing_final_plan_due, standing_next_due, standing_waiting_on is not null, officer_post_id is not null, count(*) from cases where authority_id = :authority and not standing_is_closed group by 1, 2, 3, 4, 5",
        "select officer_post_id, count(*), count(*) filter (where standing_next_due < current_date) from cases where authority_id = :authority and not standing_is_closed group by 1",
        "select c.id, c.reference, c.standing_stage, c.standing_next_due, ch.first_name, ch.last_name, ch.born, s.name from cases c join children ch on ch.authority_id = c.authority_id and ch.id = c.child_id left join settings s on s.id = ch.setting_id where c.authority_id = :authority and not c.standing_is_closed order by c.standing_next_due limit 25",
    ];

    private static readonly string[] TheFigures =
    [
        """
        select count(decided_in_six_weeks), count(*) filter (where decided_in_six_weeks), count(refused), count(*) filter (where refused), count(issued_in_twenty_weeks), count(*) filter (where issued_in_twenty_weeks),
        count(*) filter (where issued_in_twenty_weeks is not null and not exception_applies), count(*) filter (where issued_in_twenty_weeks and not exception_applies), count(no_plan_in_sixteen_weeks), count(*) filter (where no_plan_in_sixteen_weeks),
        count(review_held), count(*) filter (where review_held), count(review_decided_in_four_weeks), count(*) filter (where review_decided_in_four_weeks), count(phase_transfer_in_time), count(*) filter (where phase_transfer_in_time)
        from return_lines where authority_id = :authority and year = (select max(year) from return_lines where authority_id = :authority)
        """,
    ];

    public static async Task<IReadOnlyList<Page>> Of(TheHost host, Subjects subjects)
    {
        var (officer, manager, parent) = (await Browser(subjects.Officer), await Browser(subjects.Manager), await Browser(subjects.Parent));
        host.BeInRealUse();
        async Task<(HttpClient, Guid)> Browser(Guid account) => (await host.SignIn(account, subjects.Slug), account);
        string Case(int turn, string rest = "") => $"/{subjects.Slug}/case/{subjects.InForce[turn % subjects.InForce.Count].Case}{rest}";
        string Child(Guid child) => $"/{subjects.Slug}/child/{child}";
        return
        [
            new("Case page", officer, turn => Case(turn), [.. Who, .. TheLook, .. TheCase], 3),
            new("Worklist of an officer", officer, _ => $"/{subjects.Slug}/work", [.. Who, .. TheWorklist], 2),
            new("Search by name", manager, turn => $"/{subjects.Slug}/search?find={subjects.Names[turn % subjects.Names.Count]}", [.. Who, .. TheSearch], 1),
            new("Child page, as staff", officer, turn => Child(subjects.InForce[turn % subjects.InForce.Count].Child), [.. Who, .. TheLook, .. TheChild], 1),
            new("Writing a plan", officer, turn => Case(turn, "/plan/write"), [.. Who, .. TheLook, .. TheHead, .. ThePlan], 1),
            new("Family home", parent, _ => Child(subjects.ParentsChild), [.. Who, .. TheLook, .. TheChild], 2, subjects.ParentsChild),
            new("Board of the manager", manager, _ => $"/{subjects.Slug}/board", [.. Who, .. TheBoard], 0),
            new("Published figures", manager, _ => $"/{subjects.Slug}/returns/measures", [.. Who, .. TheFigures], 0),
        ];
    }

    /// <summary>Opens all of them in turn until the host is as one that has run for a while: its most used code is compiled last.</summary>
    public static async Task WarmUp(IReadOnlyList<Page> pages, TimeSpan during)
    {
        var began = Stopwatch.GetTimestamp();
        for (var turn = 0; Stopwatch.GetElapsedTime(began) < during; turn++)
            foreach (var page in pages) await page.Open(turn);
    }

    /// <summary>Each page ten times, one after the other.</summary>
    public static async Task Once(IReadOnlyList<Page> pages)
    {
        foreach (var page in pages)
            for (var turn = 0; turn < 10; turn++) await page.Open(turn);
    }
}
