using OneStory.Documents;

namespace OneStory.Core.Tests.Documents;

/// <summary>A plan and a letter that use every block there is. The people are invented.</summary>
internal static class Examples
{
    public static Picture Code { get; } = new(QrCode.Png("https://larkfield.example.org/asha"), "A code that opens the plan");

    public static PrintedDocument Plan { get; } = new()
    {
        Title = "Education, health and care plan for Asha Rao",
        AuthorityName = "Larkfield Council",
        Footer = "Larkfield Council",
        Version = "Draft 2",
        Watermark = "DRAFT",
        IsDemonstration = true,
        WrittenAt = Printed.Monday,
        Blocks =
        [
            new Cover("Education, health and care plan for Asha Rao")
            {
                Subtitle = "Draft plan",
                Lines = ["Born 14 March 2017"],
                Quote = new Quote("I like drawing foxes.") { By = "Asha, 9 November 2026" },
            },
            new Heading(1, "Section B: Special educational needs"),
            new KeyValues(new KeyValue("Name", "Asha Rao"), new KeyValue("School", "Larkfield Primary School")),
            new Heading(2, "Communication"),
            new Paragraph(new RichText(new Run("Asha "), Run.Bold("understands"), new Run(" two "), Run.Italic("key words"), new Run(". "), Run.LinkTo("The local offer", "https://larkfield.example.org/offer"))),
            new BulletList("Remembers birds", "Draws well"),
            new Heading(3, "Outcomes"),
            new NumberedList("Follows an instruction", "Goes on the trip"),
            new Table("Provision for communication", ["Need", "Provision", "How often"],
                new Row("B1", new Cell(new Paragraph("Speech and language therapy"), new BulletList("one to one")), "45 minutes a week"),
                new Row("B2", "Visual timetable", "Every day"))
            { Widths = [1, 3, 2], FirstColumnIsHeader = true },
            new Note(new Paragraph("You can appeal to the Tribunal."), new BulletList("within two months")) { Heading = "Your right to appeal" },
            new Quote("We want her to have friends.") { By = "Meera Rao" },
            new PageBreak(),
            new PictureBlock(Code, 40),
            new SignatureBlock("Hannah Price") { Role = "Head of SEND", Contact = ["01632 960200"] },
        ],
    };

    public static PrintedDocument Letter { get; } = Printed.Document(
        new AddressBlock(["Meera Rao", "14 Fern Close", "Larkfield LK4 2QA"]) { From = ["SEND team", "01632 960200"], Date = "11 December 2026", OurReference = "LK/417", YourReference = "MR/1" },
        new Paragraph("Dear Ms Rao"),
        new Heading(1, "We will assess Asha's needs"),
        new Paragraph("You asked us on 2 November 2026."),
        new SignatureBlock("Hannah Price") { Role = "Head of SEND" });

    public static PrintedDocument Empty { get; } = Printed.Document();
}
