using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OneStory.Casework;
using OneStory.Returns.Csv;

namespace OneStory.Web.Pages.Work;

/// <summary>The address of a list: what it was asked for, so that it can be shared, and addresses beside it.</summary>
public sealed class ListAddress(HttpRequest request)
{
    public ListAsked Asked => new(
        request.Query["sort"].FirstOrDefault(), request.Query["dir"] == "desc",
        int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1);

    /// <summary>This list with one thing changed, from its first page; a null value leaves the thing out.</summary>
    public string With(string key, string? value) => With((key, value));

    public string With(params (string Key, string? Value)[] changes)
    {
        var kept = request.Query.Where(pair => pair.Key is not ("page" or "handler") && changes.All(change => change.Key != pair.Key))
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value))
            .Concat(changes.Where(change => !string.IsNullOrEmpty(change.Value)).Select(change => KeyValuePair.Create(change.Key, change.Value)));
        return request.Path + QueryString.Create(kept).ToString();
    }

    /// <summary>The pattern by which pagination makes its links.</summary>
    public string Pages => With("page", "{page}");

    public string Csv => With("handler", "csv");
}

/// <summary>A list as a file that spreadsheets open: UTF-8 with its mark, a field that would be taken for a formula made plain text.</summary>
public static class CsvFile
{
    public static FileContentResult Of(string name, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object?>> rows)
    {
        ArgumentNullException.ThrowIfNull(headings);
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(headings)) text.Append(CsvCell.Line(row)).Append("\r\n");
        return Of(name, text.ToString());
    }

    public static FileContentResult Of(string name, string text)
    {
        byte[] bytes = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)];
        return new(bytes, "text/csv; charset=utf-8") { FileDownloadName = name };
    }
}

/// <summary>How lists write days and dates.</summary>
public static class InLists
{
    /// <summary>"2 Nov 2026".</summary>
    public static string InBrief(this DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"12 days late", "today", "in 3 days".</summary>
    public static string InDays(int left) => left switch
    {
        < 0 => $"{OneStory.Law.Words.Of(-left, "days")} late",
        0 => "today",
        1 => "tomorrow",
        _ => $"in {left} days",
    };

    public static string Class(this Risk risk) => risk switch { Risk.Missed => "missed", Risk.DueSoon => "due-soon", Risk.Waiting => "waiting", _ => "on-track" };

    public static string Name(this Risk risk) => risk switch { Risk.Missed => "missed", Risk.DueSoon => "due within a week", Risk.Waiting => "waiting on someone", _ => "on track" };

    public static IEnumerable<SelectListItem> Steps => OneStory.Casework.Steps.All.Take(7).Select(step => new SelectListItem(step.Name, step.Stage));
}
