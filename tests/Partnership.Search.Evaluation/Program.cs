using Partnership.Search.Evaluation;

// dotnet run -c Release --project tests/Partnership.Search.Evaluation -- [--collection <folder>]
return await EvaluationProgram.RunAsync(args, Console.Out, Console.Error);
