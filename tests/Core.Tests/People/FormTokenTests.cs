using System.Security.Cryptography;
using ReportBot.Core.People;

namespace ReportBot.Core.Tests.People;

/// <summary>The signed part of a form link: what it says, and that nobody else can say it.</summary>
public sealed class FormTokenTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(FormToken.KeyBytes);
    private static readonly DateTimeOffset Until = new(2025, 9, 16, 0, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void It_says_whose_it_is_and_until_when() =>
        Assert.Equal(new FormTicket(7, 123, Until), FormToken.Read(Key, FormToken.Sign(Key, 7, 123, Until)));

    [Fact]
    public void No_letter_can_be_changed()
    {
        var token = FormToken.Sign(Key, 1, 123, Until);
        for (var i = 0; i < token.Length; i++)
        {
            foreach (var letter in "AQgw9_-")
            {
                var changed = token[..i] + letter + token[(i + 1)..];
                Assert.True(changed == token || FormToken.Read(Key, changed) is null, changed);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ssssssssssssssssssssssssssssssssssssss=")]
    [InlineData("đđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđ")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_token_opens_nothing(string token) => Assert.Null(FormToken.Read(Key, token));

    [Fact]
    public void Another_key_opens_nothing() =>
        Assert.Null(FormToken.Read(RandomNumberGenerator.GetBytes(FormToken.KeyBytes), FormToken.Sign(Key, 1, 1, Until)));

    [Fact]
    public void All_links_of_one_official_begin_alike_and_of_two_differ()
    {
        string Owner(long unit, long official, int days) => FormToken.Sign(Key, unit, official, Until.AddDays(days))[..FormToken.OwnerLetters];
        Assert.Equal(Owner(1, 5, 0), Owner(1, 5, 30));
        Assert.NotEqual(Owner(1, 5, 0), Owner(1, 6, 0));
        Assert.NotEqual(Owner(1, 5, 0), Owner(2, 5, 0));
    }

    [Fact]
    public void A_file_keeps_its_id_and_shares_it_with_nobody()
    {
        var id = FormToken.FileId(Key, 1, 5, "anh-mot-1");
        Assert.Equal(id, FormToken.FileId(Key, 1, 5, "anh-mot-1"));
        Assert.Distinct([id, FormToken.FileId(Key, 1, 6, "anh-mot-1"), FormToken.FileId(Key, 2, 5, "anh-mot-1"), FormToken.FileId(Key, 1, 5, "anh-mot-2")]);
    }
}
