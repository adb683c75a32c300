namespace OneStory.GovUk;

/// <summary>How far a task has come.</summary>
public sealed record TaskStatusOptions : ContentOptions
{
    /// <summary>A tag in place of the words.</summary>
    public TagOptions? Tag { get; init; }
}

/// <summary>One task.</summary>
public sealed record TaskOptions : ComponentOptions
{
    /// <summary>What is to be done.</summary>
    public ContentOptions? Title { get; init; }

    /// <summary>A hint to it.</summary>
    public ContentOptions? Hint { get; init; }

    /// <summary>How far it has come.</summary>
    public TaskStatusOptions? Status { get; init; }

    /// <summary>Where it is done; without one it cannot be done yet.</summary>
    public string? Href { get; init; }
}

/// <summary>Tasks, and how far each has come.</summary>
public sealed record TaskListOptions : ComponentOptions
{
    /// <summary>What the ids begin with.</summary>
    public string? IdPrefix { get; init; }

    /// <summary>The tasks; an empty place keeps its number.</summary>
    public IReadOnlyList<TaskOptions?> Items { get; init; } = [];
}

public static partial class Render
{
    /// <summary>A task list.</summary>
    public static Markup TaskList(TaskListOptions list)
    {
        var prefix = Parts.OrNull(list.IdPrefix) ?? "task-list";
        return Markup.Of($"""
            <ul class="{Parts.Classes("govuk-task-list", list.Classes)}"{list.Extra}>
              {list.Items.Select((item, index) => item is null ? Markup.Empty : TaskItem(item, Markup.Of($"{prefix}-{index + 1}").ToString()))}
            </ul>
            """);
    }

    private static Markup TaskItem(TaskOptions task, string encodedId)
    {
        var id = Markup.Raw(encodedId);
        var linked = !string.IsNullOrEmpty(task.Href);
        var describedBy = task.Hint is null ? Markup.Of($"{id}-status") : Markup.Of($"{id}-hint {id}-status");
        var title = linked
            ? Markup.Of($"""
                <a class="{Parts.Classes("govuk-link govuk-task-list__link", task.Title?.Classes)}" href="{task.Href}" aria-describedby="{describedBy}">
                  {task.Title?.Content}
                </a>
                """)
            : Markup.Of($"<div{Parts.Attribute("class", task.Title?.Classes)}>{task.Title?.Content}</div>");
        var hint = task.Hint is null ? null : Markup.Of($"<div id=\"{id}-hint\" class=\"govuk-task-list__hint\">{task.Hint.Content}</div>");
        var status = task.Status?.Tag is { } tag ? Tag(tag) : task.Status?.Content;
        return Markup.Of($"""
            <li class="{Parts.Classes("govuk-task-list__item", linked ? "govuk-task-list__item--with-link" : null, task.Classes)}">
              <div class="govuk-task-list__name-and-hint">{title}{hint}</div>
              <div class="{Parts.Classes("govuk-task-list__status", task.Status?.Classes)}" id="{id}-status">{status}</div>
            </li>
            """);
    }
}
