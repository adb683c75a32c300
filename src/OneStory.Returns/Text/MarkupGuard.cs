namespace OneStory.Returns.Text;

/// <summary>
/// Lets XML through to its parser only while every tag, text and comment is of a size that a return can have, and nothing
/// declares a document type. So no file, however made, makes the parser hold more than a few thousand characters.
/// </summary>
internal sealed class MarkupGuard(StrictText text) : TextReader
{
    internal const int LongestText = 65_536, LongestTag = 4_096;

    private State _state;
    private int _run;
    private char _quote, _last, _beforeLast;

    private enum State { Text, TagBegun, Tag, Quoted, DeclarationBegun, Comment, Characters, Instruction }

    public override int Read(char[] buffer, int index, int count)
    {
        var before = text.Place;
        var read = text.Read(buffer, index, count);
        Watch(buffer.AsSpan(index, read), before);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) text.Dispose();
        base.Dispose(disposing);
    }

    private void Watch(ReadOnlySpan<char> read, Place before)
    {
        for (var at = 0; at < read.Length; at++)
        {
            if (_state == State.Text)
            {
                var tag = read[at..].IndexOf('<');
                var length = tag < 0 ? read.Length - at : tag;
                _run += length;
                at += length;
                if (_run > LongestText) throw TooLarge(before.After(read[..at]), "This text is longer than any in a return can be");
                if (tag >= 0) Begin(State.TagBegun);
                continue;
            }

            if (_state == State.Tag)
            {
                var plain = read[at..].IndexOfAny('>', '"', '\'') is var next and >= 0 ? next : read.Length - at;
                _run += plain;
                at += plain;
            }

            if (at < read.Length) Step(read[at]);
            if (_state == State.DeclarationBegun && _run == 2)
                throw new FileRefusedException(RefusedBecause.DocumentType, before.After(read[..at]),
                    "The file declares a document type or an entity (“<!”). A return has none, and such a file is not opened.");
            var over = _run - (_state is State.Tag or State.TagBegun or State.Quoted ? LongestTag : LongestText);
            if (over > 0) throw TooLarge(before.After(read[..Math.Max(0, Math.Min(at + 1, read.Length) - over)]), "This tag or comment is longer than any in a return can be");
        }
    }

    private void Step(char c)
    {
        _run++;
        switch (_state)
        {
            case State.TagBegun: Begin(c switch { '!' => State.DeclarationBegun, '?' => State.Instruction, '>' => State.Text, _ => State.Tag }); break;
            case State.DeclarationBegun when c == '-': Begin(State.Comment); break;
            case State.DeclarationBegun when c == '[': Begin(State.Characters); break;
            case State.DeclarationBegun: _run = 2; break;
            case State.Tag when c is '"' or '\'': (_state, _quote) = (State.Quoted, c); break;
            case State.Quoted when c == _quote: _state = State.Tag; break;
            case State.Tag when c == '>': Begin(State.Text); break;
            case State.Comment when c == '>' && (_beforeLast, _last) is ('-', '-'): Begin(State.Text); break;
            case State.Characters when c == '>' && (_beforeLast, _last) is (']', ']'): Begin(State.Text); break;
            case State.Instruction when c == '>' && _last == '?': Begin(State.Text); break;
        }

        (_beforeLast, _last) = (_last, c);
    }

    private void Begin(State state) => (_state, _run) = (state, 0);

    private static FileRefusedException TooLarge(Place place, string what) => new(RefusedBecause.TooLarge, place, $"{what}.");
}
