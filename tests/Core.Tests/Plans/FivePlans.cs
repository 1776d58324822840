using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Tests.Plans;

/// <summary>The five plans of the repository and their rosters.</summary>
internal static class FivePlans
{
    public static readonly string[] Codes = ["kon-gang-2025", "huyen-2022-2030", "bac-son-2023", "kim-tan-2023", "trung-luong-2024"];

    public static string Path(string code) => System.IO.Path.Combine(RepositoryFiles.Plans, code, "plan.json");

    public static PlanReading Read(string code) => PlanFile.Read(Path(code));

    public static Plan Plan(string code) => Read(code).Plan!;

    public static RosterFile Roster(string code) => RosterJson.Read(Read(code).SampleRoster!).Roster!;
}
