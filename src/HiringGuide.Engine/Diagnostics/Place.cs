namespace HiringGuide.Engine.Diagnostics;

/// <summary>Where something stands: a path below the site's root with forward slashes, and a line and column, both from 1.</summary>
public readonly record struct Place(string Path, int Line, int Column) : IComparable<Place>
{
    /// <summary>The start of a file, for what is wrong with the file as a whole.</summary>
    public static Place StartOf(string path) => new(path, 1, 1);

    public int CompareTo(Place other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        if (byPath != 0)
        {
            return byPath;
        }

        return Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
    }

    public static bool operator <(Place left, Place right) => left.CompareTo(right) < 0;

    public static bool operator >(Place left, Place right) => left.CompareTo(right) > 0;

    public static bool operator <=(Place left, Place right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Place left, Place right) => left.CompareTo(right) >= 0;

    /// <summary><c>input/site.yml(3,7)</c>, the form that compilers print and editors follow.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}({Line},{Column})");
}
