using Microsoft.AspNetCore.Mvc.Rendering;

namespace OneStory.GovUk.TagHelpers;

/// <summary>The fields that the page has written, in its order, with the element that an error leads to.</summary>
internal sealed class PageFields
{
    private readonly List<(string Name, string FocusId)> _fields = [];

    public static PageFields Of(ViewContext view)
    {
        if (view.HttpContext.Items[typeof(PageFields)] is not PageFields fields)
            view.HttpContext.Items[typeof(PageFields)] = fields = new PageFields();
        return fields;
    }

    public void Add(string name, string focusId) => _fields.Add((name, focusId));

    public int Place(string name) => _fields.FindIndex(field => Same(field.Name, name)) is var at and >= 0 ? at : int.MaxValue;

    public string? FocusId(string name) => _fields.Find(field => Same(field.Name, name)).FocusId;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
