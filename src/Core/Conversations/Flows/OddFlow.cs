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

    public static void Empty(Talk talk)
    {
        talk.Note(talk.T("odd.empty"));
        Answering.AskAgain(talk);
    }

    public static void TooLong(Talk talk, int length)
    {
        talk.Note(talk.T("odd.too-long", ("length", Format.Count(length)), ("most", Format.Count(Typing.MaxLength))));
        Answering.AskAgain(talk);
    }
}
