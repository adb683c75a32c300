using System.Text.RegularExpressions;

namespace OneStory.Journeys.Steps;

/// <summary>Consulting settings, their answers, and which is named.</summary>
public static class Settings
{
    public static async Task Consults(this Person officer, Child child, params string[] settings)
    {
        foreach (var name in settings)
        {
            await officer.Open($"{child.CaseAt}/consultations");
            var find = officer.Page.Locator("form[role='search']");
            await officer.Fill("Name or town", name, find);
            await officer.Press("Find", find);
            await officer.Choose(name);
            await officer.Press("Consult the settings ticked");
            await officer.Sees("should answer within fifteen days");
        }
    }

    public static async Task AnswersThatItCan(this Person senco, Child child, string reasons)
    {
        await senco.OpensConsultation(child);
        await senco.Choose("We can meet the needs");
        await senco.Fill("Your reasons", reasons);
        await senco.Press("Send the answer");
        await senco.Sees("Answered on");
    }

    public static async Task AnswersThatItShouldNotBeNamed(this Person senco, Child child, string ground, string reasons)
    {
        await senco.OpensConsultation(child);
        await senco.Choose("We should not be named");
        await senco.Choose(ground);
        await senco.Fill("Your reasons", reasons);
        await senco.Press("Send the answer");
        await senco.Sees("Answered on");
    }

    public static async Task Names(this Person officer, Child child, string setting, string reasons)
    {
        await officer.Open($"{child.CaseAt}/consultations");
        await officer.Follow("Decide which setting to name");
        await officer.Choose(setting);
        await officer.Fill("Reasons for the decision", reasons);
        await officer.Press("Keep this decision");
        await officer.Open($"{child.CaseAt}/consultations");
        await officer.Page.Locator(".side-block", new() { HasTextRegex = new Regex($"Section I.*{Regex.Escape(setting)}", RegexOptions.Singleline) }).WaitForAsync();
    }

    private static async Task OpensConsultation(this Person senco, Child child)
    {
        await senco.Open("/ashmere/consultations");
        await senco.Follow(child.Name);
    }
}
