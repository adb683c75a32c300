using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using OneStory.Authorities;
using OneStory.Data;

namespace OneStory.Web.Tests.Guards;

public sealed class The_table_catalogue
{
    [Fact]
    public void Every_table_is_in_it_with_its_columns_and_what_they_refer_to()
    {
        using var db = new OneStoryDbContext(new DbContextOptionsBuilder<OneStoryDbContext>().UseSqlite("DataSource=:memory:").Options, new AuthorityScope());
        var lines = new List<string>
        {
            "# Tables", "",
            "Generated from the model, which is the same on both databases. Do not edit: a test compares them.", "",
            "Instants are UTC; days are London dates; a choice is kept by its name.", "",
        };
        foreach (var table in db.Model.GetEntityTypes().OrderBy(type => type.GetTableName(), StringComparer.Ordinal)) lines.AddRange(Table(table));
        string.Join('\n', lines).ShouldBeCommittedAs("docs", "generated", "tables.md");
    }

    private static IEnumerable<string> Table(IEntityType table)
    {
        yield return $"## {table.GetTableName()}";
        yield return "";
        yield return $"{table.ClrType.Name}. Key: {string.Join(", ", table.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName()))}. {Keeping(table.ClrType)}";
        yield return "";
        yield return "| column | holds | refers to |";
        yield return "|---|---|---|";
        foreach (var (column, property) in Columns(table).OrderBy(row => row.Column, StringComparer.Ordinal))
            yield return $"| {column} | {Holds(property)} | {string.Join(", ", property.GetContainingForeignKeys().Where(key => key.Properties[^1] == property).Select(key => key.PrincipalEntityType.GetTableName()))} |";
        yield return "";
    }

    private static string Keeping(Type type) => string.Join(' ', new[]
    {
        typeof(OfAuthority).IsAssignableFrom(type) ? "Belongs to an authority." : "Belongs to no authority.",
        typeof(IAppendOnly).IsAssignableFrom(type) ? "Only added to." : typeof(IOutsideActs).IsAssignableFrom(type) ? "Keeps itself." : typeof(OfAuthority).IsAssignableFrom(type) ? "Changed only by an act." : "",
    }).TrimEnd();

    private static IEnumerable<(string Column, IProperty Property)> Columns(ITypeBase type) => type.GetProperties().Select(property => (property.GetColumnName(), property))
        .Concat(type.GetComplexProperties().SelectMany(complex => Columns(complex.ComplexType)));

    private static string Holds(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var name = type.IsEnum ? $"choice: {string.Join(", ", Enum.GetNames(type))}"
            : type == typeof(DateTime) ? "instant" : type == typeof(DateOnly) ? "day" : type == typeof(string) ? "text" : type == typeof(bool) ? "yes or no"
            : type.IsGenericType ? $"list of {string.Join(" to ", type.GetGenericArguments().Select(inside => inside.Name))}" : type.Name;
        return property.IsNullable ? name + ", or nothing" : name;
    }
}
