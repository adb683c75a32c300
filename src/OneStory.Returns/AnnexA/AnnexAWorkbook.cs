using OneStory.Returns.Excel;

namespace OneStory.Returns.AnnexA;

/// <summary>
/// Writes the two lists as one workbook, row by row. The headings are those of April 2025, dashes and all; the framework has been
/// revised since, so whoever sends them looks first at what is asked for now.
/// </summary>
public static class AnnexAWorkbook
{
    /// <summary>The columns of a list in their order.</summary>
    public static IReadOnlyList<string> Headings(AnnexAList list) => [.. Columns(list).Select(column => column.Heading)];

    public static void Write(Stream stream, IEnumerable<AnnexAChild> plans, IEnumerable<AnnexAChild> support)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(support);
        using var workbook = new WorkbookWriter(stream);
        Sheet(workbook, AnnexAList.Plans, plans);
        Sheet(workbook, AnnexAList.Support, support);
    }

    private static readonly (string Heading, bool PlansOnly, int Width, Func<AnnexAChild, object?> Cell)[] All =
    [
        ("Unique ID", false, 16, child => child.Id),
        ("UPN", false, 16, child => child.Upn),
        ("ULN", false, 16, child => child.Uln),
        ("Date of birth", false, 16, child => child.Born),
        ("Gender", false, 16, child => AnnexACodes.Gender(child.Sex)),
        ("Ethnicity", false, 16, child => AnnexACodes.Ethnicity(child.Ethnicity)),
        ("Date initial EHC plan issued", true, 20, child => child.FirstPlanOn),
        ("Date updated EHC plan issued", true, 20, child => child.UpdatedPlanOn),
        ("Date EHC plan last reviewed", true, 20, child => child.LastReviewOn),
        ("SEN primary need", false, 16, child => AnnexACodes.Need(child.PrimaryNeed)),
        ("Main education establishment – URN", false, 28, child => child.MainUrn),
        ("Main education establishment – phase", false, 28, child => AnnexACodes.Phase(child.MainPhase)),
        ("Subsidiary education establishment – phase (dual registration)", false, 40, child => AnnexACodes.Phase(child.SubsidiaryPhase)),
        ("Elective home education", true, 20, child => AnnexACodes.YesOrNo(child.HomeEducated)),
        ("Suspensions", false, 16, child => child.Suspensions),
        ("Permanent exclusions", false, 16, child => child.Exclusions),
        ("Absence", false, 16, child => child.Absence),
        ("Pupil Premium", false, 16, child => AnnexACodes.YesOrNo(child.PupilPremium)),
        ("Known to children's social care?", false, 29, child => AnnexACodes.YesOrNo(child.KnownToSocialCare)),
        ("Which children's social care team?", false, 29, child => child.SocialCareTeam),
        ("Does the child or young person have a disability?", false, 29, child => AnnexACodes.YesOrNo(child.Disabled)),
    ];

    private static IEnumerable<(string Heading, bool PlansOnly, int Width, Func<AnnexAChild, object?> Cell)> Columns(AnnexAList list) =>
        All.Where(column => list == AnnexAList.Plans || !column.PlansOnly);

    private static void Sheet(WorkbookWriter workbook, AnnexAList list, IEnumerable<AnnexAChild> children)
    {
        var columns = Columns(list).ToList();
        workbook.BeginSheet(list == AnnexAList.Plans ? "List_1" : "List_2", columns.Select(column => column.Width));
        workbook.Row(columns.Select(column => (object?)column.Heading));
        foreach (var child in children) workbook.Row(columns.Select(column => column.Cell(child)));
    }
}
