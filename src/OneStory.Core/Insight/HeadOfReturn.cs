using System.Globalization;
using OneStory.Returns.Sen2;

namespace OneStory.Insight;

/// <summary>The head of a return: the authority, its day, and whether the designated posts are held.</summary>
public sealed class HeadOfReturn(OneStoryDbContext db, UkClock clock) : IUseCase
{
    public async Task<Sen2Header> Of(ReturnPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var today = clock.Today;
        var held = await db.PostHoldings.Where(holding => holding.From <= today && (holding.To == null || holding.To >= today) && (holding.Post.ClosedOn == null || holding.Post.ClosedOn > today))
            .Select(holding => holding.Post.RoleId).Distinct().ToListAsync();
        return new()
        {
            Year = period.Year,
            ReferenceDate = Sen2Year.SurveyDayOf(period.Year)?.Day ?? period.SurveyDay,
            Authority = db.Scope.Required.ToString("D3", CultureInfo.InvariantCulture),
            SoftwareCode = "OneStory",
            Release = typeof(HeadOfReturn).Assembly.GetName().Version!.ToString(3),
            MadeAt = LondonTime(clock.Now),
            // There is no post of a designated medical officer here, and a clinical one is not one.
            MedicalOfficer = YesNo(false),
            ClinicalOfficer = YesNo(held.Contains(Roles.ClinicalOfficer.Id)),
            SocialCareOfficer = period.Year >= 2025 ? YesNo(held.Contains(Roles.CareOfficer.Id)) : null,
        };
    }

    private static string YesNo(bool yes) => yes ? "Y" : "N";

    private static DateTime LondonTime(DateTime utc)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));
        return new(local.Year, local.Month, local.Day, local.Hour, local.Minute, local.Second);
    }
}
