using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Audit;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Desk;

/// <summary>The desk of a designated officer: everything asked of the bodies under the board, nobody's first, and how they keep their time.</summary>
[Needs(Right.RunAdviceDesk)]
public sealed class DeskModel(AdviceDeskQuery query, RouteAdvice route, ChaseAdvice chase, AnswerNotKnown notKnown, AccessLog log) : OneStoryPage
{
    [FromQuery(Name = "provider")]
    public Guid? Provider { get; set; }

    /// <summary>The month in which it was due: "2027-02".</summary>
    [FromQuery(Name = "month")]
    public string? Month { get; set; }

    /// <summary>Only those that stand so.</summary>
    [FromQuery(Name = "standing")]
    public DeskStanding? Standing { get; set; }

    [FromQuery(Name = "find")]
    public string? Find { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Checked { get; set; }

    public AdviceDesk Desk { get; private set; } = null!;

    /// <summary>Whether a figure was opened, so that answered requests are listed too.</summary>
    public bool IsFigure => Month is not null || Standing is not null;

    public IReadOnlyList<DeskRequest> Rows => [.. (IsFigure ? Desk.All.OrderBy(asked => asked.Due) : Desk.Open.AsEnumerable()).Where(asked =>
        (Provider is null || asked.ProviderId == Provider) && (Standing is null || asked.Standing == Standing)
        && (Month is null || asked.Due.ToString("yyyy-MM", CultureInfo.InvariantCulture) == Month)
        && (string.IsNullOrWhiteSpace(Find) || asked.Child.Contains(Find.Trim(), StringComparison.OrdinalIgnoreCase)))];

    public async Task OnGet() => Desk = await query.Of();

    public async Task<IActionResult> OnGetCsv()
    {
        Desk = await query.Of();
        await log.Searched("the advice desk, as a file", Request.QueryString.Value ?? "");
        var text = new StringBuilder("Child,Asked for,Provider,Person,Asked on,Due,Answered on,How it stands,Times reminded\r\n");
        foreach (var row in Rows)
            text.AppendJoin(',', new[] { row.Child, row.About, row.Provider, row.Person ?? "", Iso(row.AskedOn), Iso(row.Due), row.AnsweredOn is { } on ? Iso(on) : "", row.Standing.ToString(), row.TimesChased.ToString(CultureInfo.InvariantCulture) }.Select(Field)).Append("\r\n");
        return File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", $"advice-{Iso(Today)}.csv");
    }

    public async Task<IActionResult> OnPostRoute(Guid caseId, Guid advice, Guid to, Guid? post) => await Answer(await route.Do(caseId, new(advice, to, post)), _ => Back("The request has been passed on. Its six weeks go on."), Again);

    public async Task<IActionResult> OnPostRemind(Guid caseId, Guid advice) => await Answer(await chase.DoFromTheDesk(caseId, advice), _ => Back("We have reminded them."), Again);

    public async Task<IActionResult> OnPostNotKnown(Guid caseId, Guid advice) => await Answer(await notKnown.Do(caseId, new(advice, Reason ?? "", Checked ?? "")), _ => Back("We have told the authority that the child is not known there."), Again);

    /// <summary>This desk with other filters.</summary>
    public string With(Guid? provider, string? month = null, DeskStanding? standing = null) => At("desk") + QueryString.Create(new[]
    {
        KeyValuePair.Create("provider", provider?.ToString()), KeyValuePair.Create("month", month), KeyValuePair.Create("standing", standing?.ToString()),
    }.Where(pair => pair.Value is not null)) + "#requests";

    public string Csv => At("desk") + QueryString.Create(Request.Query.Where(pair => pair.Key != "handler").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value)).Append(KeyValuePair.Create<string, string?>("handler", "Csv")));

    private RedirectResult Back(string said)
    {
        Said = said;
        return Redirect(At("desk"));
    }

    private async Task<IActionResult> Again()
    {
        Desk = await query.Of();
        return Page();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A field that a spreadsheet would take for a formula is made plain text.</summary>
    private static string Field(string text)
    {
        if (text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal)) text = "'" + text;
        return text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
