using System.Globalization;
using System.Text.RegularExpressions;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>A numbered list of subjects: one is picked by button, number, code or name.</summary>
internal static class SubjectFlow
{
    private const int MostCodes = 12;

    // "không phải của hộ nào"
    private static readonly Regex OfNobody = new(@"^(?:da |vang )?(?:khong|ko|hong|chang|k) (?:phai )?(?:la )?(?:cua )?(?:cai )?(?:ho|nha|ai|ho gia dinh) ?(?:nao|ai|het)?(?: (?:ca|het|dau|a|em|trong do|trong nay))*[ .!]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>"H012, H013, H017", cut with the count of the others where there are many.</summary>
    public static string Codes(IEnumerable<Subject> subjects)
    {
        var codes = subjects.Select(s => s.Code).ToList();
        return codes.Count <= MostCodes
            ? string.Join(", ", codes)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", codes.Take(MostCodes))}… (+{codes.Count - MostCodes})");
    }

    /// <summary>/ho: what the person looks after.</summary>
    public static void Browse(Talk talk)
    {
        var subjects = Duties.Subjects(talk);
        if (subjects.Count == 0)
        {
            talk.Say(talk.T("subjects.none", ("noun", SubjectNouns.Mine(talk))), HelpFlow.Buttons(talk));
            return;
        }

        Ask(talk, new Pending.ForSubject(SubjectAim.Browse, null, SubjectNouns.OwnFirst(talk, [.. subjects.Select(s => s.Id)])) { Waits = Lookup.Waits(talk.State.Pending) });
    }

    public static void Ask(Talk talk, Pending.ForSubject pending)
    {
        if (pending is { Aim: SubjectAim.Report, Asked: null, OfPictures: false, At: { } at })
        {
            ReportFlow.Ask(talk, pending, Duties.In(talk, at));
            return;
        }

        talk.Expect(pending);
        SubjectView.Say(talk, pending);
    }

    /// <summary>"Không phải của hộ nào": it drops the words that were asked about, and reports on nobody.</summary>
    public static bool IsOfNobody(string text) => OfNobody.IsMatch(Text.VietnameseText.Fold(text));

    /// <summary>Takes a yes to the one that was offered, by whatever points at it; false for other words.</summary>
    public static bool TryPoint(Talk talk, string text)
    {
        if (talk.State.Pending is not Pending.ForSubject { Waits: null } offered)
        {
            return false;
        }

        if (PointingYes.Of(talk, offered, text) is not { } meant)
        {
            return PointsAndMore(talk, offered, text);
        }

        Pick(talk, offered, meant);
        return true;
    }

    // "ừ đúng hộ đó, cũng thăm hôm thứ 7 luôn": more is told of the one that is meant.
    private static bool PointsAndMore(Talk talk, Pending.ForSubject offered, string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0 || offered is not { Near: true, Then: { Unplaced.Count: > 0 } round } || PointingYes.Of(talk, offered, text[..comma]) is not { } meant
            || BatchReader.Read(talk, Duties.Now(talk), $"{talk.CodeOf(meant)} {text[(comma + 1)..].Trim()}", round) is not { } more || more.Unplaced.Count != round.Unplaced.Count)
        {
            return false;
        }

        Pick(talk, offered with { Then = more }, meant);
        return true;
    }

    public static bool Take(Talk talk, Pending.ForSubject pending, string text)
    {
        switch (Commands.Whole(text))
        {
            case Verb.NextPage:
                return Act(talk, pending, "next");
            case Verb.PreviousPage:
                return Act(talk, pending, "previous");
            case Verb.Skip when pending.Waits is null:
                return Act(talk, pending, "skip");
            case var verb when pending is { Near: true, Subjects.Count: 1 } && (verb is Verb.Yes || text.Trim(' ', '.', '!').ToLowerInvariant() is "ừa" or "ừm" or "ờ"):
                return Act(talk, pending, "s0");
            case Verb.No when pending.Near:
                return Act(talk, pending, "other");
            case Verb.No or Verb.None or Verb.Done when pending is { Then: not null, Aim: SubjectAim.Place, Between: false } && VisitWords.IsBare(text):
                Ask(talk, pending);
                return true;
            case Verb.No or Verb.None when pending is { Then: not null, Between: false }:
                return Act(talk, pending, "skip");
            case Verb.TakeBack when pending.Then is { Items.Count: 0 } told:
                WhoseFlow.LeaveOutAll(talk, told);
                return true;
        }

        if (pending is { Aim: SubjectAim.Place, Then: not null } && IsOfNobody(text))
        {
            return Act(talk, pending, "skip");
        }

        if (pending is { Aim: SubjectAim.Place, Between: false, Then: { } round } && Confirming.Is(text))
        {
            HeldFlow.SetAside(talk, round);
            return true;
        }

        if (BetweenFlow.Said(talk, pending, text) is { } said)
        {
            return Act(talk, pending, said);
        }

        if (pending.Near && (AnswerWords.Numbers(text) is [var last] && last == pending.Subjects.Count + 1
            || Text.VietnameseText.Fold(text) == Text.VietnameseText.Fold(SubjectView.Other(talk, pending))))
        {
            return Act(talk, pending, "other");
        }

        var subjects = pending.Subjects.Select(talk.Subject).OfType<Subject>().ToList();
        var named = SubjectWords.Named(text, subjects);
        if (named.Count == 0 && pending.Aim == SubjectAim.Place)
        {
            named = SubjectWords.Named(text, Duties.Subjects(talk));
        }

        var byNumber = int.TryParse(text.Trim('.', ')', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= pending.Subjects.Count
                ? talk.Subject(pending.Subjects[number - 1])
                : null;
        var found = byNumber is null ? named : [byNumber, .. named.Where(s => s.Id != byNumber.Id)];
        // A small number is the place in the list, as long as the list fits the eye.
        if (byNumber is not null && (found.Count == 1 || pending.Subjects.Count <= SubjectView.PageSize))
        {
            found = [byNumber];
        }

        if (found.Count == 0 && AdHocFlow.TryStory(talk, pending, text))
        {
            return true;
        }

        if (found.Count == 0 && pending is { Aim: SubjectAim.Place, Then: { Items.Count: > 0 } open } && RestRemoval.IsRemoval(talk, text) && Correction.Take(talk, open, text))
        {
            // What is taken out of the others waits for nobody; whose the words are is asked again.
            return true;
        }

        if (found.Count == 0 && pending.Waits is { } waits)
        {
            // Nothing of the list: the words are for what waited before it.
            talk.State = talk.State with { Pending = waits };
            return Answering.Take(talk, text);
        }

        if (found.Count == 1)
        {
            Pick(talk, pending, found[0].Id);
        }
        else if (found.Count > 1)
        {
            Ask(talk, pending with { Subjects = [.. found.Select(s => s.Id)], Page = 0, Asked = text });
        }

        return found.Count > 0;
    }

    public static bool Act(Talk talk, Pending.ForSubject pending, string action)
    {
        switch (action)
        {
            case "next" when (pending.Page + 1) * SubjectView.PageSize < pending.Subjects.Count:
                Ask(talk, pending with { Page = pending.Page + 1 });
                return true;
            case "previous" when pending.Page > 0:
                Ask(talk, pending with { Page = pending.Page - 1 });
                return true;
            case "other" when pending.Near:
                Ask(talk, pending with { Near = false, Page = 0, Subjects = [.. Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject.Id).Distinct()] });
                return true;
            case "all" when pending is { Between: true } or { ForAll: true } or { Aim: SubjectAim.Place } && pending.Then is { } round:
                BetweenFlow.PlaceAll(talk, round, pending.Subjects);
                return true;
            case "skip" or "back" when pending.Then is { } batch:
                WhoseFlow.LeaveOut(talk, batch);
                return true;
            default:
                if (action is ['s', .. var index] && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var i)
                    && i < pending.Subjects.Count)
                {
                    Pick(talk, pending, pending.Subjects[i]);
                    return true;
                }

                return false;
        }
    }

    /// <summary>Words that name nobody: near misses are offered, an unknown code is named.</summary>
    public static bool Explain(Talk talk, Pending.ForSubject pending, string text)
    {
        var subjects = pending.Subjects.Select(talk.Subject).OfType<Subject>().ToList();
        var near = SubjectWords.Near(text, subjects);
        if (near.Count > 0)
        {
            Ask(talk, pending with { Subjects = [.. near.Select(s => s.Id)], Page = 0, Asked = text });
            return true;
        }

        if (!SubjectWords.LooksLikeCode(text))
        {
            return false;
        }

        talk.Note(ReportFlow.NotYours(talk, text));
        Ask(talk, pending);
        return true;
    }

    /// <summary>Goes on with the one that was picked.</summary>
    public static void Pick(Talk talk, Pending.ForSubject pending, SubjectId subject)
    {
        switch (pending.Aim)
        {
            case SubjectAim.Report when pending.OfPictures:
                PhotoFlow.Place(talk, pending.At, subject, talk.State.Waiting ?? []);
                break;
            case SubjectAim.Report:
                Leaving.Leave(talk, [talk.CodeOf(subject)]);
                ReportFlow.Open(talk, pending.At, subject);
                break;
            case SubjectAim.AdHoc:
                AdHocFlow.Open(talk, subject, pending.Story);
                break;
            case SubjectAim.Browse:
                HistoryFlow.Show(talk, subject);
                break;
            case SubjectAim.Place:
                WhoseFlow.Place(talk, pending.Then!, subject);
                break;
            case SubjectAim.Propose:
                ProposalFlow.Open(talk, subject, "");
                break;
            case SubjectAim.Register:
                RegistrationFlow.Open(talk, subject);
                break;
        }
    }
}
