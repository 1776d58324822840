using System.Globalization;
using ReportBot.Core.Households;
using ReportBot.Core.Messaging;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>How a numbered list of subjects looks: what it is for, its lines page by page, and what can be pressed.</summary>
internal static class SubjectView
{
    /// <summary>So many lines of a list are shown at once.</summary>
    public const int PageSize = 12;

    /// <summary>Says what the list is for, and the list.</summary>
    public static void Say(Talk talk, Pending.ForSubject pending)
    {
        talk.Note(Lead(talk, pending));
        List(talk, pending, id => Line(talk, pending, id));
    }

    /// <summary>Says the page's lines, with buttons for them, for other pages and for more that is given.</summary>
    public static void List(Talk talk, Pending.ForSubject pending, Func<SubjectId, string> line, params IReadOnlyList<Button> more)
    {
        var lines = new List<string>();
        var buttons = new List<Button>();
        var from = pending.Page * PageSize;
        var to = Math.Min(from + PageSize, pending.Subjects.Count);
        for (var i = from; i < to; i++)
        {
            var id = pending.Subjects[i];
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {line(id)}"));
            buttons.Add(talk.Press(talk.CodeOf(id), string.Create(CultureInfo.InvariantCulture, $"s{i}"), i + 1, inText: true));
        }

        if (pending.Subjects.Count > to)
        {
            lines.Add(talk.T("list.more", ("from", Format.Plain(from + 1)), ("to", Format.Plain(to)), ("count", Format.Plain(pending.Subjects.Count))));
            buttons.Add(talk.Press(talk.T("button.next-page"), "next"));
        }

        if (pending.Page > 0)
        {
            buttons.Add(talk.Press(talk.T("button.previous-page"), "previous"));
        }

        if (pending.Near)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{pending.Subjects.Count + 1}. {Other(talk, pending)}"));
            buttons.Add(talk.Press(Other(talk, pending), "other", pending.Subjects.Count + 1, inText: true));
        }

        BetweenFlow.AddAll(talk, pending, lines, buttons);
        if (pending.Then is not null)
        {
            buttons.Add(talk.Press(talk.T(pending.Between ? "button.none-of-them" : "button.leave-out"), "skip", inText: !pending.Between));
        }

        ListWays.Add(talk, pending, lines);
        talk.Say(string.Join('\n', lines), [.. buttons, .. more]);
    }

    /// <summary>"Hộ khác".</summary>
    public static string Other(Talk talk, Pending.ForSubject pending) => Format.Capital(talk.T("button.other-subject", ("noun", SubjectNouns.One(talk, pending.Subjects))));

    private static string Lead(Talk talk, Pending.ForSubject pending) => pending switch
    {
        { Near: true, Subjects: [var only], Asked: { } asked } => talk.T("batch.is-it",
            ("words", Format.Short(asked, 80)), ("subject", talk.CodeOf(only)), ("name", talk.Subject(only)?.Name ?? "")),
        { Between: true, Asked: { } asked } => talk.T("batch.between", ("words", Format.Short(asked, 80)), ("subjects", string.Join(", ", pending.Subjects.Select(talk.CodeOf)))),
        { OfPictures: true } => talk.T(talk.State.Album is null ? "photo.whose" : "photo.whose-album", ("noun", SubjectNouns.One(talk, pending.Subjects))),
        { Aim: SubjectAim.Place, Asked: { } asked } => talk.T("batch.whose", ("words", Format.Short(asked, 80)), ("noun", SubjectNouns.One(talk, pending.Subjects))),
        { Story: { } story } => talk.T("batch.whose", ("words", Format.Short(story, 80)), ("noun", SubjectNouns.One(talk, pending.Subjects))),
        { Asked: { } asked } => talk.T("list.which", ("words", Format.Short(asked, 60)), ("noun", SubjectNouns.One(talk, pending.Subjects))),
        { Aim: SubjectAim.AdHoc } => talk.T("ad-hoc.which", ("noun", SubjectNouns.One(talk, pending.Subjects))),
        { Aim: SubjectAim.Propose } => talk.L("propose.which"),
        { Aim: SubjectAim.Register } => RegistrationFlow.Lead(talk, pending.Subjects),
        _ => SubjectNouns.LookedAfter(talk, pending.Subjects),
    };

    private static string Line(Talk talk, Pending.ForSubject pending, SubjectId id)
    {
        if (talk.Subject(id) is not { } subject)
        {
            return "";
        }

        var line = subject.Code + " " + subject.Name;
        if (pending.Aim != SubjectAim.Browse)
        {
            return line;
        }

        var area = subject.Id.Kind != SubjectKind.Area && subject.AreaId is { } areaId ? talk.Know.Roster.Area(areaId)?.Name : null;
        var part = SubjectNouns.PartIn(talk, subject.Id) switch
        {
            AssignmentRole.Support => talk.T("subjects.support"),
            AssignmentRole.Supervisor => talk.T("subjects.supervisor"),
            _ => null,
        };
        return string.Join(" · ", new[] { line, area, HistoryFlow.StatusOf(talk, subject.Id), part }.OfType<string>());
    }
}
