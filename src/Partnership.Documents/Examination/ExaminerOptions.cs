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

    /// <summary>The most words in a file whose places are looked up.</summary>
    /// <value>Words; from 1,000 to 10,000,000. The default is 1,000,000, about 2,000 dense pages.</value>
    [Range(1_000, 10_000_000)]
    public int MaxWords { get; set; } = 1_000_000;

    /// <summary>The longest answer of the worker, or the largest drawing, that is taken from it.</summary>
    /// <value>Bytes; from 65,536 (64 KB) to 1,073,741,824 (1 GB). The default is 67,108,864 (64 MB), about 4,000 dense pages.</value>
    [Range(65_536L, 1_073_741_824L)]
    public long MaxAnswerBytes { get; set; } = 67_108_864;

    /// <summary>How many workers run at once, and as many drawings beside them; others wait for their turn.</summary>
    /// <value>Processes; from 1 to 16. The default is 2.</value>
    [Range(1, 16)]
    public int MaxAtOnce { get; set; } = 2;
}
