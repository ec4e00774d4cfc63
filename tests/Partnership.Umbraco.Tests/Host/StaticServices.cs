using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Partnership.Umbraco.Tests.Host;

/// <summary>Some of Umbraco's own constructors ask a static place for more. They find nothing there that a test would depend on.</summary>
internal static class StaticServices
{
    [ModuleInitializer]
    internal static void Fill() => StaticServiceProvider.Instance = new ServiceCollection()
        .AddSingleton(Port.Make<IDataTypeContainerRepository>())
        .AddSingleton(Port.Make<IUserIdKeyResolver>(("GetAsync", _ => Task.FromResult(-1))))
        .AddSingleton(Port.Make<IDataTypeContainerService>())
        .AddSingleton(Port.Make<IIOHelper>())
        .BuildServiceProvider();
}
