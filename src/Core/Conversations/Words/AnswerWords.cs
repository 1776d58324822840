using System.Globalization;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Words and numbers that stand for a button of a question, and what the buttons of a question mean:
/// c3 choice, m3 mark, y, n, none, done, d1 days ago, o1 offered meaning.
/// </summary>
internal static class AnswerWords
{
    // "hạn" is a drought before it is a deadline; "khi nào hết hạn" is none.
    private const int LongPhrase = 2;
    private const int MostOfNoPhoto = 8;

    private static readonly Vocabulary NoPhoto = new(
        "chưa có ảnh", "không có ảnh", "chưa chụp", "không chụp", "chưa chụp được", "không chụp được", "chụp sau", "chụp ảnh sau", "chưa có hình", "không có hình", "ảnh gửi sau", "gửi ảnh sau", "sẽ chụp", "lát chụp", "quên chụp", "quên chụp ảnh", "không có hình ảnh", "chưa có hình ảnh", "chưa kịp chụp", "mai chụp", "không chụp ảnh", "để tôi chụp", "để em chụp", "để anh chụp", "để chị chụp", "để mình chụp", "để chụp", "chụp đã");

    private static readonly Vocabulary LikeBefore = new("như kỳ trước", "như lần trước", "như tháng trước", "như đợt trước", "như trước", "giống kỳ trước", "giống lần trước", "giống như kỳ trước", "như cũ");
    private static readonly Vocabulary LikeBeside = new(
        "như kỳ trước", "như lần trước", "như tháng trước", "như đợt trước", "như trước", "giống kỳ trước", "giống lần trước", "giống như kỳ trước", "như cũ", "cũng", "vẫn", "vẫn là", "y", "y hệt", "hệt", "thôi", "vậy", "ạ", "nhé", "nha", "em", "anh", "chị", "tôi", "thì", "dạ", "câu này", ",", ".", "!");
    private static readonly Vocabulary PhotoLater = new("gửi sau", "bổ sung sau", "để sau", "lát gửi", "chiều gửi", "tối gửi", "mai gửi", "có rồi gửi");
    private static readonly Vocabulary Waved = new("khỏi", "thôi khỏi", "khỏi ghi", "khỏi cần", "không cần", "không cần ghi", "để trống", "bỏ trống", "bỏ qua", "miễn", "qua câu khác", "câu khác", "câu sau", "câu tiếp", "tiếp câu sau", "chưa cần", "bỏ đi", "thôi bỏ", "bỏ luôn");
    private static readonly Vocabulary WavedBeside = new(
        "khỏi", "thôi", "khỏi ghi", "khỏi cần", "không cần", "không cần ghi", "để trống", "bỏ trống", "bỏ qua", "miễn", "qua câu khác", "câu khác", "câu sau", "câu tiếp", "tiếp câu sau", "chưa cần", "bỏ đi", "thôi bỏ", "bỏ luôn", "câu này", "mục này", "cái này", "đi", "luôn", "ạ", "nhé", "nha", "em", "cho", "tôi", "anh", "chị", "dạ", "thì", "giúp", "đâu", ",", ".", "!");

    private static readonly Vocabulary AroundPart = new("của", "phần", "mục", "cái", "là", "thuộc", "thuộc về", "bên", "đó", "dạ", "ạ", "nhé", "nha", "em", "tôi", "mình", ",", ".");

    private static readonly Vocabulary PhotoWords = new(
        "để", "tôi", "em", "anh", "chị", "mình", "cháu", "đã", "chưa", "không", "có", "chụp", "ảnh", "hình", "được", "sau", "mai", "lát", "nữa", "lát nữa", "chiều", "tối", "kịp", "quên", "sẽ", "rồi", "gửi", "hình ảnh", "thì", "nên", "ạ", "nhé", "nha", "hôm đó", "bữa đó", "quay lại", ",", ".", "!");

    /// <summary>The action that typed words stand for; null when they are to be read as an answer.</summary>
    public static string? Action(Pending.ForAnswer pending, Question question, string text)
    {
        if (DoubtWords.Action(pending, question, text) is { } action)
        {
            return action;
        }

        if (pending.Doubt is { Reason: HelpRemoval.Whose } whose && PointedAt(whose, text) is { } pointed)
        {
            return Make('o', pointed);
        }

        if (pending.Doubt?.Reason == AtText.MaybeNoAnswer && Numbers(text) is [2])
        {
            // The second of what is offered there.
            return "skip";
        }

        if (DoubtWords.IsNumbered(question) && Numbers(text) is [var only] && pending.Doubt is { } doubt && Doubts.OffersMeanings(doubt))
        {
            return only <= doubt.Options.Count ? Make('o', only - 1) : null;
        }

        if (pending.Doubt is { } offered && Doubts.OffersMeanings(offered) && Labelled(offered, text) is { } label)
        {
            return Make('o', label);
        }

        if (!question.Required && IsWaved(text))
        {
            return "skip";
        }

        if (IsLikeBefore(text))
        {
            return "same";
        }

        var verb = Commands.Whole(text);
        if (question.Kind == QuestionKind.Photo && (verb is Verb.No or Verb.None or Verb.Done || Confirming.Is(text) || SaysNoPhoto(text) || SaysLater(text)))
        {
            return "skip";
        }

        if ((verb == Verb.Yes || Confirming.Agrees(text)) && pending.Doubt is { Options.Count: 1 } single && Doubts.OffersMeanings(single)
            && DoubtWords.Besides(question, single) != DoubtWords.UnderWay && !Doubts.IsEitherOr(question, single))
        {
            return "o0";
        }

        if (question.Kind == QuestionKind.Money && pending.Doubt is { } asked && Doubts.OffersMeanings(asked) && SaidAgain(question, asked, text) is { } again)
        {
            return Make('o', again);
        }

        if (question.Kind == QuestionKind.YesNo && Confirming.Agrees(text) && Doubts.MeaningOf(question, pending.Doubt) is { } meant)
        {
            return meant ? "y" : "n";
        }

        return verb switch
        {
            Verb.Skip => "skip",
            Verb.Back => "back",
            Verb.TakeAll => "take-all",
            Verb.Same => "same",
            Verb.SameAll => "all",
            Verb.Nil => "nil",
            Verb.Keep => "keep",
            Verb.Remove => "clear",
            Verb.None or Verb.No when question is { Kind: QuestionKind.Money or QuestionKind.Date, Required: false } && pending.Doubt is null => "skip",
            Verb.None or Verb.No when question.Kind == QuestionKind.Choices => pending is { Doubt: not null, Marked.Count: > 0 } ? "done" : "none",
            Verb.Today when question.Kind == QuestionKind.Date => "d0",
            Verb.Yesterday when question.Kind == QuestionKind.Date => "d1",
            Verb.Done when question.Kind == QuestionKind.Choices && pending.Marked is { Count: > 0 } => "done",
            _ => ByNumber(question, text),
        };
    }

    // "đúng rồi 1tr2" where it is asked whether 1.200.000 đ is meant.
    private static int? SaidAgain(Question question, Doubt asked, string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var said = Enumerable.Range(1, Math.Max(0, words.Count - 1)).Where(cut => Confirming.Agrees(words.Slice(0, cut)))
            .Select(cut => AnswerReader.Read(question, words.Slice(cut, words.Count), DateOnly.MinValue) is AnswerReading.Understood { Answer: Answer.Money money } ? AnswersJson.Write(Answers.Empty.With(question.Key, money)) : null)
            .FirstOrDefault(a => a is not null);
        var place = said is null ? -1 : asked.Options.ToList().FindIndex(o => o.Answers == said);
        return place >= 0 ? place : null;
    }

    // "của phần hình thức khác" names one of what is offered.
    private static int? PointedAt(Doubt doubt, string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var named = Enumerable.Range(0, doubt.Options.Count).Where(i => new Vocabulary(doubt.Options[i].Label).IsAllOf(words, AroundPart)).ToList();
        return named is [var one] ? one : null;
    }

    // "chụp rồi gửi sau nha" where a picture is asked for.
    private static bool SaysLater(string text)
    {
        var words = TokenText.Of(text);
        return words.Count <= MostOfNoPhoto && PhotoLater.OccursIn(words, 0, words.Count);
    }

    // "cũng như kỳ trước thôi"
    private static bool IsLikeBefore(string text)
    {
        var words = TokenText.Of(text);
        return LikeBefore.OccursIn(words, 0, words.Count) && LikeBeside.SkipAll(words, 0, words.Count) == words.Count;
    }

    // "thôi khỏi", "câu này khỏi ghi": nothing is to be written here.
    private static bool IsWaved(string text)
    {
        var words = TokenText.Of(text);
        return words.Count > 0 && Waved.OccursIn(words, 0, words.Count) && WavedBeside.SkipAll(words, 0, words.Count) == words.Count;
    }

    /// <summary>"Chưa có ảnh", "để chụp sau": no picture comes now.</summary>
    public static bool SaysNoPhoto(string text)
    {
        var words = TokenText.Of(text);
        return words.Count <= MostOfNoPhoto && NoPhoto.OccursIn(words, 0, words.Count);
    }

    /// <summary>The same with nothing else said: at a question for words others may be the answer.</summary>
    public static bool SaysOnlyNoPhoto(string text)
    {
        var words = TokenText.Of(text);
        return SaysNoPhoto(text) && PhotoWords.SkipAll(words, 0, words.Count) == words.Count;
    }

    /// <summary>
    /// Whether the words are a command rather than an answer. A text question takes nearly all words as its
    /// answer; only the commands that steer the form pass.
    /// </summary>
    public static bool IsCommand(Talk talk, Question question, string text) =>
        Commands.Find(text) is { } command && CommandRunner.IsMeant(talk, command)
        && (question.Kind != QuestionKind.Text
            || (command.Rest.Length == 0 && command.Verb is Verb.Report or Verb.Cancel or Verb.Resume or Verb.Help or Verb.TakeBack or Verb.DropDraft)
            || (command.Rest.Length == 0 && command.Verb is Verb.Deadlines or Verb.Households or Verb.History && text.AsSpan().Count(' ') >= LongPhrase)
            || (command.Rest.Length > 0 && command.Verb is Verb.Report or Verb.Resume or Verb.Help or Verb.History));

    /// <summary>The answer that a button stands for; null when the question has no such button.</summary>
    public static Answer? AnswerOf(Talk talk, Pending.ForAnswer pending, Question question, string action)
    {
        switch (action)
        {
            case "y" or "n" when question.Kind == QuestionKind.YesNo:
                return new Answer.YesNo(action == "y");
            case "none" when question.Kind == QuestionKind.Choices:
                return new Answer.ChosenMany([]);
            case "done" when question.Kind == QuestionKind.Choices:
                return Many(question, pending.Marked ?? []);
            case ['c', .. var list] when question.Kind is QuestionKind.Choice or QuestionKind.Choices:
                return Chosen(question, list, pending.Marked ?? []);
            case ['d', .. var days] when question.Kind == QuestionKind.Date && TryIndex(days, 2, out var ago):
                return new Answer.Date(talk.Know.Today.AddDays(-ago));
            default:
                return null;
        }
    }

    /// <summary>An answer in words together with what was understood beside it.</summary>
    public static Answer Besides(Question question, Answer answer, IReadOnlyList<string>? understood) =>
        understood is not null && answer is Answer.ChosenMany many ? Many(question, [.. understood, .. many.Keys]) : answer;

    public static bool TryIndex(string digits, int count, out int index) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out index) && index < count;

    /// <summary>"3", "câu 2a": the number by which a question is named; null for other words.</summary>
    public static string? Mark(string text)
    {
        var typed = WithoutWord(VietnameseText.Fold(text).Trim(' ', '.', ',')).Replace(" ", "", StringComparison.Ordinal);
        return Numbers(typed) is [var number] ? number.ToString(CultureInfo.InvariantCulture)
            : typed is [.. var digits, >= 'a' and <= 'z'] && Numbers(digits) is [_] ? typed
            : null;
    }

    /// <summary>"sửa câu 3" as well as "sửa 3".</summary>
    public static string WithoutWord(string rest) =>
        VietnameseText.Fold(rest) is var folded && folded.StartsWith("cau ", StringComparison.Ordinal) ? WithoutWord(rest[4..])
            : folded.StartsWith("so ", StringComparison.Ordinal) ? rest[3..]
            : rest;

    /// <summary>"1, 5 và 7": the numbers, when the text holds nothing else.</summary>
    public static IReadOnlyList<int>? Numbers(string text)
    {
        var numbers = new List<int>();
        foreach (var word in VietnameseText.Fold(text).Split([' ', ',', ';', '.', '+', '&', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and < 100)
            {
                numbers.Add(number);
            }
            else if (word is not ("va" or "and"))
            {
                return null;
            }
        }

        return numbers.Count > 0 ? numbers : null;
    }

    private static string? ByNumber(Question question, string text) => (question.Kind, Numbers(text)) switch
    {
        (QuestionKind.YesNo, [1]) => "y",
        (QuestionKind.YesNo, [2]) => "n",
        (QuestionKind.Choice, [var one]) when one <= question.Choices.Count => Make('c', one - 1),
        (QuestionKind.Choices, { } many) when many.All(n => n <= question.Choices.Count) =>
            "c" + string.Join('.', many.Select(n => (n - 1).ToString(CultureInfo.InvariantCulture))),
        _ => null,
    };

    private static Answer? Chosen(Question question, string list, IReadOnlyList<string> marked)
    {
        var keys = new List<string>(marked);
        foreach (var part in list.Split('.'))
        {
            if (!TryIndex(part, question.Choices.Count, out var index))
            {
                return null;
            }

            keys.Add(question.Choices[index].Key);
        }

        return question.Kind == QuestionKind.Choice ? new Answer.Chosen(keys[^1]) : Many(question, keys);
    }

    private static Answer.ChosenMany Many(Question question, IReadOnlyList<string> keys) =>
        new([.. question.Choices.Select(c => c.Key).Where(k => keys.Contains(k, StringComparer.Ordinal))]);

    // The words of one button answer the question that shows it, whoever was told of last.
    private static int? Labelled(Doubt doubt, string text)
    {
        var said = VietnameseText.Fold(text).Trim(' ', '.', '!');
        return said.Any(char.IsLetter) && Enumerable.Range(0, doubt.Options.Count).Where(i => VietnameseText.Fold(doubt.Options[i].Label) == said).ToList() is [var only] ? only : null;
    }

    private static string Make(char action, int index) => string.Create(CultureInfo.InvariantCulture, $"{action}{index}");
}
