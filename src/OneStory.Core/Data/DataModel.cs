using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OneStory.Assessments;
using OneStory.Jobs;
using OneStory.LocalOffer;
using OneStory.Messages;
using OneStory.Places;
using OneStory.Plans;
using OneStory.Registers;

namespace OneStory.Data;

/// <summary>What the conventions cannot tell: keys that authorities lead, references, indexes, names.</summary>
internal static class DataModel
{
    public static void Build(ModelBuilder builder)
    {
        Keys(builder);
        Shapes(builder);
        References.Add(builder);
        builder.Entity<Case>().HasMany(c => c.Deadlines).WithOne(deadline => deadline.Case).OnDelete(DeleteBehavior.Cascade);
        Indexes(builder);
        NameTablesAfterWhatTheyHold(builder);
    }

    private static void Keys(ModelBuilder builder)
    {
        foreach (var type in typeof(OfAuthority).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(OfAuthority)) && !type.IsAbstract))
        {
            var entity = builder.Entity(type);
            entity.HasKey(nameof(OfAuthority.AuthorityId), nameof(OfAuthority.Id));
            entity.Property(nameof(OfAuthority.Id)).ValueGeneratedNever();
            entity.HasOne(typeof(Authority)).WithMany().HasForeignKey(nameof(OfAuthority.AuthorityId)).OnDelete(DeleteBehavior.Restrict);
            if (typeof(IVersioned).IsAssignableFrom(type)) entity.Property(nameof(IVersioned.Version)).IsConcurrencyToken();
        }

        foreach (var type in new[] { typeof(Organisation), typeof(Setting), typeof(SettingChange), typeof(SettingLink), typeof(ReferenceLoad), typeof(SignInLink), typeof(HeldForm), typeof(Session), typeof(WrongTries), typeof(RecoveryCode), typeof(SystemMessage) })
            builder.Entity(type).Property("Id").ValueGeneratedNever();
        builder.Entity<Authority>().Property(authority => authority.Id).ValueGeneratedNever();
        builder.Entity<DemonstrationClock>().Property(clock => clock.Id).ValueGeneratedNever();
        builder.Entity<JobTurn>().HasKey(turn => turn.Id);
        builder.Entity<RegisterEntry>().HasKey(entry => entry.SettingId);
        builder.Entity<KnownPostcode>().HasKey(known => known.Postcode);
        builder.Entity<KnownAuthority>().HasKey(known => known.Code);
    }

    private static void Shapes(ModelBuilder builder)
    {
        builder.Entity<Authority>(authority =>
        {
            authority.ComplexProperty(a => a.Contact);
            authority.ComplexProperty(a => a.AdviceAndSupport);
            authority.ComplexProperty(a => a.MediationAdviser);
            authority.ComplexProperty(a => a.DisagreementResolution);
            authority.ComplexProperty(a => a.OfferReview);
            authority.HasIndex(a => a.Slug).IsUnique();
        });
        builder.Entity<Case>().ComplexProperty(c => c.Standing);
        builder.Entity<AdviceLine>().ComplexProperty(line => line.Quantities);
        builder.Entity<PlanLine>().ComplexProperty(line => line.Quantities);
        AsJson(builder.Entity<RequestDraft>().Property(draft => draft.Answers));
        AsJson(builder.Entity<UnfinishedForm>().Property(form => form.Answers));
        AsJson(builder.Entity<RegisterEntry>().Property(entry => entry.Columns));
        AsJson(builder.Entity<OfferEntry>().Property(entry => entry.Content));
        AsJson(builder.Entity<OfferEntryVersion>().Property(version => version.Content));
        AsJson(builder.Entity<OfferSuggestion>().Property(suggestion => suggestion.Proposed));
    }

    /// <summary>What an entry says is a document: nothing changes in it, it is replaced.</summary>
    private static void AsJson(PropertyBuilder<EntryContent> property) => property.HasConversion(
        new ValueConverter<EntryContent, string>(content => OfferJson.Write(content), json => OfferJson.Read(json)),
        new ValueComparer<EntryContent>((a, b) => ReferenceEquals(a, b) || OfferJson.Write(a!) == OfferJson.Write(b!), content => OfferJson.Write(content).Length, content => content));

    private static void AsJson(PropertyBuilder<Dictionary<string, string>> property) => property.HasConversion(
        new ValueConverter<Dictionary<string, string>, string>(
            answers => JsonSerializer.Serialize(answers, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<Dictionary<string, string>>(json, JsonSerializerOptions.Default)!),
        new ValueComparer<Dictionary<string, string>>(
            (a, b) => a!.Count == b!.Count && !a.Except(b).Any(),
            answers => answers.Count,
            answers => new Dictionary<string, string>(answers)));

    private static void Indexes(ModelBuilder builder)
    {
        builder.Entity<RecordedAct>().HasIndex(act => new { act.AuthorityId, act.ChainId, act.Number }).IsUnique();
        builder.Entity<RecordedAct>().HasIndex(act => new { act.AuthorityId, act.CaseId, act.At });
        builder.Entity<RecordedAct>().HasIndex(act => new { act.AuthorityId, act.At });
        builder.Entity<AccessEntry>().HasIndex(entry => new { entry.AuthorityId, entry.ChainId, entry.Number }).IsUnique();
        builder.Entity<OutboxMessage>().HasIndex(message => new { message.AuthorityId, message.Key }).IsUnique();
        builder.Entity<OutboxMessage>().HasIndex(message => new { message.AuthorityId, message.State, message.SendAfter });
        builder.Entity<Case>().HasIndex(c => new { c.AuthorityId, c.Reference }).IsUnique();
        builder.Entity<People.Child>().HasIndex(child => new { child.AuthorityId, child.SearchName });
        builder.Entity<People.Child>().HasIndex(child => new { child.AuthorityId, child.Upn });
        builder.Entity<People.Child>().HasIndex(child => new { child.AuthorityId, child.NhsNumber });
        builder.Entity<People.Child>().HasIndex(child => new { child.AuthorityId, child.Uln });
        builder.Entity<People.Child>().HasIndex(child => new { child.AuthorityId, child.Born });
        builder.Entity<Insight.ReturnLine>().HasIndex(line => new { line.AuthorityId, line.Year, line.CaseId }).IsUnique();
        builder.Entity<Insight.ReturnLine>().HasIndex(line => new { line.AuthorityId, line.Year, line.Errors });
        builder.Entity<Insight.ReturnLine>().HasIndex(line => new { line.AuthorityId, line.ChildId });
        builder.Entity<Support.RegisterPupil>().HasIndex(pupil => new { pupil.AuthorityId, pupil.RunId, pupil.SettingId });
        builder.Entity<Support.RegisterDifference>().HasIndex(difference => new { difference.AuthorityId, difference.RunId, difference.Kind });
        builder.Entity<Insight.ReturnCheck>().HasIndex(check => new { check.AuthorityId, check.Year }).IsUnique();
        builder.Entity<Imports.ImportRow>().HasIndex(row => new { row.AuthorityId, row.RunId, row.Number }).IsUnique();
        builder.Entity<Imports.ImportRow>().HasIndex(row => new { row.AuthorityId, row.Born });
        builder.Entity<Imports.ImportDifference>().HasIndex(difference => new { difference.AuthorityId, difference.ChildId });
        builder.Entity<Imports.ImportDifference>().HasIndex(difference => new { difference.AuthorityId, difference.RunId, difference.Number });
        builder.Entity<OfferProvider>().HasIndex(provider => new { provider.AuthorityId, provider.Slug }).IsUnique();
        builder.Entity<OfferEntry>().HasIndex(entry => new { entry.AuthorityId, entry.Slug }).IsUnique();
        builder.Entity<OfferEntry>().HasIndex(entry => new { entry.AuthorityId, entry.State, entry.ReviewDue });
        builder.Entity<OfferEntry>().HasIndex(entry => new { entry.AuthorityId, entry.ChangedAt });
        builder.Entity<OfferEntry>().HasIndex(entry => new { entry.AuthorityId, entry.Feed, entry.FeedKey }).IsUnique();
        builder.Entity<OfferEntryVersion>().HasIndex(version => new { version.AuthorityId, version.EntryId, version.Number }).IsUnique();
        builder.Entity<OfferCredit>().HasIndex(credit => new { credit.AuthorityId, credit.EntryId });
        builder.Entity<OfferSuggestion>().HasIndex(suggestion => new { suggestion.AuthorityId, suggestion.FormKey }).IsUnique();
        builder.Entity<OfferSuggestion>().HasIndex(suggestion => new { suggestion.AuthorityId, suggestion.State });
        builder.Entity<OfferTranslation>().HasIndex(translation => new { translation.AuthorityId, translation.EntryId, translation.Language });
        builder.Entity<OfferTranslation>().HasIndex(translation => new { translation.AuthorityId, translation.OfferPageId, translation.Language });
        builder.Entity<OfferPage>().HasIndex(page => new { page.AuthorityId, page.Slug }).IsUnique();
        builder.Entity<OfferPageVersion>().HasIndex(version => new { version.AuthorityId, version.OfferPageId, version.Number }).IsUnique();
        builder.Entity<OfferComment>().HasIndex(comment => new { comment.AuthorityId, comment.FormKey }).IsUnique();
        builder.Entity<OfferComment>().HasIndex(comment => new { comment.AuthorityId, comment.State });
        builder.Entity<OfferCopyAsked>().HasIndex(asked => new { asked.AuthorityId, asked.FormKey }).IsUnique();
        builder.Entity<OfferMissedSearch>().HasIndex(missed => new { missed.AuthorityId, missed.Day, missed.Words, missed.Filters }).IsUnique();
        builder.Entity<OfferWord>().HasIndex(word => new { word.AuthorityId, word.Term }).IsUnique();
        builder.Entity<People.StoryPage>().HasIndex(page => new { page.AuthorityId, page.ChildId, page.Topic }).IsUnique();
        builder.Entity<UnfinishedForm>().HasIndex(form => new { form.AuthorityId, form.CaseId, form.Form, form.AccountId }).IsUnique();
        builder.Entity<People.StoryDraft>().HasIndex(draft => new { draft.AuthorityId, draft.ChildId, draft.Topic, draft.AccountId }).IsUnique();
        builder.Entity<CaseDeadline>().HasIndex(deadline => new { deadline.AuthorityId, deadline.Due });
        builder.Entity<Plan>().HasIndex(plan => new { plan.AuthorityId, plan.CaseId }).IsUnique();
        builder.Entity<PlanIssue>().HasIndex(issue => new { issue.AuthorityId, issue.PlanId, issue.Number }).IsUnique();
        builder.Entity<Representations>().HasIndex(words => new { words.AuthorityId, words.PlanId }).IsUnique();
        builder.Entity<NamingDecision>().HasIndex(naming => new { naming.AuthorityId, naming.CaseId }).IsUnique();
        builder.Entity<PanelView>().HasIndex(view => new { view.AuthorityId, view.ItemId, view.PostId }).IsUnique();
        builder.Entity<PanelItem>().HasIndex(item => new { item.AuthorityId, item.MeetingId, item.CaseId }).IsUnique();
        builder.Entity<AdviceDraft>().HasIndex(draft => new { draft.AuthorityId, draft.AdviceId, draft.IsOnPaper }).IsUnique();
        builder.Entity<AdviceAsGiven>().HasIndex(given => new { given.AuthorityId, given.AdviceId, given.Number }).IsUnique();
        builder.Entity<Invitation>().HasIndex(invitation => invitation.SecretHash).IsUnique();
        builder.Entity<SignInLink>().HasIndex(link => link.SecretHash).IsUnique();
        builder.Entity<SystemMessage>().HasIndex(message => new { message.State, message.WrittenAt });
        builder.Entity<RequestDraft>().HasIndex(draft => new { draft.AuthorityId, draft.CodeHash }).IsUnique();
        builder.Entity<TemplateWording>().HasIndex(wording => new { wording.AuthorityId, wording.Template }).IsUnique();
        builder.Entity<Setting>().HasIndex(setting => setting.SearchName);
        builder.Entity<Setting>().HasIndex(setting => setting.Urn).IsUnique();
        builder.Entity<Setting>().HasIndex(setting => setting.Ukprn);
        builder.Entity<Setting>().HasIndex(setting => new { setting.AuthorityCode, setting.EstablishmentNumber });
        builder.Entity<Setting>().HasIndex(setting => new { setting.Easting, setting.Northing });
        builder.Entity<SettingChange>().HasIndex(change => new { change.SettingId, change.AsOf });
        builder.Entity<SettingLink>().HasIndex(link => new { link.Urn, link.LinkedUrn, link.Type }).IsUnique();
        builder.Entity<ReferenceLoad>().HasIndex(load => new { load.Source, load.LoadedAt });
        builder.Entity<Organisation>().HasIndex(organisation => organisation.SearchName);
    }

    private static void NameTablesAfterWhatTheyHold(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(type => !type.IsOwned()))
        {
            entity.SetTableName(Snake(entity.GetTableName()!.Replace("AspNet", "", StringComparison.Ordinal)));
            NameColumns(entity, "");
            foreach (var key in entity.GetKeys()) key.SetName(Snake(key.GetName()!));
            foreach (var key in entity.GetForeignKeys()) key.SetConstraintName(Snake(key.GetConstraintName()!));
            foreach (var index in entity.GetIndexes()) index.SetDatabaseName(Snake(index.GetDatabaseName()!));
        }
    }

    /// <summary>The parts of a complex property carry its name, or two of one shape would fall into the same columns.</summary>
    private static void NameColumns(IMutableTypeBase type, string within)
    {
        foreach (var property in type.GetProperties()) property.SetColumnName(within + Snake(property.Name));
        foreach (var complex in type.GetComplexProperties()) NameColumns(complex.ComplexType, $"{within}{Snake(complex.Name)}_");
    }

    private static string Snake(string name) => string.Concat(name.Select((letter, at) =>
        char.IsUpper(letter) && at > 0 && name[at - 1] != '_' && !char.IsUpper(name[at - 1]) ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}

/// <summary>Instants are UTC on both databases.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    instant => instant.Kind == DateTimeKind.Utc ? instant : instant.ToUniversalTime(),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
