using System.ComponentModel.DataAnnotations;

namespace Partnership.Documents.Examination;

/// <summary>The limits of an examination, kept from outside of the process that does it.</summary>
public sealed class ExaminerOptions
{
    /// <summary>The largest file that is examined.</summary>
    /// <value>Bytes; from 1 to 1,073,741,824 (1 GB). The default is 104,857,600 (100 MB).</value>
    [Range(1L, 1_073_741_824L)]
    public long MaxBytes { get; set; } = 104_857_600;

    /// <summary>The longest file that is examined.</summary>
    /// <value>Pages; from 1 to 10,000. The default is 2,000.</value>
    [Range(1, 10_000)]
    public int MaxPages { get; set; } = 2_000;

    /// <summary>The longest time that the worker may take for a file.</summary>
    /// <value>From one second to one hour. The default is five minutes.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The most memory that the worker may hold; it is killed above that.</summary>
    /// <value>Bytes of resident memory; from 67,108,864 (64 MB) to 4,294,967,296 (4 GB). The default is 314,572,800 (300 MB).</value>
    [Range(67_108_864L, 4_294_967_296L)]
    public long MaxMemoryBytes { get; set; } = 314_572_800;
}
