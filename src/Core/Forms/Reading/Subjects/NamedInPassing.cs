using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>The place of a household that a remark names: where its words stand in the text, in characters.</summary>
internal sealed record Passing(int From, int To);

/// <summary>
/// Tells the households of which something is said from those that a remark on another names: "H009 nhường bò cho H010", "con
/// H009 lấy chồng về nhà H011". A household inside a clause is spoken of where a statement begins with it, or where the
/// words before it only lead to it ("chưa thăm H010", "dê cho H010", "tn H010"); where a word binds it to what stands before
/// ("của", "cho", "hơn", "giúp"), it belongs to the remark, which is kept whole.
/// </summary>
internal sealed class NamedInPassing(TokenText text, ReadingContext context)
{
    private static readonly Vocabulary Kin = new("vợ", "chồng", "con", "con trai", "con gái", "con dâu", "con rể", "mẹ", "bố", "cha", "cháu", "vợ chồng", "em trai", "em gái", "anh trai", "chị gái", "bố mẹ", "cha mẹ", "các con", "con cái");
    private static readonly Vocabulary Links = new("và", "còn", "riêng", "nhưng", "mà", "thì", "với", "đến", "về", "rồi", "sau đó", "+", "-", "&", ":", "(");
    private static readonly Vocabulary Ends = new("rồi", "xong", "chưa", "không");

    private static readonly Vocabulary Owned = new(":", "-", "của", "hộ", "nhà", "cho", "gia đình");
    private static readonly HashSet<string> Bound = ["cua", "cho", "voi", "nhu", "hon", "gan", "canh", "sang", "nho", "cung"];
    private const int LongestCode = 2;
    private const int LongestThing = 8;

    // Whoever names more is listing; judging each by what its clause reads as would cost the square of them.
    private const int Most = 40;

    private readonly FormLexicon lexicon = FormLexicon.Of(context.Form);
    private readonly List<Mention> spoken = [];
    private readonly List<Passing> passing = [];

    /// <summary>The households that are spoken of, in their order, and the places of the others.</summary>
    public static (List<Mention> Spoken, IReadOnlyList<Passing> Passing) Part(TokenText text, List<Mention> mentions, ReadingContext context)
    {
        if (mentions.Count > Most)
        {
            return (mentions, []);
        }

        var part = new NamedInPassing(text, context);
        foreach (var mention in mentions)
        {
            part.Add(BoundWords.WithOf(text, mention, part.lexicon));
        }

        return (part.spoken, part.passing);
    }

    private void Add(Mention mention)
    {
        if (mention.IsEveryone || mention.IsBetween || mention.IsTitled || mention.LeadStart is not null || context.NamesNoHousehold)
        {
            spoken.Add(mention);
        }
        else if (Judge(mention) is { } kept)
        {
            spoken.Add(kept);
        }
        else
        {
            passing.Add(new Passing(text[mention.Start].Start, text[mention.End - 1].End));
        }
    }

    private Mention? Judge(Mention mention)
    {
        var start = Boundaries.ClauseStart(text, mention.Start);
        var before = spoken.Count > 0 ? spoken[^1] : null;
        if (before is null)
        {
            return IsGiven(start, mention) || (EndsClause(mention.End) && LabelIn(start, mention.Start)) ? mention with { IsReached = true } : mention;
        }

        var from = Math.Max(start, before.End);
        if (from >= mention.Start)
        {
            return mention;
        }

        if (Blocks.OnlyLinks(text, before.End, mention.Start))
        {
            return mention with { IsReached = before.IsReached };
        }

        return before.End > start ? Inside(mention, before, start, from) : AtStart(mention, before, from);
    }

    /// <summary>The household is the first of its clause.</summary>
    private Mention? AtStart(Mention mention, Mention before, int from)
    {
        if (from < mention.Start && from > 0 && text[from - 1].IsSign('('))
        {
            // "H009 (con H010)": who the household before is.
            return null;
        }

        if (ListMark.CountsUpTo(text, from, mention.Start))
        {
            return mention with { LeadStart = from };
        }

        var lead = Links.SkipAll(text, from, mention.Start);
        if (lead == mention.Start || BoundWords.IsCounted(text, mention.Start))
        {
            return mention;
        }

        if (IsGiven(from, mention) || (before.IsReached && IsFurtherGiven(from, mention)))
        {
            return mention with { LeadStart = from, IsReached = true };
        }

        if (LabelEnd(lead, mention.Start) == mention.Start || GivesTo(lead, mention) || SenderCame.LeadsTo(text, lead, mention.Start, context.Today))
        {
            return mention with { LeadStart = from };
        }

        if (Kin.SkipAll(text, Opening.SkipLight(text, lead, mention.Start, context.Today), mention.Start) == mention.Start && Kin.OccursIn(text, lead, mention.Start))
        {
            return mention with { LeadStart = from };
        }

        if (BoundWords.IsAgent(text, lead, mention.Start) || BoundWords.Lends(text, mention) || (BoundWords.IsBound(text, from, mention.Start, context.Today) && !IsLight(from, mention.Start)))
        {
            return null;
        }

        return BoundWords.IsWay(text, from, VisitStart(from, mention.Start), context.Today) ? mention with { LeadStart = from } : IsLight(from, mention.Start) || Opens(mention.End) ? mention : null;
    }

    /// <summary>Another household stands before it in its clause.</summary>
    private Mention? Inside(Mention mention, Mention before, int start, int from)
    {
        if (BoundWords.IsCounted(text, mention.Start) || (mention.End < text.Count && text[mention.End].IsSign(':')))
        {
            return mention;
        }

        if (before.IsReached && IsFurtherGiven(from, mention))
        {
            return mention with { LeadStart = from, IsReached = true };
        }

        if (VisitStart(from, mention.Start) is { } visit)
        {
            if (visit == before.End && BeginsClause(start) && Opens(mention.End))
            {
                // "h9 tham 5/9 h11 chua tham h9 nha dot": each has its visit behind it, and goes on.
                return mention;
            }

            return Reached(mention, from, visit, isLed: VisitIn(start, before.Start) && !IsLeftWithNothing(mention, from, visit));
        }

        if (LabelStart(from, mention.Start) is { } label && Opens(mention.End))
        {
            return mention with { LeadStart = label };
        }

        if (BeginsClause(start) && spoken.Exists(m => m.Code == mention.Code && m.Code is not null) && mention.End < text.Count && text[mention.End].IsWord && mention.End - mention.Start <= LongestCode && !Bound.Contains(text[mention.Start - 1].Folded))
        {
            // "h9 h10 h11 tham … h10 xin vay von nuoi de h11 chi ngon om": dictated, each named again before what is told of it.
            return mention;
        }

        if (BoundWords.IsBound(text, from, mention.Start, context.Today))
        {
            return null;
        }

        // "tặng H009 10kg gạo H010 …": what stands before the first goes with what stands behind it.
        return Opens(mention.End) || ReadsWhole(from, mention.Start) || ReadsWhole(start, mention.Start, before) ? mention : null;
    }

    /// <summary>
    /// The visit stands directly before the household: it is told of it where the household before has its own ("đã thăm H009 chưa
    /// thăm H010", "H009 thăm 5/9 chưa thăm H010"); in "H009 đi thăm H010" somebody of the one went to the other.
    /// </summary>
    private Mention? Reached(Mention mention, int from, int visit, bool isLed) =>
        (isLed && IsLight(from, visit)) || (visit > from && !BoundWords.IsBound(text, from, visit, context.Today) && ReadsWhole(from, visit)) ? mention with { LeadStart = visit }
        : Opens(mention.End) ? mention
        : null;

    /// <summary>Whether a household stands first in the clause, so that what is said stands behind each.</summary>
    private bool BeginsClause(int start) => spoken.Exists(m => m.Start == start);

    /// <summary>"… hộ ksor hnhi tôi [chưa đi thăm] hộ kpă thoan không có gì mới": the second has its own words, and the first none but the visit.</summary>
    private bool IsLeftWithNothing(Mention mention, int from, int visit) =>
        spoken.Count > 1 && visit > from && IsLight(from, visit) && mention.End < text.Count && NilPhrases.Begins(text, mention.End, text.Count) && VisitStart(spoken[^2].End, spoken[^1].Start) is null;

    /// <summary>"trao bò cho H009": given to the household, of which the clause says no more.</summary>
    private bool IsGiven(int from, Mention mention) =>
        text[mention.Start - 1 < 0 ? 0 : mention.Start - 1].Folded == "cho" && mention.Start - 1 > from && EndsClause(mention.End) && lexicon.Support is { } support
        && Opening.SkipLight(text, from, mention.Start - 1, context.Today) is var at && Enumerable.Range(from, Math.Max(at - from + 1, 1)).Any(i => i < mention.Start - 1 && Gives(support, i, mention.Start));

    private bool Gives(Question support, int at, int limit) =>
        lexicon.Find(text, at, limit) is { } match && match.Values.Any(m => m.Question == support && m.Kind is MarkKind.Give or MarkKind.Choice or MarkKind.Label);

    /// <summary>"…, tặng H010 10kg gạo".</summary>
    private bool GivesTo(int from, Mention mention) =>
        lexicon.Support is { } support && Opening.SkipLight(text, from, mention.Start, context.Today) is var at && at < mention.Start && Gives(support, at, mention.Start)
        && Owned.SkipAll(text, lexicon.Find(text, at, mention.Start)!.End, mention.Start) == mention.Start && CarriedLabel.IsThingOrAmount(support, text, mention.End);

    /// <summary>"…, dê cho H010" behind what was given to another.</summary>
    private bool IsFurtherGiven(int from, Mention mention) =>
        text[mention.Start - 1].Folded == "cho" && mention.Start - 1 > from && EndsClause(mention.End) && mention.Start - from <= LongestThing;

    private bool EndsClause(int at) => Fillers.SkipCourtesy(text, at, text.Count) is var end && (end == text.Count || Boundaries.At(text, at) != Boundary.None || text[at].Folded is "va" or "con");

    private bool LabelIn(int from, int to) => Enumerable.Range(from, to - from).Any(i => lexicon.Find(text, i, to) is { } match && match.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Text }));

    /// <summary>Where the label that begins at <paramref name="at"/> ends, with "của", "hộ" and a colon behind it.</summary>
    private int LabelEnd(int at, int limit) =>
        at < limit && lexicon.Find(text, at, limit) is { } match && match.Values.Any(m => m.Kind == MarkKind.Label && m.Question?.Kind is not QuestionKind.YesNo)
            ? Owned.SkipAll(text, match.End, limit) : at;

    private int? LabelStart(int from, int to) =>
        Enumerable.Range(Math.Max(from, to - 6), Math.Min(6, to - from)).Where(i => LabelEnd(i, to) == to).Select(i => (int?)i).FirstOrDefault();

    /// <summary>Where the visit begins that leads to the household: "… [chưa thăm] H010".</summary>
    private int? VisitStart(int from, int to)
    {
        for (var at = Math.Max(from, to - 8); at < to; at++)
        {
            if (IsVisit(at, to) && !(at > from && IsVisit(at - 1, to)))
            {
                return at;
            }
        }

        return null;
    }

    private bool IsVisit(int at, int to)
    {
        var isNamed = false;
        while (at < to)
        {
            if (lexicon.Find(text, at, to) is { } match && match.Values.Any(m => m.Kind is MarkKind.Label or MarkKind.No && m.Question?.Kind == QuestionKind.YesNo))
            {
                isNamed = true;
                at = match.End;
            }
            else if (Opening.SkipModal(text, at, to) is var next && next > at)
            {
                at = next;
            }
            else if (isNamed && VisitPiece.SkipObject(text, at, to) is var object_ && object_ > at)
            {
                at = object_;
            }
            else
            {
                return false;
            }
        }

        return isNamed;
    }

    private bool VisitIn(int from, int to) =>
        Enumerable.Range(from, Math.Max(to - from, 0)).Any(i => lexicon.Find(text, i, to) is { } match && match.Values.Any(m => m.Kind is MarkKind.Label or MarkKind.No && m.Question?.Kind == QuestionKind.YesNo));

    /// <summary>Whether only words stand there that lead in to a household.</summary>
    private bool IsLight(int from, int to) => Blocks.IsLeadIn(text, from, to, lexicon, context.Today);

    /// <summary>Whether a statement of the form begins behind the household.</summary>
    private bool Opens(int from)
    {
        if (from >= text.Count)
        {
            return false;
        }

        if (text[from].IsSign(':') || (RangeFinder.IsDashSign(text[from]) && from + 1 < text.Count))
        {
            return true;
        }

        var end = Boundaries.ClauseEnd(text, from, text.Count);
        if (end == from)
        {
            return false;
        }

        var at = Opening.SkipLight(text, from, end, context.Today);
        return Enumerable.Range(from, at - from + 1).Any(i => lexicon.Find(text, i, end) is { } match && match.Values.Any(m => m.Kind != MarkKind.Not))
            || (lexicon.Support is { } support && CarriedLabel.IsThing(support, text, from))
            || DateScanner.Read(text, from, end, context.Today, isAsked: false) is not null || MoneyPhrase.Read(text, from, end) is not null
            || YesNoWords.Read(text, Links.SkipAll(text, from, end), end) is not null || lexicon.Told.Any(t => t.Signs.Find(text, Math.Min(at, end - 1), end) is not null);
    }

    /// <summary>Whether the words, without a name among them, are a statement that needs no more: "thăm 5/9".</summary>
    private bool ReadsWhole(int from, int to, Mention? without = null)
    {
        var words = text.Tokens[from..to].Where((_, i) => without is null || from + i < without.Start || from + i >= without.End);
        var said = StatementReader.Read(text.Through([.. words]), context.Form, context.Today, named: 1);
        return (said.Answers.Count > 0 || said.SaysNil || said.Unclear.Count > 0) && said.Rest().Length == 0 && (said.Answers.All(a => a.Value is not Answer.Text) || Ends.Begins(text, to - 1, to));
    }
}
