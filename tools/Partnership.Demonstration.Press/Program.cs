using Microsoft.Playwright;
using Partnership.Demonstration.Press;
using Partnership.Demonstration.Press.Printing;

if (args is not ([] or ["--all"]))
    return Stop("Usage: dotnet run --project tools/Partnership.Demonstration.Press [-- --all]");

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    interrupted.Cancel();
};

try
{
    var run = new PressRun(DemonstrationLibrary.Find(Environment.CurrentDirectory), Console.Out, Console.Error);
    return await run.PrintAsync(printAll: args is ["--all"], interrupted.Token) ? 0 : 1;
}
catch (PressException problem)
{
    return Stop(problem.Message);
}
catch (PlaywrightException problem)
{
    return Stop($"{ChromiumPrinter.Executable} did not print: {problem.Message.Split('\n')[0]}");
}
catch (OperationCanceledException)
{
    return Stop("Stopped.");
}

static int Stop(string line)
{
    Console.Error.WriteLine(line);
    return 1;
}
