using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Gathers the reports of one message: households named twice are one report, "cả hai hộ" is for all named.</summary>
internal sealed class ReportList(ReadingContext context)
{
    private readonly List<(string? Code, string? NamedAs, IReadOnlyList<KnownSubject> Candidates, List<Collector> Said)> reports = [];

    public void Add(TokenText text, Block block, Collector said)
    {
        if (block.Mentions.Count == 0)
        {
            Entry(context.Subjects.Count == 1 ? context.Subjects[0].Code : null, null, []).Add(said);
            return;
        }

        foreach (var mention in block.Mentions)
        {
            if (mention.IsEveryone && Everyone(mention) is { Count: > 0 } all)
            {
                all.ForEach(s => s.Add(said));
            }
            else
            {
                Entry(mention.Code, text.Slice(mention.Start, mention.End), mention.Candidates).Add(said);
            }
        }
    }

    /// <summary>The reports that say anything; <paramref name="silent"/> goes with the last of them.</summary>
    public IReadOnlyList<ReportReading> Build(string silent)
    {
        var built = reports.Select(r => Build(r.Code, r.NamedAs, r.Candidates, r.Said)).Where(SaysSomething).ToList();
        if (built.Count > 0 && silent.Length > 0)
        {
            built[^1] = built[^1] with { Rest = Join(built[^1].Rest, silent) };
        }

        return built.Exists(r => r.Answers.Count > 0 || r.Answers.IsNil || r.Unclear.Count > 0 || TellsStatus(r)) ? built : [];
    }

    /// <summary>"H023 thoát nghèo rồi": where a household stands is no answer, but it is a report whose words are kept.</summary>
    private bool TellsStatus(ReportReading report)
    {
        var text = TokenText.Of(report.Rest);
        var lexicon = FormLexicon.Of(context.Form);
        for (var at = 0; report.Subject is not null && at < text.Count; at++)
        {
            if (lexicon.Find(text, at, text.Count) is { } match && match.Values.Any(m => m is { Kind: MarkKind.Not, Question.Kind: QuestionKind.Choice }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"cả 3 hộ": those named before, if they are three; the sender's own, if the sender has three.</summary>
    private List<List<Collector>>? Everyone(Mention mention)
    {
        var named = reports.Where(r => r.NamedAs is not null).ToList();
        if (named.Count > 0 && (mention.HowMany is null || mention.HowMany == named.Count))
        {
            return [.. named.Select(r => r.Said)];
        }

        return named.Count == 0 && mention.HowMany == context.Subjects.Count
            ? [.. context.Subjects.Select(s => Entry(s.Code, s.Code, []))]
            : null;
    }

    private List<Collector> Entry(string? code, string? namedAs, IReadOnlyList<KnownSubject> candidates)
    {
        var known = reports.FindIndex(r => code is not null ? r.Code == code : r.Code is null && r.NamedAs == namedAs);
        if (known < 0)
        {
            reports.Add((code, namedAs, candidates, []));
            known = reports.Count - 1;
        }

        return reports[known].Said;
    }

    private ReportReading Build(string? code, string? namedAs, IReadOnlyList<KnownSubject> candidates, List<Collector> said)
    {
        var all = said[0];
        var rest = all.Rest();
        foreach (var more in said.Skip(1))
        {
            all = Merge(all, more);
            rest = Join(rest, more.Rest());
        }

        var nil = said.Exists(s => s.SaysNil) && all.Answers.Count == 0 && all.Unclear.Count == 0;
        return new ReportReading(code, namedAs, nil ? Answers.Nil : all.Answers, all.Unclear, rest, candidates);
    }

    private Collector Merge(Collector a, Collector b)
    {
        var merged = new Collector(context.Form, a.Text, context.Today);
        foreach (var one in new[] { a, b })
        {
            foreach (var (key, answer) in one.Answers)
            {
                merged.Add(context.Form.Find(key)!, answer);
            }

            foreach (var unclear in one.Unclear)
            {
                if (one.Answers.Has(unclear.Key))
                {
                    merged.DoubtBesides(context.Form.Find(unclear.Key)!, unclear.Reading);
                }
                else
                {
                    merged.Doubt(context.Form.Find(unclear.Key)!, unclear.Reading);
                }
            }
        }

        return merged;
    }

    private static bool SaysSomething(ReportReading report) =>
        report.Answers.Count > 0 || report.Answers.IsNil || report.Unclear.Count > 0 || (report.NamedAs is not null && report.Rest.Length > 0);

    private static string Join(string a, string b) => a.Length == 0 ? b : b.Length == 0 ? a : a + "; " + b;
}
