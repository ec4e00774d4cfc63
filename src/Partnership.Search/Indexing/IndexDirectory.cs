using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;

namespace Partnership.Search.Indexing;

/// <summary>
/// The files of an index, read by any number of threads at once without a lock. Lucene.Net's own ways to read files either lock
/// for each read or keep a weak reference to every cursor ever made, which the garbage collector pays for under load; and
/// reading through a memory map ends the process when a disk fails, where a read that fails is an error that is mended.
/// </summary>
internal sealed class IndexDirectory(string folder) : FSDirectory(new DirectoryInfo(folder), null)
{
    /// <inheritdoc/>
    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        var file = OpenFile(name);
        return new FileInput(name, file, 0, RandomAccess.GetLength(file), BufferedIndexInput.GetBufferSize(context), ownsFile: true);
    }

    /// <inheritdoc/>
    public override IndexInputSlicer CreateSlicer(string name, IOContext context)
    {
        EnsureOpen();
        return new FileSlicer(name, OpenFile(name), BufferedIndexInput.GetBufferSize(context));
    }

    private SafeFileHandle OpenFile(string name) =>
        File.OpenHandle(Path.Combine(Directory.FullName, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);

    private sealed class FileSlicer(string name, SafeFileHandle file, int bufferSize) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) =>
            new FileInput($"{sliceDescription} in {name}", file, offset, length, bufferSize, ownsFile: false);

        [Obsolete("Lucene asks for it only to read indexes of version 3.")]
        public override IndexInput OpenFullSlice() => OpenSlice("all", 0, RandomAccess.GetLength(file));

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                file.Dispose();
        }
    }

    private sealed class FileInput(string name, SafeFileHandle file, long start, long length, int bufferSize, bool ownsFile) : BufferedIndexInput(name, bufferSize)
    {
        private bool ownsFile = ownsFile;

        public override long Length => length;

        public override object Clone()
        {
            var clone = (FileInput)base.Clone();
            clone.ownsFile = false;
            return clone;
        }

        protected override void ReadInternal(byte[] b, int offset, int length)
        {
            var at = Position;
            if (at + length > Length)
                throw new EndOfStreamException($"{this} ends at {Length}, before {at + length}.");
            for (var read = 0; read < length;)
            {
                var some = RandomAccess.Read(file, b.AsSpan(offset + read, length - read), start + at + read);
                if (some == 0)
                    throw new EndOfStreamException($"{this} was cut off at {at + read}.");
                read += some;
            }
        }

        // Every read says where it begins.
        protected override void SeekInternal(long pos)
        {
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && ownsFile)
                file.Dispose();
        }
    }
}
