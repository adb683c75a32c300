using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>Tasks, and how far each has come.</summary>
[HtmlTargetElement("govuk-task-list")]
public sealed class TaskListTagHelper : GovUkTagHelper
{
    internal List<TaskOptions> Items { get; } = [];

    /// <summary>What the ids begin with, where a page has two lists.</summary>
    [HtmlAttributeName("id-prefix")]
    public string? IdPrefix { get; set; }

    /// <inheritdoc />
    public override void Init(TagHelperContext context) => context.Items[typeof(TaskListTagHelper)] = this;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await output.GetChildContentAsync();
        Write(output, Render.TaskList(new() { IdPrefix = IdPrefix, Items = Items, Classes = Classes(output), Attributes = Others(output) }));
    }
}

/// <summary>One task; without <c>href</c> it cannot be done yet.</summary>
[HtmlTargetElement("govuk-task", ParentTag = "govuk-task-list")]
public sealed class TaskTagHelper : GovUkTagHelper
{
    /// <summary>What is to be done.</summary>
    [HtmlAttributeName("title")]
    public string? Title { get; set; }

    /// <summary>Where it is done.</summary>
    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    /// <summary>How far it has come.</summary>
    [HtmlAttributeName("status")]
    public string? Status { get; set; }

    /// <summary>The colour of the tag; without one, the status is plain words, as Completed should be.</summary>
    [HtmlAttributeName("status-colour")]
    public string? StatusColour { get; set; }

    /// <summary>A hint to it.</summary>
    [HtmlAttributeName("hint")]
    public string? Hint { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var plain = string.IsNullOrEmpty(StatusColour);
        ((TaskListTagHelper)context.Items[typeof(TaskListTagHelper)]).Items.Add(new()
        {
            Title = new() { Text = Title },
            Href = Resolve(Href),
            Hint = string.IsNullOrEmpty(Hint) ? null : new() { Text = Hint },
            Status = new()
            {
                Text = plain ? Status : null,
                Tag = plain ? null : new() { Text = Status, Classes = TagTagHelper.ColourClass(StatusColour) },
                Classes = plain && string.IsNullOrEmpty(Href) ? "govuk-task-list__status--cannot-start-yet" : null,
            },
            Classes = Classes(output),
        });
        output.SuppressOutput();
    }
}
