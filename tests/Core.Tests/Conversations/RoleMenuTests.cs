using ReportBot.Core.Messaging;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>The menu that the greeting after linking brings along.</summary>
public sealed class RoleMenuTests
{
    [Theory]
    [InlineData("CB001", "baocao ho han lichsu dotxuat dangky thietbi tiep huy trogiup")]
    [InlineData("CB090", "tonghop chuanop xuat nhac duyet moi nhap tiendo hanmuc thietbi tiep huy trogiup")]
    [InlineData("CB091", "tonghop chuanop xuat duyet thietbi tiep huy trogiup")]
    public void Fits_the_roles(string official, string commands)
    {
        var office = new Office { Now = PlanClock.At(KonGang.Plan, new DateOnly(2025, 9, 8), new TimeOnly(8, 5)) };
        office.AddCode("K7Q9M2XT", official, expired: false);
        var said = office.Receive(
            new IncomingMessage { Channel = "test", ExternalId = "1", ChatId = "c", UserId = "c", Kind = IncomingKind.Text, Text = "/start K7Q9M2XT" },
            buttons: true);
        Assert.Equal(commands, string.Join(' ', Assert.Single(said).Menu!.Select(m => m.Command)));
    }
}
