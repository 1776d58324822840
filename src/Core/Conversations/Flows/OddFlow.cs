using ReportBot.Core.Messaging;

namespace ReportBot.Core.Conversations;

/// <summary>What cannot be read as words: stickers, voice, documents, edits, empty and overlong text, groups.</summary>
internal static class OddFlow
{
    public static void Take(Talk talk, IncomingMessage input)
    {
        if (input.Kind == IncomingKind.Document && ImportFlow.TryTake(talk, input))
        {
            return;
        }

        talk.Note(input.Kind == IncomingKind.Edited ? talk.T("odd.edited", ("noun", SubjectNouns.Mine(talk))) : talk.T(input.Kind switch
        {
            IncomingKind.Sticker => "odd.sticker",
            IncomingKind.Voice => "odd.voice",
            IncomingKind.Document => "odd.document",
            IncomingKind.Contact => "odd.contact",
            _ => "odd.other",
        }));
        Answering.AskAgain(talk);
    }

    /// <summary>Answers a message without words, or with too many of them; false for any other.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (text.Length is > 0 and <= Typing.MaxLength)
        {
            return false;
        }

        talk.Note(text.Length == 0 ? talk.T("odd.empty") : talk.T("odd.too-long", ("length", Format.Count(text.Length)), ("most", Format.Count(Typing.MaxLength))));
        Answering.AskAgain(talk);
        return true;
    }
}
