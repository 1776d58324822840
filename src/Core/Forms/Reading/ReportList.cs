using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Gathers the reports of one message: households named twice are one report, "cả hai hộ" is for all named.</summary>
internal sealed class ReportList(ReadingContext context)
{
    private readonly List<(string? Code, string? NamedAs, IReadOnlyList<KnownSubject> Candidates, List<Collector> Said)> reports = [];

    // Where in the text each block names its households, the report of the last of them, and whether it names that one alone.
    private readonly List<(int At, int Report, bool IsAlone)> places = [];

    // Those between two codes, by the words that name them.
    private readonly HashSet<string> between = new(StringComparer.Ordinal);

    // Those that the message names by themselves, and not among all.
    private readonly HashSet<string> byName = new(StringComparer.Ordinal);

    public void Add(TokenText text, Block block, Collector said)
    {
        if (block.Mentions.Count == 0)
        {
            var only = said.Answers.Count > 0 || said.Unclear.Count > 0 ? block.Only : null;
            Entry(only?.Code ?? (context.Subjects.Count == 1 ? context.Subjects[0].Code : null), only?.Named, []).Add(said);
            return;
        }

        said.IsOfSeveral = block.Mentions.Count > 1;
        foreach (var mention in block.Mentions)
        {
            if (mention.IsEveryone && Everyone(mention) is { Count: > 0 } all)
            {
                all.ForEach(s => s.Add(said));
            }
            else
            {
                var named = text.Slice(mention.Start, mention.End);
                Entry(mention.Code, named, mention.Candidates).Add(said);
                byName.Add(mention.Code ?? named);
                if (mention.IsBetween)
                {
                    between.Add(named);
                }
            }
        }

        places.Add((block.NameStart, reports.FindLastIndex(r => r.Said.Contains(said)), block.Mentions is [{ IsEveryone: false }]));
    }

    /// <summary>The reports that say anything; words set aside go with the household that was named last before them.</summary>
    public IReadOnlyList<ReportReading> Build(IReadOnlyList<SilentWords> silent)
    {
        var all = reports.ConvertAll(r => Build(r.Code, r.NamedAs, r.Candidates, r.Said));
        var saying = Enumerable.Range(0, all.Count).Where(i => SaysSomething(all[i])).ToList();
        foreach (var words in saying.Count > 0 ? silent : [])
        {
            var named = places.FindLastIndex(p => p.At <= words.At && saying.Contains(p.Report));
            var at = named < 0 ? saying[^1] : places[named].Report;
            var kept = all[at].Answers.Count > 0 ? KeptWords.Of(words.Words, new Told(all[at].Answers, context.Today, NameOf(all[at].Subject))) : words.Words;
            all[at] = all[at] with { Rest = Join(all[at].Rest, kept.Trim(' ', ',', ';', ':')) };
        }

        IReadOnlyList<ReportReading> built = saying.Count > 0 ? NoneLikewise.In(context.Form, WithSilent(all)) : [];
        return built.Any(r => r.Answers.Count > 0 || r.Answers.IsNil || r.Unclear.Count > 0 || TellsFacts(r)) ? built : [];
    }

    private string? NameOf(string? code) => context.Subjects.FirstOrDefault(s => s.Code == code)?.Name;

    /// <summary>"H009 thăm 5/9, H010": who is named beside others is not lost, though nothing is said of it.</summary>
    private static List<ReportReading> WithSilent(List<ReportReading> all)
    {
        var built = new List<ReportReading>();
        foreach (var report in all)
        {
            if (SaysSomething(report) || report is { Subject: not null, NamedAs: not null })
            {
                built.Add(report);
            }
            else if (report.NamedAs is { } named && named.Any(char.IsAsciiDigit) && !report.IsBetween && built.Count > 0)
            {
                built[^1] = built[^1] with { Rest = Join(built[^1].Rest, named) };
            }
        }

        return built;
    }

    /// <summary>Whether the words speak of reporting itself.</summary>
    public static bool IsOfReporting(TokenText text) => OfReporting.OccursIn(text);

    /// <summary>
    /// "H012 năm ngoái được cấp bò, nay bò đẻ", "H023 thoát nghèo rồi": no answer, but something is told of a household
    /// that is known, and its words are kept. Talk about reporting itself ("H012 để mai em báo") tells nothing.
    /// </summary>
    private static bool TellsFacts(ReportReading report)
    {
        var text = TokenText.Of(report.Rest);
        return report is { Subject: not null, NamedAs: not null } && text.Tokens.Any(t => t is { IsWord: true, Folded.Length: > 1 }) && !OfReporting.IsOnlyOfReporting(text);
    }

    /// <summary>"cả 3 hộ": those named before, if they are three; the sender's own, if the sender has three.</summary>
    private List<List<Collector>>? Everyone(Mention mention)
    {
        var named = reports.Where(r => r.NamedAs is not null && (!mention.IsRemaining || r.Code is null || byName.Contains(r.Code))).ToList();
        if (mention.IsRemaining && OthersNamed(named.ConvertAll(r => r.Said), mention.HowMany) is { } others)
        {
            return others;
        }

        if (mention.IsRemaining && !context.NamesNoHousehold)
        {
            return named.Exists(r => r.Code is not null) && named.TrueForAll(r => r.Code is not null)
                && context.Subjects.Where(s => !named.Exists(r => r.Code == s.Code)).ToList() is var unnamed && (mention.HowMany is null || mention.HowMany == unnamed.Count)
                ? unnamed.ConvertAll(s => Entry(s.Code, s.Code, []))
                : null;
        }

        if (named.Count > 0 && (mention.HowMany is null || mention.HowMany == named.Count))
        {
            return [.. named.Where(r => !mention.Except.Contains(r.Code, StringComparer.Ordinal)).Select(r => r.Said)];
        }

        // "đi được 4 hộ: …. Còn H086 thì chưa. Cả 4 hộ đều …": those that were visited.
        if (named.Where(r => r.Said.Exists(IsVisited)).ToList() is { Count: > 1 } visited && visited.Count == mention.HowMany)
        {
            return [.. visited.Select(r => r.Said)];
        }

        // "các hộ trừ H011" are all of the sender's but one.
        return named.Count == 0 && ((mention.HowMany is null && mention.Except.Count > 0) || mention.HowMany == context.Subjects.Count || mention.HowMany == context.Subjects.Count - mention.Except.Count)
            ? [.. context.Subjects.Where(s => !mention.Except.Contains(s.Code, StringComparer.Ordinal)).Select(s => Entry(s.Code, s.Code, []))]
            : null;
    }

    /// <summary>"thăm hộ 15, 17, 21. Riêng hộ 21 được …, hai hộ kia chưa": the others of those named, where they are as many, and never one that nobody named.</summary>
    private List<List<Collector>>? OthersNamed(List<List<Collector>> named, int? howMany)
    {
        if (howMany is null || places is not [.., { IsAlone: true, Report: var last }])
        {
            return null;
        }

        var others = named.FindAll(said => said != reports[last].Said);
        return others.Count == howMany ? others : null;
    }

    private static bool IsVisited(Collector said) =>
        FormLexicon.Of(said.Form).Visit is { } visit && said.Answers[visit.Key] is Answer.YesNo { Value: true };

    private static bool IsNotVisited(Collector said) =>
        FormLexicon.Of(said.Form).Visit is { } visit && said.Answers[visit.Key] is Answer.YesNo { Value: false };

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
        // "hôm qua em đi H21 với H22, H22 không ai ở nhà": what is said of the one goes before what is said of both.
        var isMissed = said.FindLastIndex(s => !s.IsOfSeveral && IsNotVisited(s)) is var one && one > said.FindLastIndex(s => s.IsOfSeveral);
        var own = said.Where(s => !s.IsShared && !(isMissed && s.IsOfSeveral)).DefaultIfEmpty(said[0]).ToList();
        var all = own is [var only] ? only : Merge(own);
        foreach (var shared in said.Where(s => (s.IsShared || (isMissed && s.IsOfSeveral)) && s != all))
        {
            all = Merge(all, Remaining(shared, all));
        }

        var nil = said.Exists(s => s.SaysNil) && all.Answers.Count == 0 && all.Unclear.Count == 0;
        var told = code is not null && (nil || all.Answers.Count > 0) ? new Told(nil ? Answers.Nil : all.Answers, context.Today, NameOf(code)) : null;
        var rest = said.Select(s => s.Rest(told)).Distinct(StringComparer.Ordinal).Aggregate(string.Empty, Join);

        if (rest.Length == 0 && code is not null && all.Answers.Count == 0 && all.Unclear.Count == 0 && !own.Exists(s => s.SaysNil))
        {
            // "H011 gặp con": small words alone, and yet something is told.
            rest = own.Select(s => s.Whole()).Aggregate(string.Empty, Join);
        }

        return new ReportReading(code, namedAs, nil ? Answers.Nil : all.Answers, all.Unclear, rest, candidates) { IsBetween = code is null && namedAs is not null && between.Contains(namedAs), Giver = string.Join(", ", said.SelectMany(s => s.Givers).Distinct(StringComparer.OrdinalIgnoreCase)) };
    }

    /// <summary>Of what is said of all, that which a household's own words leave open: "…; còn H021 chưa thăm được".</summary>
    private Collector Remaining(Collector shared, Collector own)
    {
        var left = new Collector(context.Form, shared.Text, context.Today);
        foreach (var question in context.Form.Questions.Where(q => !IsSaid(own, q) && !(q.When is { Is: "true" } when && context.Form.Find(when.Key) is { } main && IsSaid(own, main) && own.Answers[main.Key] is not Answer.YesNo { Value: true })))
        {
            if (shared.Answers[question.Key] is { } answer)
            {
                left.Add(question, answer);
            }

            if (shared.Unclear.FirstOrDefault(u => u.Key == question.Key) is { } unclear)
            {
                left.Doubt(question, unclear.Reading);
            }
        }

        return left;

        static bool IsSaid(Collector said, Question question) => said.Answers.Has(question.Key) || said.IsUnclear(question.Key);
    }

    /// <summary>What all of them say, one after the other.</summary>
    private Collector Merge(params IEnumerable<Collector> said)
    {
        var merged = new Collector(context.Form, said.First().Text, context.Today);
        foreach (var one in said)
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
