using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using OneStory.Access;

namespace OneStory.Web.Access;

/// <summary>What a page asks of whoever opens it. Every page carries exactly one of these, or the host does not start.</summary>
public abstract class PageAccessAttribute : Attribute;

/// <summary>
/// The right a page needs. Where the address has a {child} or {case}, the right is looked for on that child's record: none
/// to the record gives 404, to the record but not the right 403.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NeedsAttribute(Right right) : PageAccessAttribute
{
    private static readonly ConcurrentDictionary<Type, NeedsAttribute?> OfPages = new();

    public Right Right { get; } = right;

    /// <summary>What the family reads in the log of who looked: "the draft plan". Null writes nothing, for pages that show no record.</summary>
    public string? Shows { get; init; }

    /// <summary>What a page says it needs, read from it once; null for one that needs no right.</summary>
    public static NeedsAttribute? Of(Type page) => OfPages.GetOrAdd(page, type => type.GetCustomAttribute<NeedsAttribute>(inherit: false));
}

/// <summary>Open to everybody, and why: on a page, or with an address that is not one.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OpenToAllAttribute(string why) : PageAccessAttribute, IAllowAnonymous
{
    public string Why { get; } = why;
}

/// <summary>Open to anybody who has signed in, and why no right is needed.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SignedInAttribute(string why) : PageAccessAttribute
{
    public string Why { get; } = why;
}
