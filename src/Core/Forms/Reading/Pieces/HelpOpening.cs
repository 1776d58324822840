using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>A clause that is cut into pieces.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after it.</param>
/// <param name="IsStrong">A strong boundary stands before it.</param>
/// <param name="IsSentence">It begins a sentence.</param>
/// <param name="LightEnd">Where the small words that it begins with end.</param>
internal sealed record Clause(int Start, int End, bool IsStrong, bool IsSentence, int LightEnd);

/// <summary>
/// Help that opens a piece without a phrase of the form that opens it anywhere: by its amount or its households, by whoever brings
/// it, or by work for the household. What is being read goes before: a thing behind its word of giving opens nothing anew.
/// </summary>
internal sealed class HelpOpening(TokenText text, FormLexicon lexicon)
{
    // A giver stands so close before the word of giving.
    private const int LongestGiver = 12;

    /// <summary>Help named with its amount.</summary>
    public Piece? WithAmount(Clause clause, int at, bool isStart, Piece? current) =>
        current is null or { Question.Kind: QuestionKind.YesNo } && (isStart || current is not null || text[at - 1].Folded == "duoc") && lexicon.Support is { } support && SupportList.NamedWithAmount(support, text, at, clause.End) is { } named
            && !SourceWords.IsPaidOut(lexicon, new Place(text, at, named, clause.Start, clause.End, isStart, clause.IsSentence))
            ? new Piece(MarkKind.Choice, support, at, at, named, clause.End)
            : null;

    /// <summary>"tổng giá trị hỗ trợ 38tr [gồm bò và sửa nhà]".</summary>
    public Piece? ConsistsOfThings(Clause clause, int at, Piece? current) =>
        current is { Question: { Kind: QuestionKind.Money, When.Is: "*" } worth } && lexicon.Support is { } sum && worth.When.Key == sum.Key && SupportList.ConsistsOf(sum, text, at, clause.End)
            ? new Piece(MarkKind.Give, sum, at, at, at + 1, clause.End)
            : null;

    /// <summary>Help without a word of the form: counted, brought by hand, by whom it was given, or worked.</summary>
    public Piece? Given(Question support, Clause clause, int at, bool isStart, Piece? current)
    {
        if (current is not { Question.Kind: QuestionKind.Text } && !GivesStill(current, at) && !NamesStill(current, at) && SupportCounts.NamedWithCount(support, text, clause.Start, at, clause.End) is { } things && !IsLongerLabel(at, things, clause.End))
        {
            return new Piece(MarkKind.Choice, support, at, at, things, clause.End);
        }

        if (((isStart && current is null) || current is { Question.Kind: QuestionKind.YesNo }) && GivenByHand.Brings(support, text, at, clause.End) is { } brought)
        {
            return new Piece(MarkKind.Give, support, at, at, brought, clause.End);
        }

        return GivesGoods(support, clause, at, isStart, current) || GiverGives(support, clause, at, current) || (isStart && current is null && lexicon.Find(text, at, clause.End) is null && SupportList.WorksForHousehold(text, at, clause.End))
            ? new Piece(MarkKind.Give, support, at, at, at + 1, clause.End)
            : null;
    }

    private bool GivesGoods(Question support, Clause clause, int at, bool isStart, Piece? current) =>
        (((isStart || GivenByHand.IsForEach(text, clause.Start, at)) && current is null) || (current is { Question.Kind: QuestionKind.YesNo } && text[at].Folded == "cho")) && GivenByHand.GivesGoods(support, text, at, clause.End);

    private bool GiverGives(Question support, Clause clause, int at, Piece? current) =>
        (current is null or { Question.Kind: QuestionKind.YesNo } || (current is { Question: { Kind: QuestionKind.Text, Wish: false } } && clause.Start > current.OpenEnd + 1))
        && GivenByHand.GiverGives(support, text, Math.Max(current?.OpenEnd ?? clause.Start, at - LongestGiver), at, clause.End);

    /// <summary>"cho 3 hộ vay | vốn 120 triệu", "tập huấn kỹ thuật nuôi | dê cho 12 hộ": more of what the piece names already, or what it was for.</summary>
    private bool NamesStill(Piece? current, int at) =>
        current is { Kind: MarkKind.Choice or MarkKind.Give or MarkKind.Label, Question: { } question } && question == lexicon.Support && current.To > at
        && ((current.Kind != MarkKind.Label && at == current.OpenEnd && current.OpenEnd > current.Open) || IsPurpose(current, question, at));

    private bool IsPurpose(Piece current, Question question, int at) =>
        ChoiceWords.Find(question, text, current.Kind == MarkKind.Label ? Fillers.AfterLabel.SkipAll(text, current.OpenEnd, at) : current.Open, current.To) is { Values: [var key] } && question.FindChoice(key) is { TakesPurpose: true }
        && !Enumerable.Range(current.OpenEnd, at - current.OpenEnd).Any(i => text[i].IsDigits || SupportPiece.Links.Begins(text, i, at) || GivingWords.Gives.Begins(text, i, at));

    /// <summary>"bhyt 3 ho [de xuat]: …": a label that the thing is only the first word of.</summary>
    private bool IsLongerLabel(int at, int thingEnd, int end) =>
        lexicon.Find(text, at, end) is { } match && match.End > thingEnd && match.Values.All(m => m.Kind == MarkKind.Label);

    /// <summary>"trao [10 con dê cho 5 hộ]": behind the word of giving its thing opens nothing anew.</summary>
    public bool GivesStill(Piece? current, int at) =>
        current is { Kind: MarkKind.Give, Question: { } question } && current.To > at
        && !ChoiceWords.OccurIn(question, text, current.OpenEnd, at);
}
