using System.Text.Json.Serialization;
using ReportBot.Core.Forms;
using ReportBot.Core.Plans.Targets;

namespace ReportBot.Core.Plans;

/// <summary>A plan as printed: one year or stage of one unit, all of it data from its plan file.</summary>
public sealed record Plan
{
    /// <summary>The stable name: <c>kon-gang-2025</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The unit that runs it.</summary>
    public required PlanUnit Unit { get; init; }

    /// <summary>The printed title, without "KẾ HOẠCH".</summary>
    public required string Title { get; init; }

    /// <summary>What the plan carries out, as printed at its beginning.</summary>
    public IReadOnlyList<string> Basis { get; init; } = [];

    /// <summary>The first day of the plan.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day of the plan.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The IANA time zone of its days; Asia/Ho_Chi_Minh where the file does not say.</summary>
    public string TimeZone { get; init; } = "Asia/Ho_Chi_Minh";

    /// <summary>The printed header of its documents.</summary>
    public required DocumentHeader Header { get; init; }

    /// <summary>How its documents look where the rules leave a choice; null: all as the layout says.</summary>
    public DocumentSettings? Document { get; init; }

    /// <summary>Sentences of its documents that the office worded itself, by key; the others are the product's own.</summary>
    public IReadOnlyDictionary<string, string>? Wording { get; init; }

    /// <summary>"Nơi nhận", in the printed order, without dashes and final marks.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>Who signs.</summary>
    public required Signer Signer { get; init; }

    /// <summary>Who reports, to whom and through whom.</summary>
    public required ReportingRoute Route { get; init; }

    /// <summary>What the plan wants to reach.</summary>
    public required IReadOnlyList<Target> Targets { get; init; }

    /// <summary>The plan's table of targets by area; null where it prints none.</summary>
    public TargetTable? TargetTable { get; init; }

    /// <summary>The plan's table of who is in charge of which areas, as printed; empty where it prints none.</summary>
    public IReadOnlyList<AreaCharge> InCharge { get; init; } = [];

    /// <summary>The list of households that register to leave poverty, where the plan asks for one.</summary>
    public RegistrationList? Registration { get; init; }

    /// <summary>Places of the printed plan that are at odds with something, kept as printed, with what is to be known about them.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>The forms of help that the plan names, as printed.</summary>
    public IReadOnlyList<string> HelpForms { get; init; } = [];

    /// <summary>When reports are due.</summary>
    public required IReadOnlyList<ScheduleRule> Schedule { get; init; }

    /// <summary>The unit's own days off besides Saturday and Sunday, on which nobody is reminded.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    /// <summary>What the printed plan leaves open and this file decides, each with its reason.</summary>
    public IReadOnlyList<OpenPoint> OpenPoints { get; init; } = [];

    /// <summary>The forms that its schedule names.</summary>
    public required IReadOnlyList<Form> Forms { get; init; }

    /// <summary>The form of a report that nobody owes ("đột xuất"); where the file names none, the product's own free text (<c>plans/forms/ad-hoc.json</c>).</summary>
    public string? AdHocForm { get; init; }

    /// <summary>Earlier versions of its forms, so that what was reported with them is read as it was asked; not part of the file.</summary>
    [JsonIgnore]
    public IReadOnlyList<Form> FormerForms { get; init; } = [];

    /// <summary>The version of a form that a report or a draft answered; the present one where that version is not known; null without any.</summary>
    public Form? FindForm(string id, int version) =>
        Forms.Concat(FormerForms).FirstOrDefault(f => f.Version == version && string.Equals(f.Id, id, StringComparison.Ordinal))
        ?? Forms.FirstOrDefault(f => string.Equals(f.Id, id, StringComparison.Ordinal));

    /// <summary>The form with this name.</summary>
    /// <exception cref="KeyNotFoundException">The plan has no such form.</exception>
    public Form Form(string id) =>
        Forms.FirstOrDefault(f => string.Equals(f.Id, id, StringComparison.Ordinal))
        ?? throw new KeyNotFoundException($"Plan {Code} has no form {id}.");

    /// <summary>The periods of this very plan, computed once.</summary>
    internal PeriodTable Periods => memo.For(this);

    private readonly PeriodMemo memo = new();
}

/// <summary>The unit that runs a plan.</summary>
/// <param name="Code">Stable: <c>kon-gang</c>.</param>
/// <param name="Name">As people say it: "xã Kon Gang".</param>
/// <param name="Parent">The code of the unit above, where one runs a plan too.</param>
public sealed record PlanUnit(string Code, string Name, string? Parent = null);

/// <summary>The printed header of a plan and of the documents that answer it.</summary>
/// <param name="Layout">Which layout: <c>party</c> (36-HD/VPTW and its successor) or <c>state</c> (Decree 30/2020).</param>
/// <param name="ParentBody">"ĐẢNG BỘ TỈNH GIA LAI".</param>
/// <param name="IssuingBody">"ĐẢNG ỦY XÃ KON GANG".</param>
/// <param name="PlanNumber">The printed number and symbol of the plan, blanks included: "Số     -KH/ĐU".</param>
/// <param name="ReportSymbol">The symbol of a report of this body: "BC/ĐU".</param>
/// <param name="Place">Where it is dated: "Kon Gang".</param>
/// <param name="PlanDate">The printed date of the plan: "tháng 9 năm 2025".</param>
public sealed record DocumentHeader(
    string Layout, string ParentBody, string IssuingBody, string PlanNumber, string ReportSymbol, string Place, string PlanDate);

/// <summary>Who signs.</summary>
/// <param name="Authority">"T/M BAN THƯỜNG VỤ"; a line break between two lines ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"); empty where none is printed.</param>
/// <param name="Post">"BÍ THƯ".</param>
/// <param name="Name">As printed; blank in documents until a person signs.</param>
public sealed record Signer(string Authority, string Post, string Name);

/// <summary>Who reports, to whom and through whom, in the plan's words.</summary>
/// <param name="Reporters">Those who owe reports.</param>
/// <param name="Receiver">"Ban Thường vụ Đảng ủy".</param>
/// <param name="Via">The office that collects: "Ban Xây dựng Đảng".</param>
/// <param name="Committee">The committee to which the receiver reports on: "Ban Thường vụ Huyện ủy"; null where the plan names none.</param>
public sealed record ReportingRoute(IReadOnlyList<string> Reporters, string Receiver, string Via, string? Committee = null);

/// <summary>A point that the printed plan leaves open: what was decided here and why.</summary>
/// <param name="Setting">The field of this file that decides it.</param>
/// <param name="Choice">What was decided.</param>
/// <param name="Reason">Why, and what the plan says or does not say.</param>
public sealed record OpenPoint(string Setting, string Choice, string Reason);
