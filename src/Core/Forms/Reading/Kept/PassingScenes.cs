using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// What the scene was when the sender came, of no weight for anybody: who sat where, what was drunk, how glad they were, what the weather
/// was. Told beside a visit only, and never where the clause holds a word of news.
/// </summary>
internal static class PassingScenes
{
    private static readonly Vocabulary Welcome = new(
        "mời tôi", "mời em", "mời mình", "mời tui", "mời cơm", "mời nước", "rót nước", "uống nước", "uống trà", "uống nước chè", "uống chè", "ăn cơm", "dọn cơm", "ăn cùng", "ngồi nói chuyện", "ngồi xuống", "nói chuyện", "trò chuyện", "ngồi chơi", "ngồi một lúc", "ngồi gần", "dẫn tôi", "dẫn em", "dẫn mình", "dẫn tui", "kéo tôi", "kéo em", "ra đón", "tiếp tôi", "tiếp em", "tiếp mình", "tiếp đón", "niềm nở", "cười nói", "cơm nóng", "ngon lắm", "ngồi chuyện", "kể đủ chuyện", "kể rề rà", "vui vẻ", "hỏi chuyện", "chuyện trò", "chơi một lúc");

    private static readonly Vocabulary Doing = new("phơi", "phơi lúa", "nấu cơm", "nấu nước", "đan gùi", "đan lát", "dệt vải", "tuốt bắp", "bóc bắp", "ngồi", "ăn cơm", "nghỉ trưa", "ngủ", "giặt", "quét", "quét sân", "chơi", "học bài", "ngồi học bài", "hái", "lượm", "cạo mủ", "chăn bò", "chăn trâu", "chăn dê", "cho heo ăn", "cho gà ăn", "nhặt rau", "tắm", "dệt");
    private static readonly Vocabulary Then = new("đang", "lúc", "đúng lúc", "khi", "vừa", "mới", "còn");

    private static readonly Vocabulary Glad = new("vui", "mừng", "phấn khởi", "hồ hởi", "vui vẻ", "vui mừng", "vui lắm", "mừng lắm", "cười nói", "mừng rớt nước mắt", "cảm động", "mừng rỡ", "cười", "ổn", "ổn định", "bình thường", "tạm ổn");
    private static readonly Vocabulary Much = new("lắm", "quá", "hết sức", "suốt", "lun", "luôn", "cũng", "rất", "thì", "cả", "cứ", "vô cùng", "ra mặt", "dữ lắm", "xóm", "làng", "nhà", "gia đình", "nào", "rớt", "nước mắt", "nên", "trông", "ai", "vẫn", "đều", "cũng", "nói chung", "nhìn chung", "mọi thứ", "mọi việc", "tình hình", "tạm", "ai cũng", "tiếp tôi", "tiếp em", "tiếp mình", "tiếp");

    private static readonly Vocabulary Weather = new("trời", "bão", "mưa", "nắng", "gió");
    private static readonly Vocabulary WeatherWords = new("vừa", "mới", "tan", "tạnh", "ráo", "lớn", "to", "quá", "lắm", "suốt", "nên", "là", "thúi đất", "thối đất", "nóng", "lạnh", "nhẹ", "mấy bữa nay", "mấy bữa ni", "mấy hôm nay", "hôm nay", "hôm qua", "cả ngày", "cả tuần", "thì", "mà", "cũng", "đã", "rồi", "đang", "dầm dề", "hoài", "miết");

    /// <summary>Whether the words paint only that.</summary>
    public static bool Is(Run run, Told told) => IsGladness(run) || (told.IsVisited && (IsWeather(run) || IsScene(run)));

    /// <summary>"nó vui", "nhà mừng hết sức", "cả xóm mừng".</summary>
    private static bool IsGladness(Run run)
    {
        var glad = false;
        return run.IsAll(at =>
        {
            var joy = run.Skip(Glad, at);
            glad |= joy > at;
            return Math.Max(Math.Max(joy, run.Skip(Much, at)), Persons.Skip(run.Text, at, run.To));
        }) && glad;
    }

    private static bool IsWeather(Run run) => run.Has(Weather) && run.IsAll(at => Math.Max(run.Skip(Weather, at), run.Skip(WeatherWords, at)));

    private static bool IsScene(Run run) =>
        !run.HasDigits && !NewsWords.OccurIn(run) && (run.Has(Welcome) || (run.Has(Then) && run.Has(Doing)));
}
