using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Partnership.Editorial.Tests")]
