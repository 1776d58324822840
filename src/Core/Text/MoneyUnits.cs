namespace ReportBot.Core.Text;

/// <summary>The words behind a number that make it an amount of money.</summary>
internal static class MoneyUnits
{
    public const long Thousand = 1_000;
    public const long Million = 1_000_000;
    public const long Billion = 1_000_000_000;

    private static readonly PhraseTable<long> Sure = new PhraseTable<long>()
        .AddAll(["tỷ", "tỉ", "tỷ đồng", "billion"], Billion)
        .AddAll(["triệu", "tr", "triệu đồng", "củ", "trđ", "tr đồng", "million"], Million)
        .AddAll(["nghìn", "ngàn", "k", "ka", "nghìn đồng", "ngàn đồng", "nghìn đ", "ngđ", "kđ", "thousand"], Thousand)
        .AddAll(["trăm nghìn", "trăm ngàn", "trăm k"], 100 * Thousand)
        .AddAll(["chục nghìn", "chục ngàn"], 10 * Thousand)
        .AddAll(["trăm triệu", "trăm tr", "trăm củ"], 100 * Million)
        .AddAll(["chục triệu", "chục tr", "chục củ"], 10 * Million)
        .AddAll(["đồng", "đ", "vnd", "vnđ"], 1);

    private static readonly Vocabulary Dong = new("đồng", "đ", "vnd", "vnđ", "đồng chẵn");
    private static readonly Vocabulary Half = new("rưỡi", "rưởi", "rươi", "ruoi");

    // Units that may be money and may be something else.
    private static readonly PhraseTable<long> Doubtful = new PhraseTable<long>()
        .AddAll(["t", "m"], Million)
        .AddAll(["trăm"], 100 * Thousand)
        .AddAll(["chục"], 10 * Million);

    /// <summary>The unit at <paramref name="at"/> and the token after it, or null.</summary>
    public static (long Value, int End)? Read(TokenText text, int at, int limit) =>
        at < limit && !IsBank(text, at) && Sure.Find(text, at, limit) is { } match ? (match.Values[0], match.End) : null;

    /// <summary>"vay 40tr tu ngan hang", typed without marks: the bank, and no thousands.</summary>
    private static bool IsBank(TokenText text, int at) => text[at] is { Folded: "ngan" } word && !word.Word.IsMarked && text.At(at + 1)?.Folded is "hang" or "sach";

    /// <summary>A unit that is asked about; "t" and "m" only directly behind the digits.</summary>
    public static (long Value, int End)? ReadDoubtful(TokenText text, int at, int limit) =>
        at < limit && Doubtful.Find(text, at, limit) is { } match && (text[at].Folded.Length > 1 || text[at].Glued)
            ? (match.Values[0], match.End)
            : null;

    public static int SkipDong(TokenText text, int at, int limit) => Dong.Skip(text, at, limit);

    public static bool IsHalf(TokenText text, int at, int limit) => Half.Begins(text, at, limit);
}
