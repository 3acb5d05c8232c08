namespace HiringGuide.Engine;

/// <summary>Lets a build in which nothing changed be told from others, so that no page is made anew.</summary>
/// <param name="Path">
/// The file that a build keeps its notes in until the next one into the same folder. It lies where nobody but the user can put one: whoever could write it and
/// the output could publish what no build has made.
/// </param>
/// <param name="Program">Tells this program from every other that could make other pages of the same guide: a hash of it and of the tools it calls.</param>
public sealed record BuildMemory(string Path, string Program);
