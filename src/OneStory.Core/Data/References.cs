using System.Reflection;
using OneStory.Assessments;
using OneStory.Files;
using OneStory.Imports;
using OneStory.LocalOffer;
using OneStory.People;
using OneStory.Places;
using OneStory.Plans;
using OneStory.Registers;
using OneStory.Support;

namespace OneStory.Data;

/// <summary>
/// Every reference, from the name of its column. One between records of authorities carries the authority with it, so that
/// the database refuses a reference across.
/// </summary>
internal static class References
{
    private static readonly Dictionary<string, Type> ByName = new()
    {
        ["ChildId"] = typeof(Child),
        ["MergedIntoId"] = typeof(Child),
        ["CaseId"] = typeof(Case),
        ["PlanId"] = typeof(Plan),
        ["AdviceId"] = typeof(Advice),
        ["AdviceLineId"] = typeof(AdviceLine),
        ["SourceLineId"] = typeof(AdviceLine),
        ["UnderId"] = typeof(AdviceLine),
        ["LineId"] = typeof(PlanLine),
        ["RequestDraftId"] = typeof(RequestDraft),
        ["MeetingId"] = typeof(PanelMeeting),
        ["RunId"] = typeof(ImportRun),
        ["RegisterPupilId"] = typeof(RegisterPupil),
        ["MatchedId"] = typeof(Child),
        ["ItemId"] = typeof(PanelItem),
        ["PanelItemId"] = typeof(PanelItem),
        ["DecisionId"] = typeof(Decision),
        ["PostId"] = typeof(Post),
        ["OfficerPostId"] = typeof(Post),
        ["ChairPostId"] = typeof(Post),
        ["ActId"] = typeof(RecordedAct),
        ["RecordedByActId"] = typeof(RecordedAct),
        ["WithdrawnByActId"] = typeof(RecordedAct),
        ["PictureFileId"] = typeof(StoredFile),
        ["EvidenceFileId"] = typeof(StoredFile),
        ["ReusesFileId"] = typeof(StoredFile),
        ["VoiceFileId"] = typeof(StoredFile),
        ["AccountId"] = typeof(Account),
        ["StartedById"] = typeof(Account),
        ["FromAccountId"] = typeof(Account),
        ["ByAccountId"] = typeof(Account),
        ["ToAccountId"] = typeof(Account),
        ["GivenById"] = typeof(Account),
        ["ReviewedById"] = typeof(Account),
        ["OrganisationId"] = typeof(Organisation),
        ["ParentId"] = typeof(Organisation),
        ["ProviderId"] = typeof(OfferProvider),
        ["EntryId"] = typeof(OfferEntry),
        ["OfferPageId"] = typeof(OfferPage),
        ["SettingId"] = typeof(Setting),
        ["LoadId"] = typeof(ReferenceLoad),
        ["PreferredSettingId"] = typeof(Setting),
        ["AskedForSettingId"] = typeof(Setting),
    };

    /// <summary>Columns by which a record belongs to another, which then lists it.</summary>
    private static readonly HashSet<string> Owning = ["ChildId", "CaseId", "PlanId", "AdviceId", "MeetingId", "ItemId", "PostId", "ActId"];

    public static void Add(ModelBuilder builder)
    {
        builder.Entity<Setting>().HasOne(setting => setting.Organisation).WithOne().HasForeignKey<Setting>(setting => setting.Id);
        foreach (var type in builder.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(type => type.Assembly == typeof(References).Assembly).ToList())
            foreach (var column in type.GetProperties().Where(property => ByName.ContainsKey(property.Name)))
                Add(builder, type, column);
    }

    private static void Add(ModelBuilder builder, Type dependent, PropertyInfo column)
    {
        var principal = ByName[column.Name];
        var toOne = dependent.GetProperty(column.Name[..^2])?.Name;
        var toMany = Owning.Contains(column.Name)
            ? principal.GetProperties().FirstOrDefault(property => property.PropertyType == typeof(List<>).MakeGenericType(dependent))?.Name
            : null;
        if (Owning.Contains(column.Name) && principal.GetProperties().FirstOrDefault(property => property.PropertyType == dependent) is { } only)
        {
            builder.Entity(dependent).HasOne(principal, toOne).WithOne(only.Name).HasForeignKey(dependent, nameof(OfAuthority.AuthorityId), column.Name).OnDelete(DeleteBehavior.Restrict);
            return;
        }

        var reference = builder.Entity(dependent).HasOne(principal, toOne).WithMany(toMany);
        // Nothing is deleted with what it belongs to, but for a cache, whose rows go when they are taken out of it.
        var onDelete = dependent == typeof(CaseDeadline) ? DeleteBehavior.Cascade : DeleteBehavior.Restrict;
        if (principal.IsSubclassOf(typeof(OfAuthority)) && dependent.IsSubclassOf(typeof(OfAuthority)))
            reference.HasForeignKey(nameof(OfAuthority.AuthorityId), column.Name).OnDelete(onDelete);
        else
            reference.HasForeignKey(column.Name).OnDelete(onDelete);
    }
}
