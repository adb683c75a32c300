namespace OneStory.People;

/// <summary>What a child is called, for the head of a page about one part of the record.</summary>
public sealed class ChildNameQuery(OneStoryDbContext db) : IUseCase
{
    /// <summary>"Maya"; null where there is no such record.</summary>
    public Task<string?> Of(Guid childId) => db.Children.Where(child => child.Id == childId).Select(child => child.KnownAs ?? child.FirstName).FirstOrDefaultAsync();
}
