using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OneStory.GovUk.Tests.Support;

namespace OneStory.GovUk.Tests;

public sealed class Showing_what_is_known(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(".govuk-skip-link", """<a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">Skip to main content</a>""")]
    [InlineData(".govuk-exit-this-page", """<div class="govuk-exit-this-page" data-module="govuk-exit-this-page"><a href="https://www.bbc.co.uk/weather" role="button" draggable="false" class="govuk-button govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button" data-module="govuk-button" rel="nofollow noreferrer"><span class="govuk-visually-hidden">Emergency</span> Exit this page</a></div>""")]
    [InlineData(".govuk-back-link", """<a href="/work?a=1#top" class="govuk-back-link">Back</a>""")]
    [InlineData(".govuk-breadcrumbs__list", """<ol class="govuk-breadcrumbs__list"><li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="/">Home</a></li><li class="govuk-breadcrumbs__list-item" aria-current="page">Words</li></ol>""")]
    [InlineData("a.govuk-button--secondary", """<a href="Words" role="button" draggable="false" class="govuk-button govuk-button--secondary" data-module="govuk-button">Words</a>""")]
    [InlineData(".extra", """<button type="submit" data-prevent-double-click="true" class="govuk-button govuk-button--warning extra" data-module="govuk-button" data-words="Words">Delete</button>""")]
    [InlineData("#group", """<div id="group" class="govuk-button-group"><button type="button" class="govuk-button govuk-button--inverse" data-module="govuk-button">One</button></div>""")]
    [InlineData(".govuk-summary-list--no-border", """<dl class="govuk-summary-list govuk-summary-list--no-border"><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">Words</dt><dd class="govuk-summary-list__value"><b>Words</b></dd><dd class="govuk-summary-list__actions"><a class="govuk-link" href="Words">Change<span class="govuk-visually-hidden"> Words</span></a></dd></div><div class="govuk-summary-list__row govuk-summary-list__row--no-actions"><dt class="govuk-summary-list__key">Plain</dt><dd class="govuk-summary-list__value">Nothing to do</dd></div></dl>""")]
    [InlineData(".govuk-summary-card__title-wrapper", """<div class="govuk-summary-card__title-wrapper"><h2 class="govuk-summary-card__title">Words</h2><div class="govuk-summary-card__actions"><a class="govuk-link" href="/all">Change all<span class="govuk-visually-hidden"> (Words)</span></a></div></div>""")]
    [InlineData(".govuk-tag--magenta", """<strong class="govuk-tag govuk-tag--magenta">Missed</strong>""")]
    [InlineData(".govuk-tag--grey", """<strong class="govuk-tag govuk-tag--grey">Words</strong>""")]
    [InlineData(".govuk-details", """<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Words</span></summary><div class="govuk-details__text"><p>Words</p></div></details>""")]
    [InlineData(".govuk-inset-text", """<div class="govuk-inset-text">Words</div>""")]
    [InlineData(".govuk-warning-text__text", """<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> Words</strong>""")]
    [InlineData("[aria-labelledby=one]", """<div class="govuk-notification-banner" role="region" aria-labelledby="one" data-module="govuk-notification-banner"><div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="one">Words</h2></div><div class="govuk-notification-banner__content"><p class="govuk-notification-banner__heading">Words</p></div></div>""")]
    [InlineData(".govuk-notification-banner--success", """<div class="govuk-notification-banner govuk-notification-banner--success" role="alert" aria-labelledby="govuk-notification-banner-title" data-module="govuk-notification-banner"><div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="govuk-notification-banner-title">Success</h2></div><div class="govuk-notification-banner__content"><h3 class="govuk-notification-banner__heading">Done</h3></div></div>""")]
    [InlineData(".govuk-panel", """<div class="govuk-panel govuk-panel--confirmation"><h1 class="govuk-panel__title">Words</h1><div class="govuk-panel__body">Words</div></div>""")]
    [InlineData("#task-list-2-status", """<div class="govuk-task-list__status govuk-task-list__status--cannot-start-yet" id="task-list-2-status">Cannot start yet</div>""")]
    [InlineData("#task-list-3-status", """<div class="govuk-task-list__status" id="task-list-3-status">Completed</div>""")]
    [InlineData("#task-list-1-status", """<div class="govuk-task-list__status" id="task-list-1-status"><strong class="govuk-tag">Words</strong></div>""")]
    [InlineData("#late", """<div class="govuk-tabs__panel" id="late">Words</div>""")]
    [InlineData("#tab-2", """<div class="govuk-tabs__panel govuk-tabs__panel--hidden" id="tab-2">Two</div>""")]
    [InlineData("#address", """<fieldset class="govuk-fieldset" aria-describedby="address-hint" id="address"><legend class="govuk-fieldset__legend govuk-fieldset__legend--m">Words</legend><div id="address-hint" class="govuk-hint">Words</div><div class="govuk-form-group"><label class="govuk-label" for="Line1">Words</label><div id="Line1-hint" class="govuk-hint">Words</div><div class="govuk-input__wrapper"><div class="govuk-input__prefix" aria-hidden="true">Words</div><input class="govuk-input" id="Line1" name="Line1" type="text" value="Words" aria-describedby="Line1-hint" readonly></div></div></fieldset>""")]
    [InlineData(".moj-timeline", """<div class="moj-timeline"><div class="moj-timeline__item"><div class="moj-timeline__header"><h2 class="moj-timeline__title">Words</h2> <p class="moj-timeline__byline">by Words</p></div><p class="moj-timeline__date"><time datetime="2026-09-01">Words</time></p><div class="moj-timeline__description">Words</div></div></div>""")]
    [InlineData(".moj-sub-navigation", """<nav class="moj-sub-navigation" aria-label="Words"><ul class="moj-sub-navigation__list"><li class="moj-sub-navigation__item"><a class="moj-sub-navigation__link" aria-current="page" href="Words">Words</a></li><li class="moj-sub-navigation__item"><a class="moj-sub-navigation__link" href="/two">Two</a></li></ul></nav>""")]
    [InlineData("[aria-label=Side]", """<nav class="moj-side-navigation" aria-label="Side"><ul class="moj-side-navigation__list"><li class="moj-side-navigation__item moj-side-navigation__item--active"><a href="/one" aria-current="location">One</a></li></ul></nav>""")]
    [InlineData("[aria-label=Sections]", """<nav class="moj-side-navigation" aria-label="Sections"><h2 class="moj-side-navigation__title">Words</h2><ul class="moj-side-navigation__list"><li class="moj-side-navigation__item"><a href="/two">Words</a></li></ul></nav>""")]
    [InlineData(".moj-badge", """<span class="moj-badge moj-badge--red moj-badge--large">Words</span>""")]
    [InlineData(".moj-banner__message", """<div class="moj-banner__message">Words</div>""")]
    [InlineData("#ordinary", """<select id="ordinary"><option value="x">Not ours</option></select>""")]
    public async Task Writes_what_the_page_asks_for(string selector, string expected)
    {
        var page = await site.Get("/Gallery");

        CanonicalHtml.Of(page.QuerySelector(selector).ShouldNotBeNull(selector).OuterHtml).ShouldBe(CanonicalHtml.Of(expected));
    }

    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(1, 3, "[1] 2 3 next")]
    [InlineData(3, 3, "prev 1 2 [3]")]
    [InlineData(5, 9, "prev 1 ⋯ 4 [5] 6 ⋯ 9 next")]
    [InlineData(4, 7, "prev 1 2 3 [4] 5 6 7 next")]
    [InlineData(1, 20, "[1] 2 ⋯ 20 next")]
    public async Task Shows_the_way_through_the_pages_of_a_list(int at, int of, string expected)
    {
        var page = await site.Get($"/Gallery?at={at}&of={of}");

        string.Join(' ', page.QuerySelectorAll(".govuk-pagination__prev, .govuk-pagination__next, .govuk-pagination__item").Select(Said)).ShouldBe(expected);
    }

    [Fact]
    public async Task Leads_to_each_page() =>
        (await site.Get("/Gallery?at=2&of=3")).QuerySelectorAll(".govuk-pagination a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["?q=a&page=1", "?q=a&page=1", "?q=a&page=2", "?q=a&page=3", "?q=a&page=3"]);

    [Theory]
    [InlineData("", "name ascending ?sort=name&dir=desc", "due none ?sort=due&dir=asc")]
    [InlineData("?sort=due&dir=asc", "name none ?sort=name&dir=asc", "due ascending ?sort=due&dir=desc")]
    [InlineData("?sort=due&dir=desc&mine=true&page=4", "name none ?mine=true&sort=name&dir=asc", "due descending ?mine=true&sort=due&dir=asc")]
    public async Task Sorts_a_list_by_links(string query, string name, string due)
    {
        var page = await site.Get("/Gallery" + query);

        page.QuerySelectorAll("th").Select(cell => $"{(cell.ClassList.Contains("govuk-table__header--numeric") ? "due" : "name")} {cell.GetAttribute("aria-sort")} {cell.QuerySelector("a")!.GetAttribute("href")}")
            .ShouldBe([name, due]);
        page.QuerySelectorAll("th").ShouldAllBe(cell => cell.GetAttribute("scope") == "col" && !cell.HasAttribute("sort"));
    }

    [Fact]
    public async Task Asks_a_list_for_less_with_a_form_that_changes_nothing()
    {
        var form = (await site.Get("/Gallery?mine=true")).QuerySelector<IHtmlFormElement>("form.moj-filter")!;

        (form.Method, form.GetAttribute("action")).ShouldBe(("get", "/Gallery"));
        form.QuerySelectorAll<IHtmlInputElement>("input").Select(input => (input.Name, input.Type, input.IsChecked)).ShouldBe([("Mine", "checkbox", true), ("Search", "text", false)]);
        form.QuerySelector("a")!.GetAttribute("href").ShouldBe("/work");
        form.QuerySelector("button")!.TextContent.ShouldBe("Apply filters");
    }

    private static string Said(IElement item) =>
        item.ClassList.Contains("govuk-pagination__prev") ? "prev"
        : item.ClassList.Contains("govuk-pagination__next") ? "next"
        : item.ClassList.Contains("govuk-pagination__item--current") ? $"[{item.TextContent.Trim()}]" : item.TextContent.Trim();
}
