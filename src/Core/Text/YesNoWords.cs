namespace ReportBot.Core.Text;

/// <summary>What a short answer says; "chưa" is kept apart from "không".</summary>
internal enum YesNo
{
    Yes,
    No,
    NotYet,
}

/// <summary>Yes, no and not yet as the whole of an answer or the head of one.</summary>
internal static class YesNoWords
{
    private static readonly PhraseTable<YesNo> Heads = new PhraseTable<YesNo>()
        .AddAll(["có", "ok", "oke", "okie", "okla", "oki", "đúng", "đúng rồi", "rồi", "đã", "vâng", "dạ", "dạ có", "dạ rồi", "ừ", "ừm", "uh", "um", "uhm", "có rồi", "xong", "xong rồi", "đã xong", "chuẩn", "phải", "yes", "y", "rồi ạ", "vâng ạ", "có ạ", "đã có", "x", "✓", "✔", "✅", "👍", "1", "tất nhiên", "dạ đúng", "đã rồi", "dạ vâng", "được"], YesNo.Yes)
        .AddAll(["không", "không có", "dạ không", "không phải", "sai", "no", "n", "không ạ", "không đúng", "0", "✗", "❌", "không được"], YesNo.No)
        .AddAll(["chưa", "chưa có", "dạ chưa", "chưa được", "chưa ạ", "vẫn chưa", "chưa xong"], YesNo.NotYet);

    /// <summary>The yes, no or not yet that begins at <paramref name="at"/>.</summary>
    public static (YesNo Value, int End)? Read(TokenText text, int at, int limit) =>
        at < limit && Heads.Find(text, at, limit) is { } match ? (match.Values[0], match.End) : null;
}
