using System.Runtime.InteropServices;

namespace Partnership.Documents.Examiner.Confinement;

/// <summary>A step of a program that the kernel runs at every system call (<c>struct sock_filter</c>).</summary>
/// <param name="Code">What is done.</param>
/// <param name="IfTrue">How many steps are passed over when a comparison holds.</param>
/// <param name="IfFalse">How many steps are passed over when it doesn't.</param>
/// <param name="Operand">A place in the description of the call, a number to compare with, or the verdict.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct FilterStep(ushort Code, byte IfTrue, byte IfFalse, uint Operand)
{
    private const ushort LoadWord = 0x20;
    private const ushort JumpIfEqual = 0x15;
    private const ushort JumpIfAnyBit = 0x45;
    private const ushort Return = 0x06;

    private const uint VerdictAllow = 0x7fff0000;
    private const uint VerdictError = 0x00050000;
    private const uint VerdictKill = 0x80000000;

    internal static FilterStep Load(uint offset) => new(LoadWord, 0, 0, offset);

    /// <summary>Goes on with the next step when the value is this one, and passes over some otherwise.</summary>
    internal static FilterStep UnlessEqual(uint value, byte passOver) => new(JumpIfEqual, 0, passOver, value);

    /// <summary>Goes on with the next step when any of the bits is set, and passes over some otherwise.</summary>
    internal static FilterStep UnlessAnyBit(uint bits, byte passOver) => new(JumpIfAnyBit, 0, passOver, bits);

    internal static FilterStep Allow() => new(Return, 0, 0, VerdictAllow);

    internal static FilterStep Kill() => new(Return, 0, 0, VerdictKill);

    internal static FilterStep Refuse(ushort error) => new(Return, 0, 0, VerdictError | error);
}
