using Partnership.Search.Crasher;

// Started by tests, which kill it: <schema folder> <folder> <seed> <changes to begin with>
await new CrasherProgram(CrasherOptions.Parse(args), Console.Out).RunAsync(CancellationToken.None);
