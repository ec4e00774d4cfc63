namespace Partnership.Documents.Images;

/// <summary>
/// Which part of a picture is shown: the largest of a shape, moved so that the focal point is as near its middle as can be.
/// </summary>
/// <param name="Ratio">The shape.</param>
/// <param name="Focus">What must stay in sight.</param>
public sealed record ImageCrop(AspectRatio Ratio, FocalPoint Focus);
