using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OneStory.Law;
using OneStory.LocalOffer;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>How entries and what waits around them are said on the desk.</summary>
public static class DeskWords
{
    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {many}";

    public static string Entries(int count) => Count(count, "entry", "entries");

    /// <summary>What an officer ticks who confirms because the provider told them.</summary>
    public static string HasSpoken(OfferProvider provider) => $"I have spoken with {provider?.Name} about it";

    /// <param name="name">Of the provider.</param>
    public static string WhatHasSpokenSays(string name) => $"Families then read “checked by the council, after speaking with {name}”.";

    /// <summary>What a search that found nothing was narrowed by, in words.</summary>
    /// <param name="filters">As they were counted: "where=hp22&amp;free=yes".</param>
    public static string Filters(string filters) => SearchPageParts.Narrowed(OfferSearch.Read(QueryHelpers.ParseQuery(filters))) is { Length: > 0 } narrowed ? narrowed : "Nothing";

    public static string State(EntryState state) => state switch { EntryState.Draft => "Draft", EntryState.Published => "Published", EntryState.Hidden => "Hidden", _ => "Withdrawn" };

    public static string Colour(EntryState state) => state switch { EntryState.Draft => "blue", EntryState.Published => "green", EntryState.Hidden => "orange", _ => "grey" };

    public static string Act(EntryAct act) => act switch
    {
        EntryAct.Added => "Added",
        EntryAct.Changed => "Changed",
        EntryAct.SuggestionTaken => "A suggestion was taken",
        _ => "Came with a feed",
    };

    public static string Source(SuggestionSource source) => source switch
    {
        SuggestionSource.Provider => "its provider",
        SuggestionSource.Staff => "a colleague",
        SuggestionSource.Feed => "a feed",
        _ => "the public",
    };

    public static string Kind(ProviderKind kind) => kind switch
    {
        ProviderKind.Council => "The council",
        ProviderKind.Nhs => "The NHS",
        ProviderKind.School => "A school or college",
        ProviderKind.Charity => "A charity",
        ProviderKind.Company => "A company",
        ProviderKind.Community => "A community group",
        _ => "A national body",
    };

    public static string Why(WhyNotPublished why) => CommentsPublication.InWords(why).Capitalised();

    /// <summary>What is wrong with when it was last checked: "6 days late", or by when it is due.</summary>
    public static string Due(DateOnly due, DateOnly today) => due < today ? $"{Count(today.DayNumber - due.DayNumber, "day", "days")} late" : due == today ? "Due today" : $"By {due.InBrief()}";
}
