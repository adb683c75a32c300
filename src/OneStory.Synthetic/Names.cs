namespace OneStory.Synthetic;

/// <summary>Names that nobody would take for a real child's.</summary>
internal static class Names
{
    private static readonly string[] Firsts = Combine(["Ar", "Bel", "Cor", "Dar", "El", "Fen", "Gal", "Har", "Il", "Jor", "Kel", "Lor", "Mar", "Nel", "Or", "Pel", "Quin", "Ros", "Sel", "Tor"], ["bo", "dry", "fa", "lin", "mo", "na", "pip", "ra", "sen", "ta", "vi", "wick", "y", "zo"]);
    private static readonly string[] Lasts = Combine(
        ["Ash", "Bram", "Candle", "Drift", "Elder", "Fable", "Glim", "Hollow", "Inkle", "Jumble", "Kettle", "Lantern", "Mumble", "Nettle", "Otter", "Pebble", "Quill", "Rumble", "Saddle", "Thistle", "Umber", "Velvet", "Whistle", "Yarrow"],
        ["bank", "bottle", "comb", "cross", "down", "feather", "gate", "hatch", "ington", "jar", "keep", "latch", "mere", "nook", "pin", "quay", "rigg", "spoon", "thimble", "well"]);
    private static readonly string[] Streets = Combine(["Made-up", "Pretend", "Invented", "Imagined", "Make-believe", "Storybook"], [" Lane", " Road", " Close", " Way", " Street", " Crescent"]);

    public static string First(Draw draw) => draw.Pick(Firsts);
    public static string Last(Draw draw) => draw.Pick(Lasts);
    public static string Street(Draw draw) => $"{draw.Between(1, 180)} {draw.Pick(Streets)}";

    /// <summary>The name as somebody else wrote it down: a fault that every authority has.</summary>
    public static string Mistyped(string name, Draw draw)
    {
        var at = draw.Between(1, name.Length - 2);
        return draw.Chance(0.5) ? name.Remove(at, 1) : name.Insert(at, name[at].ToString());
    }

    private static string[] Combine(string[] starts, string[] ends) => [.. starts.SelectMany(start => ends.Select(end => start + end))];
}
