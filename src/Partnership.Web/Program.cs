using Partnership.Web.StartUp;

return await SiteProgram.RunAsync(args);

/// <summary>The entry point, named so that tests can start the host.</summary>
public partial class Program;
