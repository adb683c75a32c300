using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OneStory.Data;

/// <summary>Where each thing a record says is kept, by the model: the columns of its table, the parts of complex properties among them.</summary>
public sealed class BulkTable<T> where T : class
{
    private readonly int? confinedTo;

    public BulkTable(OneStoryDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not in the model.");
        (Name, IsOfAuthority, confinedTo) = (entity.GetTableName()!, typeof(T).IsSubclassOf(typeof(OfAuthority)), db.Scope.AuthorityId);
        var row = Expression.Parameter(typeof(T), "row");
        Columns = [.. Of(entity, row, row, StoreObjectIdentifier.Table(Name))];
    }

    public string Name { get; }
    public IReadOnlyList<BulkColumn<T>> Columns { get; }

    /// <summary>Whether the database keeps each authority's rows of this table from the others.</summary>
    public bool IsOfAuthority { get; }

    /// <summary>The columns' names as SQL lists them.</summary>
    public string ColumnList => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

    /// <summary>Stamps a record with the authority entered, as the tracker would.</summary>
    public void Confine(T row)
    {
        if (row is not OfAuthority record) return;
        var authority = confinedTo ?? throw new InvalidOperationException("This needs an authority, and none has been entered.");
        if (record.AuthorityId == 0) record.AuthorityId = authority;
        if (record.AuthorityId != authority) throw new InvalidOperationException($"{typeof(T).Name} of authority {record.AuthorityId} cannot be written in authority {authority}.");
    }

    private static IEnumerable<BulkColumn<T>> Of(ITypeBase type, ParameterExpression row, Expression holder, StoreObjectIdentifier table)
    {
        foreach (var property in type.GetProperties().Where(property => !IsMadeByDatabase(property)))
            yield return Column(property, row, holder, table);
        foreach (var complex in type.GetComplexProperties())
            foreach (var column in Of(complex.ComplexType, row, Expression.Property(holder, complex.PropertyInfo!), table)) yield return column;
    }

    /// <summary>Numbers that the database counts out itself.</summary>
    private static bool IsMadeByDatabase(IProperty property) => property.ValueGenerated == ValueGenerated.OnAdd && (property.ClrType == typeof(int) || property.ClrType == typeof(long));

    private static BulkColumn<T> Column(IProperty property, ParameterExpression row, Expression holder, StoreObjectIdentifier table)
    {
        if (property.PropertyInfo is not { } member) throw new InvalidOperationException($"{property.DeclaringType.ShortName()}.{property.Name} has no property to read it from.");
        Expression value = Expression.Convert(Expression.Property(holder, member), typeof(object));
        if (holder != row && !holder.Type.IsValueType) value = Expression.Condition(Expression.ReferenceEqual(holder, Expression.Constant(null)), Expression.Constant(null, typeof(object)), value);
        return new(property.GetColumnName(table)!, property.GetRelationalTypeMapping(), Expression.Lambda<Func<T, object?>>(value, row).Compile());
    }
}

/// <summary>A column, and how to read from a record what it keeps.</summary>
public sealed class BulkColumn<T>(string name, RelationalTypeMapping mapping, Func<T, object?> read)
{
    private readonly ValueConverter? converter = mapping.Converter;

    public string Name => name;
    public RelationalTypeMapping Mapping => mapping;

    /// <summary>As the database keeps it; null for none.</summary>
    public object? ValueOf(T row)
    {
        var value = read(row);
        return converter is null || (value is null && !converter.ConvertsNulls) ? value : converter.ConvertToProvider(value);
    }
}
