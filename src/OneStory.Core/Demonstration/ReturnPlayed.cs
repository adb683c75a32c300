using Microsoft.Extensions.DependencyInjection;
using OneStory.Imports;

namespace OneStory.Demonstration;

/// <summary>Brings a SEN2 return into the first authority of the demonstration, as its data officer would, leaving out whatever a person would have to decide.</summary>
internal sealed class ReturnPlayed(IServiceProvider services, Content content, Places places)
{
    public async Task BringIn(string file)
    {
        var played = new Played(services, places.AuthorityIds["ashmere"], Path.GetFileName(file));
        var run = (await played.Quietly(content.Today, async scoped =>
        {
            await using var read = File.OpenRead(file);
            return await scoped.GetRequiredService<StartImport>().Do(new(ImportKind.Sen2, Path.GetFileName(file), read), CancellationToken.None);
        }))!.Value;
        await GoOn(played);
        await played.Quietly(content.Today, scoped => scoped.GetRequiredService<SayOfImport>().BringIn(run));
        await GoOn(played);
    }

    private Task GoOn(Played played) => played.Quietly(content.Today, async scoped =>
    {
        while (await scoped.GetRequiredService<WorkThroughImports>().Turn(WorkThroughImports.Slice, CancellationToken.None) > 0)
        {
        }

        return Outcome.Done();
    });
}
