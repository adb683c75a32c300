using OneStory.Journeys.Steps;

namespace OneStory.Journeys;

/// <summary>At 320 pixels, which is also a desk's screen at four times the size, nothing has to be scrolled sideways.</summary>
public sealed class On_the_smallest_screen
{
    private const int Smallest = 320;

    [Fact]
    public async Task A_familys_pages_fit()
    {
        await using var journey = await Journey.Begin("320-family");
        var grandmother = await journey.As("Maureen Halloran", Smallest);
        await grandmother.Open("/ashmere/family");
        var wren = grandmother.At.StartsWith("/ashmere/child/", StringComparison.Ordinal) ? grandmother.At : throw new InvalidOperationException($"Who has one child comes to {grandmother.At}.");
        foreach (var page in new[] { "/story", "/messages", "/documents", "/people", "/looked", "/sharing", "/draft", "/draft/read/own-words", "/draft/read/learning", "/draft/read/rest", "/draft/setting", "/draft/meeting", "/draft/send" })
            await grandmother.Open(wren + page);
    }

    [Fact]
    public async Task An_officers_pages_fit()
    {
        await using var journey = await Journey.Begin("320-officer");
        var officer = await journey.As("Tariq Hollins", Smallest);
        var inaya = new Child("Inaya", "Rehmani", default);
        await officer.Finds(inaya);
        foreach (var page in new[] { "", "/advice", "/plan/write?section=B", "/plan/write?section=F", "/plan/preview", "/plan/own-version", "/plan/issue-draft", "/plan/comments", "/plan/finalise", "/consultations", "/history", "/exceptions", "/dates" })
            await officer.Open(inaya.CaseAt + page);
    }

    [Fact]
    public async Task Advisers_and_schools_pages_fit()
    {
        await using var journey = await Journey.Begin("320-advisers");
        var psychologist = await journey.As("Hamish Adeyinka", Smallest);
        await psychologist.OpensWhatIsAsked("Amari Kettleworth");
        var clinical = await journey.As("Harriet Nakamura-Boyd", Smallest);
        await clinical.Open("/ashmere/desk");
        var senco = await journey.As("Kit Rosewarne", Smallest);
        foreach (var page in new[] { "children", "children/new", "advice", "consultations" }) await senco.Open($"/ashmere/{page}");
    }
}
