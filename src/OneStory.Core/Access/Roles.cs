using static OneStory.Access.Right;

namespace OneStory.Access;

/// <summary>Whose records a role reaches.</summary>
public enum Reach
{
    /// <summary>Every child of the authority.</summary>
    Authority,

    /// <summary>Children who attend the setting. Where it is consulted or asked for advice, it has only what that needs.</summary>
    Setting,

    /// <summary>Children about whom the body has been asked for advice.</summary>
    Asked,

    /// <summary>No child's record.</summary>
    None,
}

/// <summary>A role that a post can have.</summary>
public sealed record Role(string Id, string Name, Reach Reach, IReadOnlyList<Right> Rights);

/// <summary>Every role, as data. The access manifest is written from this table.</summary>
public static class Roles
{
    private static readonly Right[] Casework =
    [
        ReadRecord, EditPeople, WriteStory, ReadAdvice, ReadPlan, ReadHistory, SeeWhoLooked, WriteMessages, AddFiles, ManageFamilyAccess, MergeRecords,
        ReceiveRequests, CorrectDates, SeeWorklist, DecideAssessments, WithdrawRequest, SeekAdvice, WritePlan, ConsultSettings, FinalisePlan, SearchRecords, ReadReference,
    ];

    public static readonly Role Officer = new("officer", "Casework officer", Reach.Authority, Casework);

    public static readonly Role Manager = new("manager", "Casework manager", Reach.Authority,
        [.. Casework, AllocateCases, ArrangePanels, SitOnPanel, ReviewBreakGlass, ReadAudit, ManagePosts, ManageReturns, ManageLocalOffer]);

    public static readonly Role DataOfficer = new("data-officer", "Data officer", Reach.Authority,
        [ReadRecord, EditPeople, ReadHistory, SearchRecords, MergeRecords, ManageReturns, ReadReference]);

    /// <summary>Keeps the Local Offer. Opens no child's record.</summary>
    public static readonly Role OfferOfficer = new("offer-officer", "Local Offer officer", Reach.None, [ManageLocalOffer]);

    /// <summary>Keeps the entries of the body the post is in. Signs in by a link, and opens no child's record.</summary>
    public static readonly Role Provider = new("provider", "Provider in the Local Offer", Reach.None, [KeepOwnEntries]);

    public static readonly Role PanelChair = new("panel-chair", "Panel chair", Reach.Authority,
        [ReadRecord, ReadAdvice, ReadPlan, ReadHistory, SitOnPanel, ArrangePanels, DecideAssessments]);

    public static readonly Role PanelMember = new("panel-member", "Panel member", Reach.Authority, [ReadRecord, ReadAdvice, SitOnPanel]);

    public static readonly Role Administrator = new("administrator", "System administrator", Reach.None,
        [ManagePosts, ManageAuthority, ReadAudit, ReadOutbox, ReadReference]);

    public static readonly Role Senco = new("senco", "Special educational needs co-ordinator", Reach.Setting,
        [ReadRecord, EditPeople, WriteStory, ReadAdvice, ReadPlan, WriteMessages, AddFiles, AskForAssessment, GiveAdvice, AnswerConsultations, SearchRecords]);

    public static readonly Role Adviser = new("adviser", "Adviser", Reach.Asked, [ReadRecord, ReadAdvice, ReadPlan, WriteMessages, AddFiles, GiveAdvice]);

    public static readonly Role ClinicalOfficer = new("clinical-officer", "Designated clinical officer", Reach.Asked,
        [ReadRecord, ReadAdvice, ReadPlan, WriteMessages, AddFiles, GiveAdvice, RunAdviceDesk, Right.BreakGlass]);

    public static readonly Role CareOfficer = new("care-officer", "Designated social care officer", Reach.Asked,
        [ReadRecord, ReadAdvice, ReadPlan, WriteMessages, AddFiles, GiveAdvice, RunAdviceDesk, Right.BreakGlass]);

    /// <summary>What a parent may do on their child's record, and a young person on their own.</summary>
    public static readonly Role Family = new("family", "Parent or young person", Reach.None,
        [ReadRecord, WriteStory, ReadAdvice, ReadPlan, ReadHistory, SeeWhoLooked, WriteMessages, AddFiles, CommentOnDraft, WithdrawRequest, GiveAdvice]);

    /// <summary>What somebody the family has asked for help may do.</summary>
    public static readonly Role Supporter = new("supporter", "Independent supporter", Reach.None,
        [ReadRecord, ReadAdvice, ReadPlan, ReadHistory, WriteMessages, AddFiles, CommentOnDraft]);

    /// <summary>A post at an independent service. It opens no record: families open their children's to the person.</summary>
    public static readonly Role Helper = new("helper", "Independent adviser", Reach.None, []);

    /// <summary>What a setting may do about a child who does not attend it, and about whom it is consulted: read, and answer.</summary>
    public static readonly Role Consulted = new("consulted", "Setting that is consulted", Reach.None, [ReadRecord, ReadAdvice, ReadPlan, AnswerConsultations]);

    /// <summary>What opening a record in an emergency lets a person do: read, and no more.</summary>
    public static readonly Role Emergency = new("emergency", "Emergency access", Reach.None, [ReadRecord, ReadAdvice, ReadPlan]);

    /// <summary>The roles a post can have.</summary>
    public static IReadOnlyList<Role> OfPosts { get; } =
        [Officer, Manager, DataOfficer, PanelChair, PanelMember, Administrator, Senco, Adviser, ClinicalOfficer, CareOfficer, Helper, OfferOfficer, Provider];

    /// <summary>Whether a post with the role can be in such a body: only the council's own posts reach every child.</summary>
    public static bool CanBeIn(Role role, OrganisationKind kind)
    {
        ArgumentNullException.ThrowIfNull(role);
        if (role.Reach == Reach.Authority || role == Administrator || role == OfferOfficer) return kind == OrganisationKind.LocalAuthority;
        if (role == Provider) return true;
        if (role == Senco) return kind == OrganisationKind.Setting;
        if (role == ClinicalOfficer) return kind == OrganisationKind.HealthBody;
        return role == CareOfficer ? kind is OrganisationKind.SocialCare or OrganisationKind.LocalAuthority : role == Adviser;
    }

    public static IReadOnlyList<Role> All { get; } = [.. OfPosts, Family, Supporter, Consulted, Emergency];

    /// <exception cref="InvalidOperationException">There is no such role.</exception>
    public static Role Find(string id) => All.FirstOrDefault(role => role.Id == id) ?? throw new InvalidOperationException($"There is no role '{id}'.");

    public static Role For(GrantKind kind) => kind == GrantKind.Supporter ? Supporter : Family;
}
