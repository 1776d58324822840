using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Reads one free message as a report on one or several households. The grammar is written down in
/// docs/messages.md; each family of rules has a folder of its own.
/// </summary>
public static class MessageReader
{
    /// <summary>Reads <paramref name="text"/>; never throws, and loses no word but courtesy and talk of the report itself.</summary>
    public static MessageReading Read(string text, ReadingContext context)
    {
        var lexicon = FormLexicon.Of(context.Form);
        var finder = new SubjectFinder(context);
        var whole = ReportTalk.Without(AddressedLabels.Mend(TokenText.Of(BareNumbers.WithCodes(text, context.Subjects, lexicon)), finder, lexicon), context.Subjects, context.Today);
        if (NotAReport.Is(whole, context.Subjects) || TakingBack.Is(whole, context))
        {
            return new MessageReading([], whole.Text.Trim());
        }

        var (words, periods) = PeriodMentions.Take(DeniedFirst.Mend(Slips.Mend(Withdrawn.Mend(AskedBack.Take(Courtesies.Take(whole, context.Subjects, context.Today), context), FormLexicon.Of(context.Form)), context.Today), context.Today));
        var (said, silent) = Sentences.Part(VisitRun.Part(VisitOnce.Repeated(WishBehind.Part(RoundFirst.Mend(ColonMends.Mend(words, lexicon, context.Today), context)), finder, lexicon), finder, context));
        said = CountRun.Split(Numbering.Read(NumberedAnswers.Label(said, context, lexicon), lexicon), lexicon);
        (said, var mentions) = Exceptions.Take(said, ApartFromOthers.WithAll(said, finder.Find(said)), context);
        (said, mentions) = BesidesOthers.Take(said, mentions);
        (said, mentions) = ApartFromOthers.Take(said, mentions);
        (said, mentions) = Renamed.Mend(said, mentions);
        said = MarkedInNamesAlone(said, mentions) ? said.WithoutMarks() : said;
        (mentions, var passing) = NamedInPassing.Part(said, NamedBehind.Mark(said, SameHousehold.Merge(said, mentions, context), context.Today), context);
        var blocks = mentions.Count > 0 ? Blocks.Part(said, mentions, lexicon, context.Today) : [new Block([], said.Tokens) { Only = finder.Only(words) }];
        var read = ReadAll(said, AmountRows.Part(said, OneToEach.Part(said, blocks, lexicon), lexicon), passing, context, lexicon);
        read.ForEach(r => PassingClauses.KeepNames(r.Said, [.. passing, .. finder.Likened]));
        var reports = new ReportList(context);
        read.ForEach(r => reports.Add(said, r.Block, r.Said));
        var found = reports.Build(silent);
        return found.Count == 0
            ? new MessageReading([], whole.Text.Trim())
            : new MessageReading(found, string.Empty) { Periods = periods };
    }

    /// <summary>
    /// Whether the words are forwarded, quoted or told on somebody else's behalf, and therefore no report of the sender; what begins with a household of
    /// the sender's <paramref name="own"/> is told by its head.
    /// </summary>
    public static bool TellsOfOthers(string text, IReadOnlyList<KnownSubject> own) => TokenText.Of(text) is { Count: > 0 } words && NotAReport.IsOfOthers(ReportTalk.Without(words, own, today: null), own);

    /// <summary>"Mlơi chua tham": who types no marks still writes them in a name.</summary>
    private static bool MarkedInNamesAlone(TokenText text, List<Mention> mentions) =>
        text.IsMarked && mentions.Count > 0 && !text.Tokens.Where((t, i) => t.Word.IsMarked && !mentions.Exists(m => i >= m.Start && i < m.End)).Any();

    private static List<(Block Block, Collector Said)> ReadAll(TokenText said, List<Block> blocks, IReadOnlyList<Passing> passing, ReadingContext context, FormLexicon lexicon)
    {
        var read = new List<(Block Block, Collector Said)>();
        Collector? shared = null;
        var heading = blocks.Count > 0 ? HeadingDay.Find(said, blocks[0], context.Today) : null;
        var headed = heading is null ? said : said.Through(blocks[0].Words);
        blocks = heading is { } head && (blocks.Count > 1 || HeadingDay.IsOfVisit(said.Through(blocks[0].Words[head.End..]), lexicon)) ? [blocks[0] with { Words = blocks[0].Words[head.End..] }, .. blocks.Skip(1)] : blocks;
        foreach (var block in blocks)
        {
            var (words, kept) = PassingClauses.Part(SpokenClauses.Part(Layout.Read(said.Through(block.Words), lexicon), lexicon, context.Today), passing, context);
            var before = read.Count > 0 ? read[^1] : ((Block, Collector)?)null;
            var now = Read(words, block, before, shared, context, lexicon);
            now.IsShared = block.IsShared;
            now.Kept = kept;
            SharedAmounts.Ask(block, now);
            ListedAmounts.Ask(block, now);
            AmountRows.Ask(block, now);
            shared = block.IsShared ? now : shared;
            read.Add((block, now));
        }

        for (var i = read.Count - 2; i >= 0; i--)
        {
            if (CarriedLabel.ReadDay(read[i].Said.Text, read[i].Said, read[i + 1].Said) is { } day)
            {
                day.Kept = read[i].Said.Kept;
                read[i] = (read[i].Block, day);
            }
        }

        DaysAlone.Settle(read);
        if (heading is { } first)
        {
            if (first.Day.Doubt == DateDoubt.None && (HeadingDay.IsRound(headed, first.End) || HeadingDay.IsListOfVisits(headed, first.End, lexicon, context.Today)))
            {
                HeadingDay.ShareVisit(read);
            }

            HeadingDay.Share(first.Day, read, headed);
        }

        BareThings.Ask(read);
        LoneAmounts.Settle(read, lexicon);
        return read;
    }

    private static Collector Read(TokenText words, Block block, (Block Block, Collector Said)? before, Collector? shared, ReadingContext context, FormLexicon lexicon)
    {
        if (before?.Said is { SaysNil: true, Answers.Count: 0 } && NilPhrases.IsLikewise(words))
        {
            return StatementReader.Nil(words, context.Form, context.Today);
        }

        if (before?.Said is { } same && NilPhrases.IsLikewise(words) && context.Form.Questions.Where(q => same.Answers.Has(q.Key)).OrderBy(q => q.Kind == QuestionKind.YesNo ? 0 : 1).FirstOrDefault() is { } told)
        {
            // "H009 thăm 5/9, tặng gạo, H010 cũng vậy": whether all of it, or the visit alone, is asked; "cung vay" takes no loan.
            var likewise = new Collector(context.Form, words, context.Today);
            likewise.Doubt(told, new AnswerReading.Doubtful(told.Kind == QuestionKind.YesNo ? ReadingReasons.YesNoUnclear : ReadingReasons.LabelUnclear, words.Slice(0, words.Count), []));
            return likewise;
        }

        words = CarriedLabel.WithoutFor(words, block, before?.Said);
        var now = StatementReader.Read(words, context.Form, context.Today, block.Mentions.Any(m => m.IsEveryone) ? Math.Max(2, block.Mentions.Count) : block.Only is null ? block.Mentions.Count : 1, block.NameStart);
        if (before is not { } last || block.Mentions.Count == 0)
        {
            return now;
        }

        CarriedVisit.AddGoingOn(now, block, last.Said);
        CarriedVisit.AddDayOfTheWay(now, block, last.Said);
        if (CarriedVisit.Add(now, last.Block, last.Said, lexicon))
        {
            block.IsCarried = true;
        }
        else if (!CarriedVisit.AddSameDay(now, last.Said) && !CarriedVisit.AddBare(now, last.Said, shared) && !CarriedChoice.Add(now, last.Said))
        {
            return CarriedLabel.Read(words, now, last.Said) ?? now;
        }

        return now;
    }
}
