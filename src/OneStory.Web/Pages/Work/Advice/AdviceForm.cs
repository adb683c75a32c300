using OneStory.Assessments;

namespace OneStory.Web.Pages.Work.Advice;

/// <summary>Advice as the page posts it.</summary>
public sealed class AdviceForm
{
    public string? Basis { get; set; }
    public string? Summary { get; set; }
    public string? Strengths { get; set; }
    public List<LineForm> Lines { get; set; } = [];

    public static AdviceForm Of(AdviceContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new() { Basis = content.Basis, Summary = content.Summary, Strengths = content.Strengths, Lines = [.. content.InThread().Select(LineForm.Of)] };
    }

    public AdviceContent ToContent() => new() { Basis = Basis ?? "", Summary = Summary ?? "", Strengths = Strengths ?? "", Lines = [.. Lines.DistinctBy(line => line.Id).Select(line => line.ToLine())] };

    /// <summary>The lines in the order of the thread: a line belongs where it is added, and not at the end.</summary>
    public void Order() => Lines = [.. ToContent().InThread().Select(line => Lines.First(form => form.Id == line.Id))];
}

public sealed class LineForm
{
    public Guid Id { get; set; }
    public LineKind Kind { get; set; }
    public Guid? UnderId { get; set; }
    public string? Area { get; set; }
    public string? Text { get; set; }
    public string? Type { get; set; }
    public string? Who { get; set; }
    public string? HowOften { get; set; }
    public string? HowLong { get; set; }
    public string? GroupSize { get; set; }
    public string? ForHowLong { get; set; }
    public string? Review { get; set; }
    public string? KeptBecause { get; set; }

    public static LineForm Of(WrittenLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var parts = line.Quantities;
        return new()
        {
            Id = line.Id,
            Kind = line.Kind,
            UnderId = line.UnderId,
            Area = line.Area,
            Text = line.Text,
            Type = parts.Type,
            Who = parts.Who,
            HowOften = parts.HowOften,
            HowLong = parts.HowLong,
            GroupSize = parts.GroupSize,
            ForHowLong = parts.ForHowLong,
            Review = parts.Review,
            KeptBecause = line.KeptBecause,
        };
    }

    public WrittenLine ToLine() => new(Id, Kind, Kind == LineKind.Outcome ? "E" : Area ?? "", UnderId, Text ?? "",
        new()
        {
            Type = Type ?? "",
            Who = Who ?? "",
            HowOften = HowOften ?? "",
            HowLong = HowLong ?? "",
            GroupSize = GroupSize ?? "",
            ForHowLong = ForHowLong ?? "",
            Review = Review ?? "",
        }, KeptBecause);
}
