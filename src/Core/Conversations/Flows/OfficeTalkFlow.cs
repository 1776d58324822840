using System.Text.RegularExpressions;
using ReportBot.Core.People;
using ReportBot.Core.Summaries;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// What the office asks of the service that no figure answers: who has died or moved, who works best, a word to everybody. What is known is listed, for the
/// rest it is said in a sentence what can be typed. A question of the office is never written as a household's hardship.
/// </summary>
internal static partial class OfficeTalkFlow
{
    /// <summary>Takes it; false for other words, and for whoever may not see who is missing.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (!IsMeant(talk, text))
        {
            return false;
        }

        var (left, named) = PeriodWords.TakeFrom(VietnameseText.Normalize(text));
        var folded = VietnameseText.Fold(left).Trim(' ', '?', '.', '!', ',', ':');
        if (Departed().IsMatch(folded) && talk.Person.Access.Allows(Operation.ReadSummary))
        {
            ReviewFlow.Lapse(talk);
            OfficeFlow.InPeriod(talk, named, named is not null, "", at => new Request.ListOf(at.Plan, at.Key, OfficeListKind.Departed));
            return true;
        }

        return (Never().IsMatch(folded) ? "office.never" : Best().IsMatch(folded) ? "office.best" : ToAll().IsMatch(folded) && talk.Person.Access.Allows(Operation.Nudge) ? "office.to-all" : null) is { } key && Says(talk, talk.T(key));
    }

    /// <summary>A question that nothing answers: what can be asked is said, and nothing is read out of it.</summary>
    public static bool TrySayWhat(Talk talk, string text) =>
        IsMeant(talk, text) && !(Commands.Find(text) is { } command && (command.Rest.Length == 0 || CommandRunner.IsMeant(talk, command))) && Asks().IsMatch(VietnameseText.Fold(PeriodWords.TakeFrom(VietnameseText.Normalize(text)).Left).Trim()) && Says(talk, WhichFlow.Unanswered(talk));

    private static bool IsMeant(Talk talk, string text) =>
        talk.Person.Access.Allows(Operation.ListMissing) && talk.Person.Access.Allows(Operation.ReadSummary) && !PartFlow.IsTyping(talk.State.Pending) && !text.Contains('\n', StringComparison.Ordinal) && NamedIn.Own(talk, text).Codes.Count == 0;

    private static bool Says(Talk talk, string what)
    {
        Lookup.Leave(talk);
        talk.Note(what);
        Lookup.Close(talk, HelpFlow.Buttons(talk));
        return true;
    }

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^(?:(?:cho|toi|xin|xem|liet ke|thong ke|danh sach|cac|nhung|cac ho|co|ky nay|may|bao nhieu) )*(?:ho|nha|ai|truong hop|chu ho)(?: (?:nao|ngheo|can ngheo|co|da|moi|vua|nguoi|bi|chu ho|ma))* (?:chet|mat|qua doi|tu vong|chuyen di|chuyen khoi xa|chuyen cho o|di khoi xa|roi di|cat khau)(?: (?:noi khac|roi|khong|ko|chua|ky nay|nua|hay chuyen di|hoac chuyen di|chuyen di))*$", Plain)]
    private static partial Regex Departed();

    [GeneratedRegex(@"^(?:co )?(?:nhung )?(?:ai|dong chi nao|can bo nao|chi bo nao|nguoi nao) (?:chua|khong) (?:bao gio|tung|lan nao|he) (?:nop|bao cao|bao|gui)(?: bao)?(?: cao)?(?: gi)?(?: lan nao)?$", Plain)]
    private static partial Regex Never();

    [GeneratedRegex(@"^(?:(?:co )?(?:nhung )?(?:ai|dong chi nao|can bo nao|nguoi nao|chi bo nao)(?: (?:la|nguoi|nop|bao cao|bao|lam|lam viec|giup ho))* (?:tot|gioi|nhanh|som|tich cuc|cham|kem|te|day du|dung han|hay nop muon) ?nhat|(?:nen )?(?:khen|khen thuong|bieu duong|phe binh|kiem diem|de nghi khen|de nghi khen thuong) (?:ai|nhung ai|dong chi nao|can bo nao|chi bo nao)|(?:ai|dong chi nao|can bo nao) (?:dang|nen|duoc|dang duoc) (?:khen|khen thuong|bieu duong|phe binh))$", Plain)]
    private static partial Regex Best();

    [GeneratedRegex(@"^(?:(?:hay|giup|giup toi|dong chi) )*(?:gui|nhan|thong bao|bao|phat)(?: (?:tin|tin nhan|loi nhan|thong bao|loi|mot tin|giup|ho|gium|toi|nay))* (?:cho|toi|den|voi) (?:moi nguoi|tat ca|ca xa|toan xa|cac dong chi|cac can bo|can bo|cac chi bo|toan bo|moi dong chi|het moi nguoi|ca nhom)\b", Plain)]
    private static partial Regex ToAll();

    [GeneratedRegex(@"^(?:cho (?:toi|xin) |xem |co )?(?:danh sach|thong ke|liet ke|bao nhieu ho|ho nao|nhung ho nao|nhung ai|ai (?:nop|bao|chua|da|dang|duoc)|dong chi nao|can bo nao|lang nao|thon nao|khu pho nao|chi bo nao|khen thuong|gui tin cho|nhan tin cho|co may ho|may ho ngheo)\b", Plain)]
    private static partial Regex Asks();
}
