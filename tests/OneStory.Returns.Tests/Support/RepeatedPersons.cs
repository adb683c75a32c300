using System.Text;

namespace OneStory.Returns.Tests.Support;

/// <summary>A return whose one person comes again and again, made as it is read.</summary>
internal sealed class RepeatedPersons : Stream
{
    private readonly byte[] _before, _person, _after;
    private readonly long _count;
    private long _at;

    public RepeatedPersons(string file, long count)
    {
        const string Open = "<Person>", Close = "</Person>";
        int from = file.IndexOf(Open, StringComparison.Ordinal), to = file.IndexOf(Close, StringComparison.Ordinal) + Close.Length;
        (_before, _person, _after) = (Encoding.UTF8.GetBytes(file[..from]), Encoding.UTF8.GetBytes(file[from..to]), Encoding.UTF8.GetBytes(file[to..]));
        _count = count;
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => _before.Length + (_count * _person.Length) + _after.Length;
    public override long Position { get => _at; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var (source, from) = Here();
        var given = Math.Min(count, source.Length - from);
        source.AsSpan(from, given).CopyTo(buffer.AsSpan(offset));
        _at += given;
        return given;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private (byte[] Source, int From) Here()
    {
        var persons = _count * _person.Length;
        if (_at < _before.Length) return (_before, (int)_at);
        return _at < _before.Length + persons
            ? (_person, (int)((_at - _before.Length) % _person.Length))
            : (_after, (int)(_at - _before.Length - persons));
    }
}
