using Microsoft.AspNetCore.Mvc;
using OneStory.Assessments;
using OneStory.People;

namespace OneStory.Web.Pages.Work.Children;

/// <summary>A whole request on one page, for those who write many: for a setting from its own account, and for an officer who was handed one.</summary>
public abstract class RequestPage(SettingChoicesQuery settings) : OneStoryPage
{
    [BindProperty]
    public RequestAnswers Answers { get; set; } = new();

    public IReadOnlyList<SettingChoice> Settings { get; private set; } = [];

    /// <summary>Whether the child is on the record already, and is not asked about again.</summary>
    public virtual bool ChildIsKnown => false;

    /// <summary>Whether it is the setting that asks.</summary>
    public virtual bool BySetting => true;

    protected async Task LoadSettings() => Settings = await settings.All();

    /// <summary>Looks at the form; the law is looked at when it is received.</summary>
    protected bool IsComplete(DateOnly on)
    {
        if (!ChildIsKnown)
        {
            Require(Answers.FirstName, nameof(Answers.FirstName), "Enter the child\u2019s first name");
            Require(Answers.LastName, nameof(Answers.LastName), "Enter the child\u2019s last name");
            if (Answers.Born is not { } born) Add(nameof(Answers.Born), "Enter the child\u2019s date of birth");
            else if (RequestAnswers.WhyNotBorn(born, on) is { } why) Add(nameof(Answers.Born), why);
            if (Answers.Upn is not null && !Upn.TryParse(Answers.Upn, out _, out var notUpn)) Add(nameof(Answers.Upn), notUpn);
            if (Answers.NhsNumber is not null && !NhsNumber.TryParse(Answers.NhsNumber, out _, out var notNhs)) Add(nameof(Answers.NhsNumber), notNhs);
            if (Answers.Postcode is not null && !Postcode.TryParse(Answers.Postcode, out _, out var notPostcode)) Add(nameof(Answers.Postcode), notPostcode);
        }

        if (ContactWays.WhyNotEmail(Answers.ParentEmail) is { } notEmail) Add(nameof(Answers.ParentEmail), notEmail);
        if (ContactWays.WhyNotPhone(Answers.ParentPhone) is { } notPhone) Add(nameof(Answers.ParentPhone), notPhone);
        foreach (var (words, field) in new[] { (Answers.Why, nameof(Answers.Why)), (Answers.WhatHasBeenTried, nameof(Answers.WhatHasBeenTried)), (Answers.WhatWeHope, nameof(Answers.WhatWeHope)) })
            if (words?.Length > RequestAnswers.Longest) Add(field, $"This is {words.Length:N0} characters long, and we can keep {RequestAnswers.Longest:N0} in one answer. Nothing is lost: it is all below. Make it shorter, or add the rest as a file");
        return ModelState.IsValid;
    }

    protected void Require(string? answer, string field, string ask)
    {
        if (string.IsNullOrWhiteSpace(answer)) Add(field, ask);
    }

    protected void Add(string field, string why)
    {
        if (ModelState[$"Answers.{field}"] is not { Errors.Count: > 0 }) ModelState.AddModelError($"Answers.{field}", why);
    }
}
