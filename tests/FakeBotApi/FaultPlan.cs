namespace ReportBot.FakeBotApi;

/// <summary>Which requests go wrong, and how.</summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly List<Planned> planned = [];
    private volatile bool isEmpty = true;

    /// <summary>The next requests for this method (to this chat) go wrong so, after so many that go well.</summary>
    public void Next(string method, Fault fault, int times = 1, long? chatId = null, int after = 0)
    {
        lock (gate)
        {
            planned.Add(new Planned(method, fault, chatId, times) { After = after });
            isEmpty = false;
        }
    }

    /// <summary>Every request for this method (to this chat) goes wrong so, until <see cref="Clear"/>.</summary>
    public void Always(string method, Fault fault, long? chatId = null) => Next(method, fault, int.MaxValue, chatId);

    /// <summary>Nothing goes wrong any more.</summary>
    public void Clear()
    {
        lock (gate)
        {
            planned.Clear();
            isEmpty = true;
        }
    }

    /// <summary>How this request goes wrong; null: it does not.</summary>
    public Fault? Take(string method, long? chatId)
    {
        if (isEmpty)
        {
            return null;
        }

        lock (gate)
        {
            var one = planned.Find(p => p.Method == method && (p.ChatId is null || p.ChatId == chatId));
            if (one is null)
            {
                return null;
            }

            if (one.After > 0)
            {
                one.After--;
                return null;
            }

            one.Times--;
            if (one.Times == 0)
            {
                planned.Remove(one);
                isEmpty = planned.Count == 0;
            }

            return one.Fault;
        }
    }

    private sealed class Planned(string method, Fault fault, long? chatId, int times)
    {
        public string Method { get; } = method;

        public Fault Fault { get; } = fault;

        public long? ChatId { get; } = chatId;

        public int Times { get; set; } = times;

        public int After { get; set; }
    }
}
