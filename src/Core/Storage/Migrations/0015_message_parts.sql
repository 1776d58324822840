-- A long text, or a file with one, is several messages of the platform: so many of them it has taken. Another attempt
-- goes on behind them.
ALTER TABLE outbox ADD COLUMN parts_sent INTEGER NOT NULL DEFAULT 0;
