namespace OneStory.Documents.Pdf;

/// <summary>
/// Joins Arabic letters by choosing the presentation form of each (Unicode, Arabic Presentation Forms-A and -B), which is
/// what a font offers to a program that does not run its substitution rules.
/// </summary>
internal static class Arabic
{
    private const int Lam = 0x0644;
    private const int Tatweel = 0x0640;

    /// <summary>Letter, its form alone (the form at the end follows it), and whether it also joins the letter after it.</summary>
    private static readonly Dictionary<int, (int Alone, bool JoinsNext)> Letters = new()
    {
        [0x0622] = (0xFE81, false),
        [0x0623] = (0xFE83, false),
        [0x0624] = (0xFE85, false),
        [0x0625] = (0xFE87, false),
        [0x0626] = (0xFE89, true),
        [0x0627] = (0xFE8D, false),
        [0x0628] = (0xFE8F, true),
        [0x0629] = (0xFE93, false),
        [0x062A] = (0xFE95, true),
        [0x062B] = (0xFE99, true),
        [0x062C] = (0xFE9D, true),
        [0x062D] = (0xFEA1, true),
        [0x062E] = (0xFEA5, true),
        [0x062F] = (0xFEA9, false),
        [0x0630] = (0xFEAB, false),
        [0x0631] = (0xFEAD, false),
        [0x0632] = (0xFEAF, false),
        [0x0633] = (0xFEB1, true),
        [0x0634] = (0xFEB5, true),
        [0x0635] = (0xFEB9, true),
        [0x0636] = (0xFEBD, true),
        [0x0637] = (0xFEC1, true),
        [0x0638] = (0xFEC5, true),
        [0x0639] = (0xFEC9, true),
        [0x063A] = (0xFECD, true),
        [0x0641] = (0xFED1, true),
        [0x0642] = (0xFED5, true),
        [0x0643] = (0xFED9, true),
        [Lam] = (0xFEDD, true),
        [0x0645] = (0xFEE1, true),
        [0x0646] = (0xFEE5, true),
        [0x0647] = (0xFEE9, true),
        [0x0648] = (0xFEED, false),
        [0x0649] = (0xFEEF, false),
        [0x064A] = (0xFEF1, true),
        [0x067E] = (0xFB56, true),
        [0x0679] = (0xFB66, true),
        [0x0686] = (0xFB7A, true),
        [0x0688] = (0xFB88, false),
        [0x0698] = (0xFB8A, false),
        [0x0691] = (0xFB8C, false),
        [0x06A9] = (0xFB8E, true),
        [0x06AF] = (0xFB92, true),
        [0x06BA] = (0xFB9E, false),
        [0x06BE] = (0xFBAA, true),
        [0x06CC] = (0xFBFC, true),
    };

    private static readonly Dictionary<int, int> LamAlefs = new() { [0x0622] = 0xFEF5, [0x0623] = 0xFEF7, [0x0625] = 0xFEF9, [0x0627] = 0xFEFB };

    public static bool IsMark(int code) => code is (>= 0x0610 and <= 0x061A) or (>= 0x064B and <= 0x065F) or 0x0670 or (>= 0x06D6 and <= 0x06ED and not 0x06DD and not 0x06DE);

    /// <summary>The form to draw at each place: 0 where the letter before has swallowed it, as alef after lam.</summary>
    public static int[] Joined(IReadOnlyList<int> codes)
    {
        var forms = codes.ToArray();
        for (var i = 0; i < forms.Length; i++)
        {
            if (forms[i] == 0 || !Letters.TryGetValue(codes[i], out var letter)) continue;
            var before = Neighbour(codes, i, -1);
            var joinsBefore = before >= 0 && JoinsNext(codes[before]);
            var after = Neighbour(codes, i, 1);
            if (codes[i] == Lam && after == i + 1 && LamAlefs.TryGetValue(codes[after], out var ligature))
            {
                (forms[i], forms[after]) = (ligature + (joinsBefore ? 1 : 0), 0);
                continue;
            }

            var joinsAfter = letter.JoinsNext && after >= 0 && (Letters.ContainsKey(codes[after]) || codes[after] == Tatweel);
            forms[i] = letter.Alone + (joinsAfter ? joinsBefore ? 3 : 2 : joinsBefore ? 1 : 0);
        }

        return forms;
    }

    private static bool JoinsNext(int code) => code == Tatweel || (Letters.TryGetValue(code, out var letter) && letter.JoinsNext);

    private static int Neighbour(IReadOnlyList<int> codes, int at, int step)
    {
        at += step;
        while (at >= 0 && at < codes.Count && IsMark(codes[at])) at += step;
        return at < codes.Count ? at : -1;
    }
}
