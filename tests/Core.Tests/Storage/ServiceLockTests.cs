using ReportBot.Core.Storage;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Storage;

public sealed class ServiceLockTests
{
    [Fact]
    public async Task A_second_service_on_one_database_is_refused_until_the_first_is_gone()
    {
        await using var store = await TestStore.NewAsync();
        using var second = new ServiceLock(store.Database);
        using (var first = new ServiceLock(store.Database))
        {
            first.Take();
            Assert.Contains("khác đang chạy", Assert.Throws<StorageException>(second.Take).Message, StringComparison.Ordinal);
        }

        second.Take();
    }
}
