-- What the service tells many people of its own accord, so that its progress can be seen and it can be paused.
CREATE TABLE broadcasts (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  -- reminder, nudge, ended, locked
  kind TEXT NOT NULL,
  -- The period it is about; empty where it is about several.
  plan_code TEXT NOT NULL DEFAULT '',
  period_key TEXT NOT NULL DEFAULT '',
  -- running, paused, stopped
  state TEXT NOT NULL DEFAULT 'running',
  started_at INTEGER NOT NULL,
  -- Null for the service's own.
  started_by INTEGER
);
CREATE INDEX broadcasts_started ON broadcasts (unit_id, started_at);

-- Its rows have two more states: held (while it is paused) and stopped (never to be sent).
ALTER TABLE outbox ADD COLUMN broadcast_id INTEGER;
CREATE INDEX outbox_broadcast ON outbox (broadcast_id) WHERE broadcast_id IS NOT NULL;
-- On a messenger that counts messages several notes become one: the row that carries this one's words.
ALTER TABLE outbox ADD COLUMN joined_to INTEGER;

-- Messages in and out of each bot in each month of Vietnamese time; no unit, because units may share a bot.
CREATE TABLE message_counts (
  unit_id INTEGER NOT NULL DEFAULT 0,
  channel TEXT NOT NULL,
  -- 2025-09
  month TEXT NOT NULL,
  incoming INTEGER NOT NULL DEFAULT 0,
  outgoing INTEGER NOT NULL DEFAULT 0,
  -- The share of the quota in percent that the administrators were warned of last.
  warned INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (channel, month)
);
