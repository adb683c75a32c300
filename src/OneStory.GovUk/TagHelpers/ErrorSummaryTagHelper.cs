using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>Everything that is wrong on the page, in the order of its fields; nothing when nothing is.</summary>
[HtmlTargetElement("govuk-error-summary")]
public sealed class ErrorSummaryTagHelper : GovUkTagHelper
{
    /// <summary>The heading.</summary>
    [HtmlAttributeName("title")]
    public string Title { get; set; } = "There is a problem";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(new WrittenLast(ViewContext, Title));
    }

    /// <summary>Written when the page is sent, by when every field has told its id and place.</summary>
    private sealed class WrittenLast(ViewContext view, string title) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var fields = PageFields.Of(view);
            var errors = Errors(view.ModelState, fields);
            if (errors.Count > 0) Render.ErrorSummary(new() { TitleText = title, ErrorList = errors }).WriteTo(writer, encoder);
        }

        private static List<ErrorSummaryItemOptions> Errors(ModelStateDictionary state, PageFields fields) =>
        [
            .. state.Select(entry => (entry.Key, Message: FieldState.Message(entry.Value)))
                .Where(error => error.Message is not null)
                .OrderBy(error => fields.Place(error.Key))
                .Select(error => new ErrorSummaryItemOptions
                {
                    Text = error.Message,
                    Href = fields.FocusId(error.Key) is { } id ? "#" + id : null,
                }),
        ];
    }
}

/// <summary>What a layout says of errors.</summary>
public static class ErrorTitle
{
    /// <summary>"Error: " when something on the page is wrong, to be put before its title; else nothing.</summary>
    public static string ErrorPrefix(this ViewContext view) => view.ModelState.ErrorCount > 0 ? "Error: " : "";

    /// <inheritdoc cref="ErrorPrefix(ViewContext)" />
    public static string ErrorPrefix(this IHtmlHelper html) => html.ViewContext.ErrorPrefix();
}
