namespace OneStory.Access.Posts;

/// <summary>Makes a post in a body. Nobody holds it yet.</summary>
public sealed class OpenPost(CaseWork work) : IUseCase
{
    public sealed record Command(Guid OrganisationId, string Title, string RoleId, string? Area = null, string? Phone = null, string? Email = null, decimal HoursAWeek = 37m);

    public Task<Outcome> Do(Command command) => work.OnAuthority(Right.ManagePosts, new("open-post"), async hand =>
    {
        if (await hand.Db.Organisations.FirstOrDefaultAsync(one => one.Id == command.OrganisationId) is not { } body) return Outcome.Refused("Choose the body that the post is in.", nameof(Command.OrganisationId));
        if (Roles.OfPosts.FirstOrDefault(one => one.Id == command.RoleId) is not { } role) return Outcome.Refused("Choose a role.", nameof(Command.RoleId));
        if (!Roles.CanBeIn(role, body.Kind)) return Outcome.Refused($"{role.Name} is not a role that a post at {body.Name} can have.", nameof(Command.RoleId));
        if (string.IsNullOrWhiteSpace(command.Title)) return Outcome.Refused("Enter the title of the post.", nameof(Command.Title));
        if (command.HoursAWeek is < 1 or > 60) return Outcome.Refused("The hours a week must be between 1 and 60.", nameof(Command.HoursAWeek));
        var post = new Post
        {
            OrganisationId = body.Id,
            Title = command.Title.Trim(),
            RoleId = role.Id,
            Area = NullIfBlank(command.Area),
            Phone = NullIfBlank(command.Phone),
            Email = NullIfBlank(command.Email),
            HoursAWeek = command.HoursAWeek,
        };
        hand.Db.Add(post);
        hand.Happened(new PostOpened(post.Id, post.Title, role.Id, body.Name));
        return Outcome.Done(post.Id);
    });

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

[EventType("post-opened")]
public sealed record PostOpened(Guid PostId, string Title, string RoleId, string Body) : Event;
