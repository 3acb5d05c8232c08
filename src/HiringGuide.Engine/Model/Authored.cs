using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Model;

/// <summary>A value an author wrote, with the place where it stands, so that a problem found later can still point at it.</summary>
public readonly record struct Authored<T>(T Value, Place Place)
{
    public override string ToString() => Value?.ToString() ?? "";
}
