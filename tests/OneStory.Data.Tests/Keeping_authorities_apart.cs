using Microsoft.EntityFrameworkCore;

namespace OneStory.Data.Tests;

public sealed class Keeping_authorities_apart
{
    [Theory, OnBothDatabases]
    public async Task A_query_does_not_see_another_authoritys_children(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var elsewhere = await area.Child("Orla", "Hart", authority: area.Stourhaven);
        await using var here = area.Database.Open(area.Ashmere);
        (await here.Children.CountAsync()).ShouldBe(2);
        (await here.Children.AnyAsync(child => child.Id == elsewhere)).ShouldBeFalse();
        await using var there = area.Database.Open(area.Stourhaven);
        (await there.Children.SingleAsync()).Id.ShouldBe(elsewhere);
    }
}
