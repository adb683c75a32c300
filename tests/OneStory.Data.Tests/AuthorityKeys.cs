using Microsoft.EntityFrameworkCore.Metadata;

namespace OneStory.Data.Tests;

/// <summary>What in a model would let a row of one authority reach another's.</summary>
internal static class AuthorityKeys
{
    public static IReadOnlyList<string> Wrong(IModel model) => [.. model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(OfAuthority))).SelectMany(Wrong)];

    private static IEnumerable<string> Wrong(IEntityType type)
    {
        if (type.FindPrimaryKey()!.Properties[0].Name != nameof(OfAuthority.AuthorityId)) yield return $"{type.ClrType.Name}: its key is not led by AuthorityId";
        foreach (var reference in type.GetForeignKeys().Where(key => key.PrincipalEntityType.ClrType.IsAssignableTo(typeof(OfAuthority))))
            if (reference.Properties[0].Name != nameof(OfAuthority.AuthorityId) || reference.PrincipalKey.Properties[0].Name != nameof(OfAuthority.AuthorityId))
                yield return $"{type.ClrType.Name}: its reference by {reference.Properties[^1].Name} can go to another authority's {reference.PrincipalEntityType.ClrType.Name}";
    }
}
