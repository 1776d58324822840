using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"hộ nghèo [của thôn em] 14 hộ": that a count is the sender's own place's, between its label and the figure.</summary>
internal static class HereWords
{
    /// <summary>Such words.</summary>
    public static readonly Vocabulary All = new([
        .. from of in (string[])["", "của ", "ở ", "trong ", "tại "] from place in (string[])["thôn", "ấp", "bản", "làng", "buôn", "khu phố", "xóm", "tổ", "khu", "tổ dân phố", "bên", "xã", "huyện"]
            from whose in (string[])["em", "tôi", "mình", "ta", "này", "chúng tôi", "chúng em", "tui"] select of + place + " " + whose,
        // "Hộ nghèo của bản: 31"
        "của thôn", "của ấp", "của bản", "của làng", "của buôn", "của khu phố", "của xóm", "của tổ", "của khu", "của tổ dân phố", "trong thôn", "trong bản", "trong làng", "trong buôn", "trong ấp", "ở thôn", "ở bản", "ở làng", "ở buôn", "ở ấp"]);
}
