using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using OneStory.Assessments;
using OneStory.Files;
using OneStory.Imports;
using OneStory.Insight;
using OneStory.Jobs;
using OneStory.LocalOffer;
using OneStory.Messages;
using OneStory.People;
using OneStory.Places;
using OneStory.Plans;
using OneStory.Registers;
using OneStory.Support;

namespace OneStory.Data;

/// <summary>
/// The one model, on SQLite and PostgreSQL. Reading is confined to the authority entered; writing what belongs to an
/// authority needs an act, and nothing append-only can be changed.
/// </summary>
public sealed class OneStoryDbContext : IdentityUserContext<Account, Guid>
{
    public const string AuthorityFilter = "authority";

    public OneStoryDbContext(DbContextOptions<OneStoryDbContext> options, AuthorityScope scope) : base(options)
    {
        Scope = scope;
        ChangeTracker.Tracking += (_, about) => WriteGuard.Stamp(this, about.Entry);
    }

    // The ground
    public DbSet<Authority> Authorities => Set<Authority>();
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<OrganisationInAuthority> OrganisationsInAuthority => Set<OrganisationInAuthority>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Post> Posts => Set<Post>();
    public DbSet<PostHolding> PostHoldings => Set<PostHolding>();
    public DbSet<ChildGrant> ChildGrants => Set<ChildGrant>();
    public DbSet<BreakGlass> BreakGlass => Set<BreakGlass>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<SignInLink> SignInLinks => Set<SignInLink>();
    public DbSet<HeldForm> HeldForms => Set<HeldForm>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<WrongTries> WrongTries => Set<WrongTries>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<SystemMessage> SystemMessages => Set<SystemMessage>();
    public DbSet<RecordedAct> Acts => Set<RecordedAct>();
    public DbSet<ActEvent> ActEvents => Set<ActEvent>();
    public DbSet<FieldChange> FieldChanges => Set<FieldChange>();
    public DbSet<AccessEntry> AccessLog => Set<AccessEntry>();
    public DbSet<StoredFile> Files => Set<StoredFile>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<TemplateWording> TemplateWordings => Set<TemplateWording>();
    public DbSet<Letterbox> Letterboxes => Set<Letterbox>();
    public DbSet<JobTurn> JobTurns => Set<JobTurn>();
    public DbSet<DemonstrationClock> DemonstrationClocks => Set<DemonstrationClock>();

    // People and their cases
    public DbSet<Child> Children => Set<Child>();
    public DbSet<FamilyMember> FamilyMembers => Set<FamilyMember>();
    public DbSet<TeamMember> TeamMembers => Set<TeamMember>();
    public DbSet<StoryPage> StoryPages => Set<StoryPage>();
    public DbSet<StoryDraft> StoryDrafts => Set<StoryDraft>();
    public DbSet<SenNeed> SenNeeds => Set<SenNeed>();
    public DbSet<Case> Cases => Set<Case>();
    public DbSet<UnfinishedForm> UnfinishedForms => Set<UnfinishedForm>();
    public DbSet<CaseFact> CaseFacts => Set<CaseFact>();
    public DbSet<CaseCircumstance> CaseCircumstances => Set<CaseCircumstance>();
    public DbSet<CaseDeadline> CaseDeadlines => Set<CaseDeadline>();
    public DbSet<CaseParticulars> CaseParticulars => Set<CaseParticulars>();

    // Assessments, plans, places
    public DbSet<RequestDraft> RequestDrafts => Set<RequestDraft>();
    public DbSet<AssessmentRequest> AssessmentRequests => Set<AssessmentRequest>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<PanelMeeting> PanelMeetings => Set<PanelMeeting>();
    public DbSet<PanelItem> PanelItems => Set<PanelItem>();
    public DbSet<PanelView> PanelViews => Set<PanelView>();
    public DbSet<Advice> Advice => Set<Advice>();
    public DbSet<AdviceLine> AdviceLines => Set<AdviceLine>();
    public DbSet<AdviceDraft> AdviceDrafts => Set<AdviceDraft>();
    public DbSet<AdviceAsGiven> AdviceAsGiven => Set<AdviceAsGiven>();
    public DbSet<Plan> Plans => Set<Plan>();
    public DbSet<PlanLine> PlanLines => Set<PlanLine>();
    public DbSet<PlanIssue> PlanIssues => Set<PlanIssue>();
    public DbSet<UnusedAdvice> UnusedAdvice => Set<UnusedAdvice>();
    public DbSet<PlanComment> PlanComments => Set<PlanComment>();
    public DbSet<Representations> Representations => Set<Representations>();
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<Consultation> Consultations => Set<Consultation>();
    public DbSet<NamingDecision> NamingDecisions => Set<NamingDecision>();
    public DbSet<NamedPlace> NamedPlaces => Set<NamedPlace>();
    public DbSet<Placement> Placements => Set<Placement>();

    // What is given to the Department
    public DbSet<ReturnLine> ReturnLines => Set<ReturnLine>();
    public DbSet<ReturnCheck> ReturnChecks => Set<ReturnCheck>();

    // The register of special educational needs
    public DbSet<RegisterPupil> RegisterPupils => Set<RegisterPupil>();
    public DbSet<RegisterDifference> RegisterDifferences => Set<RegisterDifference>();

    // What is brought in
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();
    public DbSet<ImportRow> ImportRows => Set<ImportRow>();
    public DbSet<ImportDifference> ImportDifferences => Set<ImportDifference>();

    // The Local Offer
    public DbSet<OfferProvider> OfferProviders => Set<OfferProvider>();
    public DbSet<OfferEntry> OfferEntries => Set<OfferEntry>();
    public DbSet<OfferEntryVersion> OfferEntryVersions => Set<OfferEntryVersion>();
    public DbSet<OfferCredit> OfferCredits => Set<OfferCredit>();
    public DbSet<OfferSuggestion> OfferSuggestions => Set<OfferSuggestion>();
    public DbSet<OfferTranslation> OfferTranslations => Set<OfferTranslation>();
    public DbSet<OfferPage> OfferPages => Set<OfferPage>();
    public DbSet<OfferPageVersion> OfferPageVersions => Set<OfferPageVersion>();
    public DbSet<OfferComment> OfferComments => Set<OfferComment>();
    public DbSet<OfferCommentAsSent> OfferCommentsAsSent => Set<OfferCommentAsSent>();
    public DbSet<OfferMissedSearch> OfferMissedSearches => Set<OfferMissedSearch>();
    public DbSet<OfferWord> OfferWords => Set<OfferWord>();
    public DbSet<OfferCopyAsked> OfferCopiesAsked => Set<OfferCopyAsked>();
    public DbSet<OfferStamp> OfferStamps => Set<OfferStamp>();

    // What others publish
    public DbSet<RegisterEntry> RegisterEntries => Set<RegisterEntry>();
    public DbSet<SettingChange> SettingChanges => Set<SettingChange>();
    public DbSet<SettingLink> SettingLinks => Set<SettingLink>();
    public DbSet<KnownPostcode> Postcodes => Set<KnownPostcode>();
    public DbSet<KnownAuthority> KnownAuthorities => Set<KnownAuthority>();
    public DbSet<ReferenceLoad> ReferenceLoads => Set<ReferenceLoad>();

    public AuthorityScope Scope { get; }

    /// <summary>The act being done, without which nothing that belongs to an authority can be written.</summary>
    internal RecordedAct? CurrentAct { get; set; }

    private int CurrentAuthority => Scope.Confines;

    /// <summary>
    /// Sign-in keeps passkeys only where its options ask for their table, and it looks for options in the application's
    /// services: where there is no application, as in the tool that writes migrations, these stand in.
    /// </summary>
    private static readonly ServiceProvider WithoutApplication = new ServiceCollection()
        .Configure<IdentityOptions>(KeepPasskeys).BuildServiceProvider();

    public static void KeepPasskeys(IdentityOptions options) => (options ?? throw new ArgumentNullException(nameof(options))).Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        ArgumentNullException.ThrowIfNull(optionsBuilder);
        if (optionsBuilder.Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider is null)
            optionsBuilder.UseApplicationServiceProvider(WithoutApplication);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync: nothing waits on the database while it holds a thread.");

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        WriteGuard.Check(this);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        DataModel.Build(builder);
        foreach (var type in builder.Model.GetEntityTypes().Where(type => typeof(OfAuthority).IsAssignableFrom(type.ClrType)).ToList())
            GetType().GetMethod(nameof(Confine), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
                .MakeGenericMethod(type.ClrType).Invoke(this, [builder]);
    }

    private void Confine<T>(ModelBuilder builder) where T : OfAuthority =>
        builder.Entity<T>().HasQueryFilter(AuthorityFilter, record => record.AuthorityId == CurrentAuthority);
}
