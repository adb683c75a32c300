namespace OneStory.Core.Tests.Files;

/// <summary>A stream as it comes from a network: it can be read once, in pieces, and may break off.</summary>
public sealed class OneWayStream(byte[] content, int? breaksAt = null) : Stream
{
    private int at;

    /// <summary>How much was asked of it.</summary>
    public int Given => at;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (at >= breaksAt) throw new IOException("The connection was lost.");
        var read = Math.Min(Math.Min(count, 7001), content.Length - at);
        content.AsSpan(at, read).CopyTo(buffer.AsSpan(offset));
        at += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
