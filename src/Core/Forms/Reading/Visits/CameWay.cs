using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// The going behind its sender, word for word: "[em] đạp xe xuống …", "[cháu] vừa ở … về", "[tui] đi ba lần mới gặp". It ends at the first word that is
/// none of it.
/// </summary>
internal sealed class CameWay(TokenText text, int to, int nameStart, bool isNamedBefore, DateOnly today)
{
    private const int LongestCompany = 7;
    private const int LongestTitle = 2;

    /// <summary>It leads to the household's own place, or its name stands there.</summary>
    public bool IsOwn { get; private set; }

    /// <summary>"mới", "đã", "rồi": it is done.</summary>
    public bool IsDone { get; private set; }

    public DateReading? Day { get; private set; }

    /// <summary>The token behind it.</summary>
    public int End { get; private set; }

    private bool moves;
    private bool stays;
    private bool meets;
    private bool onlyBack = true;
    private bool isSkipped;

    private bool HasVerb => moves || stays || meets;

    /// <summary>Reads from the token behind the sender; false where the words tell no coming to a household.</summary>
    public bool Read(int start)
    {
        var at = start;
        while (at < to)
        {
            if (HasVerb && !IsOwn && IsName(at))
            {
                IsOwn = true;
            }

            if (HasVerb && CameWords.Turns.Begins(text, at, to))
            {
                break;
            }

            if (HasVerb && !IsOwn && Day is { Doubt: DateDoubt.None } && Persons.Skip(text, at, to) > at)
            {
                // "tôi vô lúc chín giờ sáng nay | chú còn ca vọng cổ": what was found there.
                break;
            }

            var next = Step(at);
            if (next == at && ((HasVerb && (IsOwn || !GoesAlong(start, at))) || (next = Company(start, at)) == at))
            {
                break;
            }

            at = next;
        }

        // "[chị Hblin] thì gặp": contrasted with another who was not met.
        IsOwn |= (HasVerb && IsName(at)) || (meets && isNamedBefore && at == to && start > 0 && text[start - 1].Folded == "thi");
        End = at;
        return HasVerb && (IsOwn || (stays && isNamedBefore) ? !IsElsewhere(at) : !isSkipped && !onlyBack && !stays && (at == to || CameWords.GoesOn.Begins(text, at, to) || (Day is { Doubt: DateDoubt.None } && Persons.Skip(text, at, to) > at)));
    }

    /// <summary>Whether the household's name, which was taken out, stood before the token.</summary>
    private bool IsName(int at) => IsName(text, at, nameStart);

    /// <summary>The same, of any token.</summary>
    public static bool IsName(TokenText text, int at, int nameStart) =>
        nameStart >= (at > 0 ? text[at - 1].Start : 0) && nameStart < (at < text.Count ? text[at].Start : int.MaxValue)
        && text.Text.AsSpan()[(at > 0 ? text[at - 1].End : 0)..(at < text.Count ? Math.Max(text[at].Start, at > 0 ? text[at - 1].End : 0) : text.Text.Length)].ContainsAnyExcept(' ');

    /// <summary>Whether a word of going, staying or meeting stands there.</summary>
    public static bool IsVerb(TokenText text, int at, int to) =>
        CameWords.Moves.Begins(text, at, to) || CameWords.Stays.Begins(text, at, to) || CameWords.Meets.Begins(text, at, to);

    private int Step(int at)
    {
        // "qua hôm sau 4/9": the day itself is named behind it.
        at = CameWords.NextDay.Skip(text, at, to) is var behind && behind > at && DateScanner.Read(text, behind, to, today, isAsked: false) is { Doubt: DateDoubt.None } ? behind : at;
        // "mình vào [H012] hôm qua": without the name the word of going stands before the day.
        var goes = CameWords.Moves.Skip(text, at, to) is var gone && gone > at && (IsName(gone) || !HasVerb);
        if (!goes && DateScanner.Read(text, at, to, today, isAsked: false) is { } day)
        {
            Day ??= day;
            return day.End;
        }

        IsDone |= CameWords.Perfect.Begins(text, at, to);
        if (HasVerb && CameWords.There.Skip(text, at, to) is var there && there > at)
        {
            IsOwn = true;
            return there;
        }

        var moved = CameWords.Moves.Skip(text, at, to);
        var stayed = CameWords.Stays.Skip(text, at, to);
        var met = CameWords.Meets.Skip(text, at, to);
        var verb = Math.Max(moved, Math.Max(stayed, met));
        var small = HasVerb ? Math.Max(CameWords.ToPlace.Skip(text, at, to), Math.Max(CameWords.Means.Skip(text, at, to), Fillers.Courtesy.Skip(text, at, to))) : at;
        small = Math.Max(small, Math.Max(CameWords.Around.Skip(text, at, to), HasVerb ? Times(at) : at));
        small = Math.Max(small, OwnField(at));
        // "ngồi với ổng", "nói chuyện với chị cả buổi"
        if (stays && !IsOwn && text[at].Folded is "voi" or "vs" && WithPerson(at + 1) is var with && with > at + 1)
        {
            IsOwn = true;
            return with;
        }

        // "ngồi tính với [anh Nam]"
        small = stays && text[at].Folded == "voi" && IsName(at + 1) ? at + 1 : small;
        IsOwn |= meets && CameWords.Family.Begins(text, at, to);
        small = Math.Max(small, HasVerb ? HourWords.Skip(text, at, to) : at);
        if (verb == at || small > verb)
        {
            return small;
        }

        Take(at, moved == verb, stayed == verb, met == verb);
        return verb;
    }

    /// <summary>The token behind one of the household who is spoken of, and not named.</summary>
    private int WithPerson(int at) =>
        at < to && !(at + 1 < to && (char.IsUpper(text.Text[text[at + 1].Start]) || CameWords.Office.Begins(text, at + 1, to))) && !IsName(at + 1) && CameWords.Spoken.Skip(text, at, to) is var end && end > at ? end : at;

    /// <summary>"gặp ở [rẫy]", "lên [tận chòi] gặp": where whoever works there is met.</summary>
    private int OwnField(int at) =>
        HasVerb && CameWords.OwnFields.Skip(text, at, to) is var field && field > at && (meets || CameWords.Meets.Begins(text, field, to)) ? field : at;

    private void Take(int at, bool isMove, bool isStay, bool isMeeting)
    {
        // "vừa ở … về": back from there.
        IsDone |= isMove && stays && text[at].Folded is "ve" or "ra" or "dia";
        onlyBack &= isMove && text[at].Folded is "ve" or "dia";
        moves |= isMove;
        meets |= isMeeting;
        // "[cô Hyơt] con có lên rẫy gặp": her who was named.
        IsOwn |= isMeeting && isNamedBefore && at > 0 && CameWords.OwnFields.Begins(text, at - 1, at);
        stays |= isStay && !isMove && !isMeeting && !HasVerb;
    }

    /// <summary>"ba [lần]", "2 [lần]", "mười lăm [cây số]".</summary>
    private int Times(int at) => text[at].IsDigits && text[at].Folded.Length <= 2 || NumberWords.Digit(text, at, to) is not null ? at + 1 : at;

    /// <summary>"em [với cô Thảo y tế] lên", "em [ướt như chuột lột] mới tới": what stands between; where nobody goes along it must lead to the household itself.</summary>
    private int Company(int start, int at)
    {
        var isCompany = GoesAlong(start, at);
        for (var next = at; next < Math.Min(to, at + LongestCompany); next++)
        {
            if (next > at && ((CameWords.Moves.Begins(text, next, to) && (isCompany || text[next].Folded != "ve")) || CameWords.Meets.Begins(text, next, to)))
            {
                isSkipped |= !isCompany;
                return next;
            }

            if (!isCompany && CameWords.Others.Begins(text, next, to))
            {
                return at;
            }
        }

        return at;
    }

    /// <summary>"[đi] cùng chị …": somebody goes along.</summary>
    private bool GoesAlong(int start, int at) => Enumerable.Range(Math.Max(start, at - LongestTitle), at - Math.Max(start, at - LongestTitle) + 1).Any(i => CameWords.Company.Begins(text, i, to));

    /// <summary>"gặp chị ở [chợ]", "đi [họp]"; at work on his own field the householder is met as well as at home.</summary>
    private bool IsElsewhere(int at) =>
        at < to && at > 0 && !(meets && CameWords.OwnFields.Begins(text, at, to) && text[at - 1].Folded != "di") && text[at - 1].Folded is "o" or "tai" or "ngoai" or "trong" or "tren" or "len" or "di" or "ra" && CameWords.Elsewhere.Begins(text, at, to);
}
