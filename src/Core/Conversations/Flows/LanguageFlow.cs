using ReportBot.Core.Messaging;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>Which language the bot speaks to this person.</summary>
internal static class LanguageFlow
{
    public static string? Read(string rest) => VietnameseText.Fold(rest).Trim() switch
    {
        "vi" or "tieng viet" or "viet" or "vietnamese" => Texts.Vietnamese.Language,
        "en" or "tieng anh" or "anh" or "english" => Texts.English.Language,
        _ => null,
    };

    public static void Begin(Talk talk, string rest)
    {
        if (Read(rest) is { } language)
        {
            talk.Do(new Request.SetLanguage(language));
        }
        else
        {
            talk.Say(talk.T("language.ask"), new Button("Ngôn ngữ: Tiếng Việt", "/ngonngu vi"), new Button("Language: English", "/ngonngu en"));
        }
    }

    public static void Changed(Talk talk)
    {
        talk.Note(talk.T("language.changed"));
        Answering.AskAgain(talk);
    }
}
