using System.Globalization;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Households.Rosters;

/// <summary>The rules of a roster behind its shape: codes once, names that are there, references that lead somewhere, dates in order.</summary>
internal static class RosterCheck
{
    private const int MostEntries = 20_000;
    private const int LongestText = 200;

    /// <summary>Lists what is wrong.</summary>
    public static void Check(RosterFile roster, FileProblems problems)
    {
        if (roster.AsOf.Year is < 2000 or > 2100)
        {
            problems.Add("asOf", "Năm phải từ 2000 đến 2100.");
        }

        if (roster.Households.Count > MostEntries || roster.Officials.Count > MostEntries || roster.Assignments.Count > 5 * MostEntries)
        {
            problems.Add("", "Danh sách dài quá mức một đơn vị có; hãy xem lại tệp.");
            return;
        }

        var codes = new RosterCodes(roster, problems);
        CheckAreas(roster, problems);
        CheckOrganizations(roster, codes, problems);
        CheckOfficials(roster, codes, problems);
        CheckHouseholds(roster, codes, problems);
        AssignmentCheck.Check(roster, codes, problems);
    }

    private static void CheckAreas(RosterFile roster, FileProblems problems)
    {
        for (var i = 0; i < roster.Areas.Count; i++)
        {
            var (area, place) = (roster.Areas[i], At("areas", i));
            CheckText(area.Kind, place + ".kind", problems);
            CheckText(area.Name, place + ".name", problems);
            if (area.HouseholdTotal < 0)
            {
                problems.Add(place + ".householdTotal", "Số hộ không thể âm.");
            }
        }
    }

    private static void CheckOrganizations(RosterFile roster, RosterCodes codes, FileProblems problems)
    {
        for (var i = 0; i < roster.Organizations.Count; i++)
        {
            var (organization, place) = (roster.Organizations[i], At("organizations", i));
            CheckText(organization.Kind, place + ".kind", problems);
            CheckText(organization.Name, place + ".name", problems);
            CheckReference(organization.Area, codes.Areas.ContainsKey, place + ".area", "địa bàn", problems);
            if (organization.Unit is { Length: > 0 } unit && (unit == roster.Unit || roster.Organizations.Take(i).Any(o => o.Unit == unit)))
            {
                problems.Add(place + ".unit", unit == roster.Unit
                    ? "Một cơ quan không thay cho chính đơn vị lập danh sách này; hãy ghi mã đơn vị cấp dưới."
                    : $"Đơn vị \"{unit}\" đã có một cơ quan khác thay mặt trong danh sách.");
            }
        }
    }

    private static void CheckOfficials(RosterFile roster, RosterCodes codes, FileProblems problems)
    {
        for (var i = 0; i < roster.Officials.Count; i++)
        {
            var (official, place) = (roster.Officials[i], At("officials", i));
            CheckText(official.Name, place + ".name", problems);
            CheckReference(official.Organization, codes.Organizations.ContainsKey, place + ".organization", "cơ quan, chi bộ", problems);
            CheckReference(official.Represents, codes.Organizations.ContainsKey, place + ".represents", "cơ quan, chi bộ", problems);
            CheckReference(official.Cell, codes.Organizations.ContainsKey, place + ".cell", "chi bộ", problems);
            if (official.Cell is { } cell && codes.Organizations.TryGetValue(cell, out var found) && found.Kind != Organization.PartyCell)
            {
                problems.Add(place + ".cell", $"\"{cell}\" không phải chi bộ (kind phải là \"{Organization.PartyCell}\").");
            }

            if (official.AllRoles == Roles.None)
            {
                problems.Add(place + ".roles", "Cần ít nhất một vai trò: reporter, secretary, committee, administrator.");
            }

            CheckDates(official.From, official.To, place, problems);
        }
    }

    private static void CheckHouseholds(RosterFile roster, RosterCodes codes, FileProblems problems)
    {
        for (var i = 0; i < roster.Households.Count; i++)
        {
            var (household, place) = (roster.Households[i], At("households", i));
            CheckText(household.Head, place + ".head", problems);
            CheckReference(household.Area, codes.Areas.ContainsKey, place + ".area", "địa bàn", problems);
            CheckDates(household.From, household.To, place, problems);
            if (household.Members is < 1 or > 50)
            {
                problems.Add(place + ".members", "Số nhân khẩu phải từ 1 đến 50.");
            }

            CheckReasons(household, place, problems);
            if (household.Statuses.Count == 0)
            {
                problems.Add(place + ".statuses", "Cần diện hộ (poor, near-poor…) đang có hiệu lực.");
            }

            for (var s = 1; s < household.Statuses.Count; s++)
            {
                if ((household.Statuses[s - 1].From ?? roster.AsOf) >= (household.Statuses[s].From ?? roster.AsOf))
                {
                    problems.Add(At(place + ".statuses", s) + ".from", "Các diện hộ phải xếp theo ngày, không trùng ngày.");
                }
            }
        }
    }

    private static void CheckReasons(HouseholdEntry household, string place, FileProblems problems)
    {
        if (household.Left is not null && household.To is null)
        {
            problems.Add(place + ".to", "Đã ghi lý do rời danh sách (left) thì phải ghi ngày cuối (to).");
        }

        if (household.CameFrom is not null && household.Came is null)
        {
            problems.Add(place + ".came", "Đã ghi từ đâu đến (cameFrom) thì phải ghi lý do (came): split hoặc moved-in.");
        }

        if (household.WentTo is not null && household.Left is null)
        {
            problems.Add(place + ".left", "Đã ghi đi đâu (wentTo) thì phải ghi lý do (left): merged hoặc moved-out.");
        }

        CheckOther(household.Code, household.CameFrom, place + ".cameFrom", problems);
        CheckOther(household.Code, household.WentTo, place + ".wentTo", problems);
    }

    private static void CheckOther(string code, string? other, string place, FileProblems problems)
    {
        if (other is not null)
        {
            CheckText(other, place, problems);
        }

        if (string.Equals(code, other, StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(place, "Không thể là chính hộ này.");
        }
    }

    private static void CheckText(string text, string place, FileProblems problems)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
        {
            problems.Add(place, "Không được để trống và không quá 200 ký tự.");
        }
    }

    private static void CheckReference(string? code, Func<string, bool> exists, string place, string what, FileProblems problems)
    {
        if (code is not null && !exists(code))
        {
            problems.Add(place, $"Không có {what} nào mã \"{code}\" trong danh sách.");
        }
    }

    private static void CheckDates(DateOnly? from, DateOnly? to, string place, FileProblems problems)
    {
        if (to < from)
        {
            problems.Add(place + ".to", "Ngày cuối trước ngày đầu; hãy xem lại hai ngày.");
        }
    }

    private static string At(string place, int index) => string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]");
}
