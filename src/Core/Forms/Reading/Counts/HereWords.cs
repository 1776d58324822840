using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"hộ nghèo [của thôn em] 14 hộ": that a count is the sender's own place's, between its label and the figure.</summary>
internal static class HereWords
{
    /// <summary>Such words.</summary>
    public static readonly Vocabulary All = new([
        .. from of in (string[])["", "của ", "ở ", "trong ", "tại "] from place in (string[])["thôn", "ấp", "bản", "làng", "buôn", "khu phố", "xóm", "tổ", "khu", "tổ dân phố", "bên", "xã", "huyện"]
            from whose in (string[])["em", "tôi", "mình", "ta", "này", "chúng tôi", "chúng em", "tui"] select of + place + " " + whose]);
}
