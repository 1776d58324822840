-- Documents that were asked for, or that are due by themselves: made outside of any transaction, then sent.
CREATE TABLE exports (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  plan_code TEXT NOT NULL,
  period_key TEXT NOT NULL,
  -- docx, xlsx
  kind TEXT NOT NULL,
  official_id INTEGER NOT NULL REFERENCES officials(id),
  channel TEXT NOT NULL,
  chat_id TEXT NOT NULL,
  language TEXT NOT NULL,
  -- As in the outbox.
  priority INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  -- Set for what is sent once by itself.
  dedupe_key TEXT UNIQUE,
  asked_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  -- waiting, done, refused, failed
  state TEXT NOT NULL DEFAULT 'waiting',
  file_id TEXT
);
CREATE INDEX exports_waiting ON exports (id) WHERE state = 'waiting';

-- Summaries that the secretary froze ("chốt"): while one is in force the period's figures are its figures.
CREATE TABLE frozen_summaries (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  plan_code TEXT NOT NULL,
  period_key TEXT NOT NULL,
  content TEXT NOT NULL,
  frozen_at INTEGER NOT NULL,
  frozen_by INTEGER,
  unfrozen_at INTEGER,
  unfrozen_by INTEGER,
  reason TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX frozen_summaries_in_force ON frozen_summaries (unit_id, plan_code, period_key) WHERE unfrozen_at IS NULL;
