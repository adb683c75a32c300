using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OneStory.Authorities;
using OneStory.LocalOffer.OpenReferral;
using OneStory.Web.Host;

namespace OneStory.Web.OpenReferral;

/// <summary>An answer of the feed, written to the wire as it is made.</summary>
internal sealed class FeedAnswer(HttpContext context, Authority authority, Feed feed, FeedAsk ask)
{
    private const int FlushEvery = 50;
    private static readonly JsonWriterOptions How = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public Feed Feed => feed;
    public FeedAsk Ask => ask;
    public IServiceProvider Services => context.RequestServices;

    /// <summary>The page that tells people of the feed.</summary>
    public Uri Documentation => new(Services.GetRequiredService<IOptions<OneStoryOptions>>().Value.PublicAddress, $"/{authority.Slug}/local-offer/data");

    public Guid? Id => Guid.TryParseExact(context.GetRouteValue("id") as string, "D", out var id) ? id : null;

    /// <summary>A page of a list; the whole of it, a record to a line, where that is asked for.</summary>
    /// <param name="mostInOne">How many one page may hold at most, and holds where nothing is said.</param>
    public Task List<T>(FeedList<T> found, Action<FeedWriter, T> write, int? mostInOne = null) =>
        ask.IsLines ? Lines(found.Items, write) : Page(found, write, mostInOne is { } most ? Math.Min(ask.Size ?? most, most) : ask.PageSize);

    public Task List<T>(IReadOnlyList<T> all, Action<FeedWriter, T> write) => List(new FeedList<T>(all), write);

    public async Task One(Action<FeedWriter> write)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, How);
        write(new(json, authority.Name));
    }

    public Task NotFound(string what) => OpenData.Refuse(context, StatusCodes.Status404NotFound, $"There is no {what} with this id.");

    private async Task Page<T>(FeedList<T> found, Action<FeedWriter, T> write, int size)
    {
        var (all, total) = (found.Items, found.Total ?? found.Items.Count);
        var pages = (int)Math.Max(1, (total + size - 1L) / size);
        var from = found.Total is null ? (int)Math.Min((ask.Page - 1L) * size, all.Count) : 0;
        var count = Math.Min(size, all.Count - from);
        context.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, How);
        var writer = new FeedWriter(json, authority.Name);
        json.WriteStartObject();
        json.WriteNumber("total_items", total);
        json.WriteNumber("total_pages", pages);
        json.WriteNumber("page_number", ask.Page);
        json.WriteNumber("size", count);
        json.WriteBoolean("first_page", ask.Page == 1);
        json.WriteBoolean("last_page", ask.Page == pages);
        json.WriteBoolean("empty", count == 0);
        json.WriteStartArray("contents");
        for (var at = 0; at < count; at++)
        {
            write(writer, all[from + at]);
            if (at % FlushEvery == FlushEvery - 1) await Flush(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private async Task Lines<T>(IReadOnlyList<T> all, Action<FeedWriter, T> write)
    {
        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, How);
        var writer = new FeedWriter(json, authority.Name);
        for (var at = 0; at < all.Count; at++)
        {
            write(writer, all[at]);
            json.Flush();
            json.Reset();
            context.Response.BodyWriter.Write("\n"u8);
            if (at % FlushEvery == FlushEvery - 1) await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }
    }

    private async Task Flush(Utf8JsonWriter json)
    {
        await json.FlushAsync(context.RequestAborted);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
