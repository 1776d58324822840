using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"H009 bò, H010 dê, H011 heo": a list of households with a thing each, of which nothing says that it was given. It is asked.</summary>
internal static class BareThings
{
    private static readonly Vocabulary Lead = new("được", "thì", "có", "là");

    public static void Ask(IReadOnlyList<(Block Block, Collector Said)> read)
    {
        var bare = read.Where(r => r.Block.Mentions.Count > 0 && !r.Block.IsShared).Select(r => (r.Said, Thing: Thing(r.Said))).ToList();
        if (bare.Count < 2 || !bare.TrueForAll(b => b.Thing is not null))
        {
            return;
        }

        foreach (var (said, (from, to)) in bare.Select(b => (b.Said, b.Thing!.Value)))
        {
            var help = FormLexicon.Of(said.Form).Support!;
            said.Doubt(help, new AnswerReading.Doubtful(ReadingReasons.ChoiceUnnamed, said.Text.Slice(from, to), ChoiceAnswer.Options(help, ChoiceWords.Find(help, said.Text, from, to)?.Values ?? [], [])));
            said.Consume(0, said.Text.Count);
        }
    }

    private static (int From, int To)? Thing(Collector said)
    {
        var at = Lead.SkipAll(said.Text, Fillers.SkipCourtesy(said.Text, 0, said.Text.Count), said.Text.Count);
        var end = at < said.Text.Count ? Boundaries.ClauseEnd(said.Text, at, said.Text.Count) : at;
        return said is { Answers.Count: 0, Unclear.Count: 0, Kept.Count: 0 } && FormLexicon.Of(said.Form).Support is { } help && at < end && CarriedLabel.IsThing(help, said.Text, at)
            && Fillers.SkipCourtesy(said.Text, end, said.Text.Count) == said.Text.Count
                ? (at, end)
                : null;
    }
}
