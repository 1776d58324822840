using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>A second label of help, which tells more of what the first one named.</summary>
internal static class BehindSecondLabel
{
    /// <summary>"Hỗ trợ: nhà ở. Nội dung hỗ trợ: xây nhà đại đoàn kết": a second label naming no further help tells what exactly.</summary>
    public static (int From, int To)? Explained(Piece piece, Collector into, SupportWords found, List<MoneyReading> amounts)
    {
        var from = Fillers.AfterLabel.SkipAll(into.Text, piece.OpenEnd, piece.To);
        return piece.Kind == MarkKind.Label && amounts.Count == 0 && from < piece.To && into.Text.At(piece.OpenEnd)?.IsSign(':') == true
            && found.Keys.Count > 0 && into.Answers[piece.Question!.Key] is Answer.ChosenMany given && found.Keys.All(k => given.Keys.Contains(k, StringComparer.Ordinal))
            ? (from, piece.To)
            : null;
    }

    /// <summary>"Hỗ trợ: vay vốn. Số tiền: 50 triệu. Nội dung hỗ trợ: mua 2 bò": a second label tells what the loan was for.</summary>
    public static (int From, int To)? WhatFor(Piece piece, Collector into, List<MoneyReading> amounts)
    {
        var from = Fillers.AfterLabel.SkipAll(into.Text, piece.OpenEnd, piece.To);
        return piece.Kind == MarkKind.Label && amounts.Count == 0 && from < piece.To && into.Text.At(piece.OpenEnd)?.IsSign(':') == true && SupportPiece.Purposes.Begins(into.Text, from, piece.To)
            && into.Answers[piece.Question!.Key] is Answer.ChosenMany given && given.Keys.Any(k => piece.Question.FindChoice(k) is { TakesPurpose: true })
            ? (from, SupportGoods.End(into.Text, from, piece.To, amounts, into.Today))
            : null;
    }
}
