using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>The link to the web form in the chat's list.</summary>
public sealed class FormLinkTests
{
    private static readonly DateTimeOffset Monday = new(2025, 9, 8, 8, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task The_list_ends_with_the_persons_own_link()
    {
        await using var store = await TestStore.NewAsync();
        var office = await StoredOffice.NewAsync(store, new FormLinks(new Uri("https://bao-cao.example/")));
        await store.Gate.WriteAsync(db => FormLinks.MakeKey(db, Monday));
        office.Now = Monday;
        office.Link("a", "CB001");

        var link = Last(office.Receive(Message("/baocao"), buttons: false)).Split("https://bao-cao.example/form/")[1].Trim();

        var ticket = store.Readers.Read(db => FormLinks.Open(db, link, Monday));
        Assert.Equal(1, ticket!.OfficialId);
        // The period of 10 September takes late reports until the 14th; one day more.
        Assert.Equal(new DateTimeOffset(2025, 9, 16, 0, 0, 0, TimeSpan.FromHours(7)), ticket.Until);
        Assert.Null(store.Readers.Read(db => FormLinks.Open(db, link, ticket.Until)));
        Assert.NotNull(store.Readers.Read(db => FormLinks.Open(db, link, ticket.Until.AddSeconds(-1))));
    }

    [Fact]
    public async Task Without_a_public_address_there_is_no_link()
    {
        await using var store = await TestStore.NewAsync();
        var office = await StoredOffice.NewAsync(store, new FormLinks(null));
        await store.Gate.WriteAsync(db => FormLinks.MakeKey(db, Monday));
        office.Now = Monday;
        office.Link("a", "CB001");

        Assert.DoesNotContain("/form/", Last(office.Receive(Message("/baocao"), buttons: true)), StringComparison.Ordinal);
    }

    private static string Last(IReadOnlyList<OutgoingMessage> said) => said[^1].Text;

    private static IncomingMessage Message(string text) => new()
    {
        Channel = "test", ExternalId = "1", ChatId = "a", UserId = "a", Kind = IncomingKind.Text, Text = text, SentAt = Monday.ToUnixTimeMilliseconds(),
    };
}
