namespace Partnership.Content.Schema;

/// <summary>A schema file as it was read, before anyone has looked inside.</summary>
/// <param name="Name">The file's name, for messages; without its ending it must be the type's alias.</param>
/// <param name="Utf8">The bytes of the JSON text.</param>
public sealed record SchemaFile(string Name, byte[] Utf8);
