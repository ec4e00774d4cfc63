namespace Partnership.Web.StartUp;

/// <summary>What happens between building the host and taking the first visitor, which depends on where the content is edited.</summary>
internal interface ISiteStart
{
    /// <summary>Makes the site ready for visitors.</summary>
    Task RunAsync(CancellationToken cancellationToken);

    /// <summary>Reads what is public, and adds nothing to it.</summary>
    Task LoadAsync(CancellationToken cancellationToken);
}
