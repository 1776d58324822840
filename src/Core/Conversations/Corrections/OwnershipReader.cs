using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Reads a correction of whose a thing is, clause by clause: "tôi nói nhầm, vay 30 triệu là nhà Tlơm, nhà Bơi không vay", "H039 bỏ khó khăn đi, cái đó của nhà H'Blin",
/// "không phải, Glơi mới là nhà được cho dê", "không phải của nhà Jơi, là hai nhà Ngơn với Yơl chưa vào được".
/// </summary>
internal static class OwnershipReader
{
    /// <summary>The correction; null for words that are none, or say something else too.</summary>
    public static Ownership? Read(string text, ReadingContext context)
    {
        var whole = TokenText.Of(VietnameseText.Normalize(text));
        var mentions = WithGiven(whole, context, new SubjectFinder(context).Find(whole).FindAll(m => m.Code is not null || !NamesNobody(whole, m)));
        if (mentions.Exists(m => m.IsBetween || (m.Code is null && !m.IsEveryone)))
        {
            return null;
        }

        var said = new OwnershipSaid();
        foreach (var (from, to) in Clauses(whole, mentions))
        {
            said.Clauses++;
            if (!Clause(whole, from, to, [.. mentions.Where(m => m.Start >= from && m.End <= to && m.Code is not null)], said))
            {
                return null;
            }
        }

        return said.Together();
    }

    // "nhà đó", "nhà khác", "chị ghi lộn nhà"
    private static bool NamesNobody(TokenText text, Mention mention) =>
        OwnerWords.ThatHome.Begins(text, mention.Start, text.Count) || OwnerWords.Elsewhere.Begins(text, mention.Start, text.Count) || OwnerWords.SkipLead(text, mention.Start) >= mention.End;

    // "Ngưi là nhà khác", "chứ không phải H Bơi": a given name of one household alone, written as a name.
    private static List<Mention> WithGiven(TokenText text, ReadingContext context, List<Mention> found)
    {
        var all = found.ToList();
        for (var at = 0; at < text.Count; at++)
        {
            if (!char.IsUpper(text.Text[text[at].Start]) || found.Exists(m => at >= m.Start && at < m.End))
            {
                continue;
            }

            var named = context.Subjects.Where(s => TokenText.Of(s.Name) is { Count: > 0 } name && name[name.Count - 1].Folded.Split('\'')[^1] == text[at].Folded).ToList();
            if (named is [var only])
            {
                all.Add(new Mention(at, at + 1, only.Code, []));
            }
        }

        // The letter before such a name is of it.
        return [.. all.Select(m => WithoutIs(text, m)).Select(m => m.Start > 0 && m.Code is not null && text[m.Start - 1] is { IsWord: true, Folded: "h" or "y" or "a" } letter && char.IsUpper(text.Text[letter.Start]) ? m with { Start = m.Start - 1 } : m).OrderBy(m => m.Start)];
    }

    // "con bò đó là nhà Vinh": only "nhà Vinh" is the household.
    private static Mention WithoutIs(TokenText text, Mention mention) =>
        OwnerWords.That.Skip(text, mention.Start, mention.End) is var that && that > mention.Start && that + 1 < mention.End && text[that].Folded is "la" ? mention with { Start = that + 1 } : mention;

    private static IEnumerable<(int From, int To)> Clauses(TokenText text, List<Mention> mentions)
    {
        var from = 0;
        for (var at = 0; at <= text.Count; at++)
        {
            var isSign = at < text.Count && text[at].Kind != TokenKind.Word && Boundaries.At(text, at) != Boundary.None && !mentions.Exists(m => at >= m.Start && at < m.End);
            var isDenied = at < text.Count && at > from && text[at].Folded is "chu" && OwnerWords.Not.Begins(text, at, text.Count);
            var isOther = at < text.Count && at > from && !isDenied && text[at].Folded is "chu" && mentions.Exists(m => m.Start == at + 1);
            if (at == text.Count || isSign || isDenied || isOther)
            {
                if (at > from)
                {
                    yield return (from, at);
                }

                from = isSign || isOther ? at + 1 : at;
            }
        }
    }

    private static bool Clause(TokenText text, int from, int to, List<Mention> named, OwnershipSaid said)
    {
        if (named.Count == 0 && OwnerWords.ThatHome.Skip(text, from, to) is var home && home > from && home < to)
        {
            return said.TellElsewhere(text.Slice(home, to));
        }

        var first = named.Count > 0 ? named[0].Start : to;
        var start = Lead(text, from, first, said, out var denies);
        if (named.Count == 0)
        {
            return Nameless(text, start, to, said);
        }

        var behind = named[^1].End;
        var isEnd = OwnerWords.Tail.SkipAll(text, behind, to) == to;
        if (start == first)
        {
            if (!denies && isEnd && named.Count == 2 && named[0].End < named[1].Start && named[0].Code != named[1].Code && SubjectWords.LooksLikeCode(text.Slice(first, named[0].End)) && Owned(text, named[0].End, to, named[1], denies, said))
            {
                // "H013 xin bò là nhà Lưn": it was written down for the one whose code begins.
                return said.Deny(named[0].Code!);
            }

            return (denies && isEnd && named.Count == 1 && said.Deny(named[0].Code!)) || (!isEnd && Of(text, named, behind, to, said));
        }

        return named.Count == 1 && isEnd && Owned(text, start, to, named[0], denies, said);
    }

    // "5 con dê là của nhà Vinh", "dê ghi nhầm cho H119", "bỏ dê của nhà Vinh"
    private static bool Owned(TokenText text, int start, int to, Mention owner, bool denies, OwnershipSaid said)
    {
        var (first, code) = (owner.Start, owner.Code!);
        var own = Enumerable.Range(start, first - start).FirstOrDefault(i => OwnerWords.Own.SkipAll(text, i, first) == first, first);
        if (own == first)
        {
            return false;
        }

        if (denies && own == start)
        {
            // "không phải của nhà Jơi"
            return said.Deny(code);
        }

        if (text[own].Folded is "cho" && Enumerable.Range(start, own - start).FirstOrDefault(i => i > start && OwnerWords.Slip.SkipAll(text, i, own) == own) is > 0 and var slip)
        {
            said.Slips = true;
            return said.Name(text.Slice(start, slip)) && said.Deny(code);
        }

        var thing = OwnerWords.That.SkipAll(text, start, own) == own ? "" : text.Slice(start, own);
        if (RemovalWords.Begins(thing))
        {
            return RemovalWords.Content(thing) is { } gone && said.Remove(gone, code);
        }

        said.Slips |= OwnerWords.Rightly.OccursIn(text, owner.End, to);
        said.IsLinked |= thing.Length > 0 && Enumerable.Range(own, first - own).Any(i => text[i].Folded is "la" or "cua");
        return said.Give(thing, code);
    }

    // Where what is said begins behind words that only take back.
    private static int Lead(TokenText text, int from, int to, OwnershipSaid said, out bool denies)
    {
        denies = false;
        for (var at = from; ;)
        {
            var slip = Math.Max(OwnerWords.Slip.Skip(text, at, to), OwnerWords.Amend.Skip(text, at, to));
            var not = OwnerWords.Not.Skip(text, at, to);
            said.Slips |= slip > at || not > at;
            denies = (not > at && not >= slip) || (denies && slip <= at);
            var next = Math.Max(OwnerWords.Small.Skip(text, at, to), Math.Max(slip, not));
            if (next <= at)
            {
                return at;
            }

            at = next;
        }
    }

    // Words behind the household: what it has, has not, is to lose, or is told.
    private static bool Of(TokenText text, List<Mention> named, int from, int to, OwnershipSaid said)
    {
        var codes = named.Select(m => m.Code!).Distinct(StringComparer.Ordinal).ToList();
        var words = text.Slice(from, to).Trim(' ', ':');
        if (codes is [var code])
        {
            if (OwnerWords.Elsewhere.Skip(text, from, to) is var other && other > from && OwnerWords.Tail.SkipAll(text, other, to) == to)
            {
                return said.IsElsewhere(code);
            }

            if (OwnerWords.Rather.Skip(text, from, to) is var rather && rather > from && rather < to)
            {
                return said.Give(text.Slice(rather, to), code);
            }

            if (RemovalWords.Begins(words))
            {
                return RemovalWords.Content(words) is { } gone && said.Remove(gone, code);
            }

            if (OwnerWords.Slip.SkipAll(text, from, to) == to)
            {
                // "H065 sai rồi"
                said.Slips = true;
                return said.Deny(code);
            }

            if (OwnerWords.No.Begins(text, from, to) || (said.Gives && OwnerWords.Well.SkipAll(text, from, to) == to))
            {
                return said.Deny(code);
            }
        }

        // Between the names of a list stand small words alone.
        return said.Slips && named.Zip(named.Skip(1)).All(p => p.Second.Start - p.First.End <= 1) && said.Tell(words, codes);
    }

    private static bool Nameless(TokenText text, int from, int to, OwnershipSaid said)
    {
        if (from >= to)
        {
            return true;
        }

        var words = text.Slice(from, to).Trim();
        if (RemovalWords.Begins(words))
        {
            return RemovalWords.Content(words) is { } gone && said.Remove(gone, null);
        }

        return said.More(words);
    }
}
