using ReportBot.Core.Messaging;

namespace ReportBot.Core.Conversations;

/// <summary>What is said beside the list in use.</summary>
public static class ImportMessage
{
    /// <summary>Here it is.</summary>
    /// <param name="language">Of the words beside it.</param>
    /// <param name="fileId">The stored file.</param>
    /// <param name="fileName">Its name.</param>
    public static OutgoingMessage Ready(string language, string fileId, string fileName)
    {
        var words = Texts.For(language);
        return new OutgoingMessage
        {
            Text = words.Say("import.template"),
            FileId = fileId,
            FileName = fileName,
            Language = words.Language == Texts.Vietnamese.Language ? null : words.Language,
            Buttons = [new Button(words.Say("button.undo"), "/hoantac")],
        };
    }
}
