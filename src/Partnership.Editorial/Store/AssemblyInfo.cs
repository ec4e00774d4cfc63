using System.Runtime.CompilerServices;

// Tests may edit and publish without gates. The site may not: its only way to the public is through the operations of the desk.
[assembly: InternalsVisibleTo("Partnership.Editorial.Tests")]
[assembly: InternalsVisibleTo("Partnership.Testing")]
[assembly: InternalsVisibleTo("Partnership.Web.Tests")]
[assembly: InternalsVisibleTo("Partnership.Browser.Tests")]
[assembly: InternalsVisibleTo("Partnership.Benchmarks")]
[assembly: InternalsVisibleTo("Partnership.Editorial.Crasher")]
[assembly: InternalsVisibleTo("Partnership.Faults")]
