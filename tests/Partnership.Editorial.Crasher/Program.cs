using System.Globalization;
using Partnership.Editorial.Crasher;

// Started by tests, which kill it: <seed folder> <folder> <random seed>
await using var store = new CrashStore(args[0], args[1]);
await new CrasherProgram(store, new Random(int.Parse(args[2], CultureInfo.InvariantCulture)), Console.Out).RunAsync(CancellationToken.None);
