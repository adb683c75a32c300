using DocumentFormat.OpenXml.Wordprocessing;

namespace OneStory.Documents.Word;

/// <summary>The kinds of list, and each numbered list, which begins again at 1.</summary>
internal sealed class WordLists
{
    private const int Bullets = 1;
    private const int Numbers = 2;
    private int last = Numbers;

    public int Begin() => ++last;

    public Numbering Numbering()
    {
        var numbering = new Numbering(Kind(Bullets, NumberFormatValues.Bullet, "\u2022"), Kind(Numbers, NumberFormatValues.Decimal, "%1."));
        numbering.Append(Instance(Bullets, Bullets), Instance(Numbers, Numbers));
        for (var id = Numbers + 1; id <= last; id++)
        {
            var instance = Instance(id, Numbers);
            instance.Append(new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 });
            numbering.Append(instance);
        }

        return numbering;
    }

    private static AbstractNum Kind(int id, NumberFormatValues format, string text) => new(
        new MultiLevelType { Val = MultiLevelValues.SingleLevel },
        new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = format },
            new LevelText { Val = text },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "425", Hanging = "425" }))
        { LevelIndex = 0 })
    { AbstractNumberId = id };

    private static NumberingInstance Instance(int id, int kind) => new(new AbstractNumId { Val = kind }) { NumberID = id };
}
