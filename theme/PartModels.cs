using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Theme;

/// <summary>The rows of a skill table and the id of the heading that names it.</summary>
public sealed record SkillTableModel(string LabelId, IReadOnlyList<SkillRow> Rows);

/// <summary>A matrix of skills by roles and the id of the heading that names it.</summary>
public sealed record SkillMatrixModel(string LabelId, IReadOnlyList<Link> Columns, IReadOnlyList<LadderSkillRow> Rows);

/// <summary>Distributions side by side in one table, each with its area, and the id of the element that names the table.</summary>
public sealed record PercentileTableModel(string Caption, IReadOnlyList<PercentileTable> Tables);

/// <summary>A role of a step on the ladder and what the statistics say of its pay.</summary>
public sealed record StepPayModel(RoleCard Role, SalaryView Salary);
