using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using OneStory.Authorities;

namespace OneStory.Data.Tests;

public sealed class The_model
{
    /// <summary>Columns that end like a reference and are none, each with why.</summary>
    private static readonly Dictionary<string, string> NoReference = new()
    {
        ["RecordedAct.ChainId"] = "a child, an account or nobody",
        ["AccessEntry.ChainId"] = "a child, an account or nobody",
        ["ReturnCheck.After"] = "where a walk through the children has come to",
        ["FieldChange.EntityId"] = "a row of any table, that may have been deleted",
    };

    [Theory, OnBothDatabases]
    public async Task The_migrations_make_what_the_model_says(DatabaseKind on)
    {
        await using var database = await TestDatabase.New(on);
        await using var db = database.Open();
        db.Database.HasPendingModelChanges().ShouldBeFalse("Run tools/migrate.sh, with the name of what has changed.");
        (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public void An_authority_leads_the_key_of_everything_that_belongs_to_one() => AuthorityKeys.Wrong(Model()).ShouldBeEmpty();

    [Fact]
    public void A_key_or_a_reference_without_the_authority_would_be_found()
    {
        using var bad = new Careless();
        AuthorityKeys.Wrong(bad.Model).ShouldBe(
            ["Note: its key is not led by AuthorityId", "Note: its reference by PageId can go to another authority's Page"], ignoreOrder: true);
    }

    [Fact]
    public void Every_column_that_ends_like_a_reference_is_one()
    {
        var references = Model().GetEntityTypes().SelectMany(type => type.GetForeignKeys().SelectMany(key => key.Properties).Concat(type.FindPrimaryKey()!.Properties)).ToHashSet<IReadOnlyProperty>();
        var loose = Model().GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(OfAuthority)))
            .SelectMany(type => type.GetProperties().Where(property => (property.ClrType == typeof(Guid) || property.ClrType == typeof(Guid?)) && !references.Contains(property)))
            .Select(property => $"{property.DeclaringType.ShortName()}.{property.Name}").ToList();
        loose.ShouldBe(NoReference.Keys, ignoreOrder: true);
    }

    [Fact]
    public void Two_parts_of_one_shape_have_columns_of_their_own()
    {
        foreach (var type in Model().GetEntityTypes())
        {
            var columns = Columns(type).ToList();
            columns.Distinct(StringComparer.Ordinal).Count().ShouldBe(columns.Count, $"{type.ShortName()} keeps two things in one column.");
        }
    }

    private static IEnumerable<string> Columns(ITypeBase type) =>
        [.. type.GetProperties().Select(property => property.GetColumnName()), .. type.GetComplexProperties().SelectMany(complex => Columns(complex.ComplexType))];

    private static IModel Model()
    {
        var options = new DbContextOptionsBuilder<OneStoryDbContext>().UseSqlite("DataSource=:memory:").Options;
        using var db = new OneStoryDbContext(options, new AuthorityScope());
        return db.Model;
    }

    private sealed class Page : OfAuthority;

    private sealed class Note : OfAuthority
    {
        public Guid PageId { get; init; }
    }

    /// <summary>What somebody might write who did not know.</summary>
    private sealed class Careless : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("DataSource=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Page>().HasKey(page => new { page.AuthorityId, page.Id });
            modelBuilder.Entity<Page>().HasAlternateKey(page => page.Id);
            modelBuilder.Entity<Note>().HasKey(note => note.Id);
            modelBuilder.Entity<Note>().HasOne<Page>().WithMany().HasForeignKey(note => note.PageId).HasPrincipalKey(page => page.Id);
        }
    }
}
