-- Times are UTC milliseconds since 1970 (INTEGER); dates are ISO text; every table carries unit_id.

CREATE TABLE units (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  parent_id INTEGER REFERENCES units(id),
  -- Grows with every change to plans or roster; the cached copies in memory compare it.
  roster_version INTEGER NOT NULL DEFAULT 0,
  next_report_number INTEGER NOT NULL DEFAULT 1,
  -- Officials, households and so on made up for a demonstration: shown as such in the interface.
  is_sample INTEGER NOT NULL DEFAULT 0
);

-- Small facts about the running service: heartbeats, bot names, the sample clock.
CREATE TABLE facts (
  unit_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (unit_id, name)
);

CREATE TABLE plans (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  code TEXT NOT NULL,
  -- The plan as imported, its forms included; each import of changed content adds a row.
  version INTEGER NOT NULL,
  content TEXT NOT NULL,
  imported_at INTEGER NOT NULL,
  UNIQUE (unit_id, code, version)
);

CREATE TABLE areas (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  code TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  household_total INTEGER,
  UNIQUE (unit_id, code)
);

CREATE TABLE organizations (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  code TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  area_id INTEGER REFERENCES areas(id),
  UNIQUE (unit_id, code)
);

CREATE TABLE officials (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  -- Where the official works, and the party cell the official belongs to.
  organization_id INTEGER REFERENCES organizations(id),
  cell_id INTEGER REFERENCES organizations(id),
  -- Reports on behalf of this organization.
  represents_id INTEGER REFERENCES organizations(id),
  from_date TEXT NOT NULL,
  to_date TEXT,
  UNIQUE (unit_id, code)
);

CREATE TABLE official_roles (
  unit_id INTEGER NOT NULL REFERENCES units(id),
  official_id INTEGER NOT NULL REFERENCES officials(id),
  role TEXT NOT NULL,
  PRIMARY KEY (unit_id, official_id, role)
);

CREATE TABLE households (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  code TEXT NOT NULL,
  head_name TEXT NOT NULL,
  area_id INTEGER NOT NULL REFERENCES areas(id),
  member_count INTEGER,
  from_date TEXT NOT NULL,
  to_date TEXT,
  UNIQUE (unit_id, code)
);

-- The status in force on a day is the row with the greatest from_date not after it.
CREATE TABLE household_statuses (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  household_id INTEGER NOT NULL REFERENCES households(id),
  status TEXT NOT NULL,
  from_date TEXT NOT NULL,
  decision TEXT NOT NULL DEFAULT '',
  UNIQUE (household_id, from_date)
);

CREATE TABLE assignments (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  -- Who: exactly one of the two.
  official_id INTEGER REFERENCES officials(id),
  organization_id INTEGER REFERENCES organizations(id),
  -- On what: household, area or organization.
  subject_kind TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  role TEXT NOT NULL,
  from_date TEXT NOT NULL,
  -- The last day, included; null while it lasts.
  to_date TEXT,
  CHECK ((official_id IS NULL) <> (organization_id IS NULL))
);
CREATE INDEX assignments_subject ON assignments (unit_id, subject_kind, subject_id);

CREATE TABLE identities (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  channel TEXT NOT NULL,
  -- The person and the chat as the channel names them.
  user_id TEXT NOT NULL,
  chat_id TEXT NOT NULL,
  official_id INTEGER NOT NULL REFERENCES officials(id),
  language TEXT NOT NULL DEFAULT 'vi',
  linked_at INTEGER NOT NULL,
  unlinked_at INTEGER,
  unreachable_since INTEGER,
  unreachable_reason TEXT
);
CREATE UNIQUE INDEX identities_user ON identities (channel, user_id) WHERE unlinked_at IS NULL;
CREATE INDEX identities_official ON identities (unit_id, official_id);

CREATE TABLE invitations (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  official_id INTEGER NOT NULL REFERENCES officials(id),
  role TEXT NOT NULL,
  code_hash TEXT NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  created_by INTEGER,
  expires_at INTEGER NOT NULL,
  used_at INTEGER,
  revoked_at INTEGER
);
CREATE INDEX invitations_official ON invitations (unit_id, official_id);

CREATE TABLE invitation_attempts (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL,
  channel TEXT NOT NULL,
  user_id TEXT NOT NULL,
  at INTEGER NOT NULL
);
CREATE INDEX invitation_attempts_user ON invitation_attempts (channel, user_id, at);

CREATE TABLE conversations (
  unit_id INTEGER NOT NULL,
  channel TEXT NOT NULL,
  chat_id TEXT NOT NULL,
  state TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (channel, chat_id)
);

CREATE TABLE drafts (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  official_id INTEGER NOT NULL REFERENCES officials(id),
  plan_code TEXT NOT NULL,
  -- periodic:2025-09-10, annual:2025-12-15, ad-hoc:…
  period_key TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  form_id TEXT NOT NULL,
  form_version INTEGER NOT NULL,
  answers TEXT NOT NULL,
  -- Keys of the questions passed over with "bỏ qua", as a JSON list.
  skipped TEXT NOT NULL DEFAULT '[]',
  -- The number of the report this draft amends.
  amends INTEGER,
  started_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (unit_id, official_id, plan_code, period_key, subject_kind, subject_id)
);

CREATE TABLE reports (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  -- Stays the same through all versions: BC-000123.
  number INTEGER NOT NULL,
  version INTEGER NOT NULL,
  is_current INTEGER NOT NULL,
  plan_code TEXT NOT NULL,
  kind TEXT NOT NULL,
  period_key TEXT NOT NULL,
  due_date TEXT,
  subject_kind TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  form_id TEXT NOT NULL,
  form_version INTEGER NOT NULL,
  answers TEXT NOT NULL,
  filed_by INTEGER NOT NULL REFERENCES officials(id),
  filed_at INTEGER NOT NULL,
  -- When version 1 was filed: what decides between on time and late.
  first_filed_at INTEGER NOT NULL,
  is_late INTEGER NOT NULL,
  channel TEXT NOT NULL,
  review_state TEXT NOT NULL DEFAULT 'filed',
  review_note TEXT NOT NULL DEFAULT '',
  reviewed_by INTEGER,
  reviewed_at INTEGER,
  UNIQUE (unit_id, number, version)
);
-- One current report for each obligation; ad hoc reports are owed by nobody and may be many.
CREATE UNIQUE INDEX reports_obligation ON reports (unit_id, plan_code, period_key, subject_kind, subject_id)
  WHERE is_current = 1 AND kind <> 'ad-hoc';
CREATE INDEX reports_subject ON reports (unit_id, subject_kind, subject_id, filed_at);
CREATE INDEX reports_official ON reports (unit_id, filed_by, filed_at);

CREATE TABLE summaries (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  plan_code TEXT NOT NULL,
  period_key TEXT NOT NULL,
  compiled_at INTEGER NOT NULL,
  content TEXT NOT NULL,
  -- Set when a report of the period comes or changes after this was compiled.
  outdated_at INTEGER,
  -- Delivered by itself at the end of the period.
  is_period_end INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX summaries_period ON summaries (unit_id, plan_code, period_key, compiled_at);

-- What the service told people by itself about a period, so that it is told once: reminders, the note on
-- people without a chat, the summary at the period's end. A nudge keeps when it was given last.
CREATE TABLE notices (
  unit_id INTEGER NOT NULL REFERENCES units(id),
  plan_code TEXT NOT NULL,
  period_key TEXT NOT NULL,
  -- 0 for what concerns the whole period.
  official_id INTEGER NOT NULL,
  -- remind:3@08:00, unlinked, nudge, ended, locked
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (unit_id, plan_code, period_key, official_id, name)
);

CREATE TABLE inbox (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL,
  channel TEXT NOT NULL,
  external_id TEXT NOT NULL,
  chat_id TEXT NOT NULL,
  payload TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  handled_at INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  -- A reference shown to the person when handling failed for good; the log has the cause.
  failure TEXT,
  UNIQUE (channel, external_id)
);
CREATE INDEX inbox_waiting ON inbox (id) WHERE handled_at IS NULL;
CREATE INDEX inbox_received ON inbox (received_at);

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL,
  channel TEXT NOT NULL,
  chat_id TEXT NOT NULL,
  -- 0 a reply to a person's own act, 1 a broadcast (reminder, summary): replies go first.
  priority INTEGER NOT NULL,
  -- Set for what must go out once however often a sweep asks for it.
  dedupe_key TEXT UNIQUE,
  payload TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  -- queued, sending, sent, unreachable, dead, review (held back after a restore)
  state TEXT NOT NULL DEFAULT 'queued',
  due_at INTEGER NOT NULL,
  lease_until INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  sent_at INTEGER,
  external_id TEXT,
  last_error TEXT
);
CREATE INDEX outbox_queued ON outbox (priority, id) WHERE state = 'queued';
CREATE INDEX outbox_chat ON outbox (channel, chat_id, id) WHERE state = 'queued';
CREATE INDEX outbox_created ON outbox (created_at);

CREATE TABLE files (
  id TEXT PRIMARY KEY,
  unit_id INTEGER NOT NULL,
  -- Where the bytes still lie while state is pending: a channel and its own reference.
  channel TEXT NOT NULL,
  external_ref TEXT,
  mime TEXT NOT NULL,
  size INTEGER NOT NULL,
  content BLOB,
  -- stored, pending, lost
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL
);
CREATE INDEX files_pending ON files (created_at) WHERE state = 'pending';

-- The web chat is its own channel: a session stands for a browser, its messages for the history shown.
CREATE TABLE web_sessions (
  id TEXT PRIMARY KEY,
  unit_id INTEGER NOT NULL,
  secret_hash TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL
);

CREATE TABLE web_messages (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL,
  session_id TEXT NOT NULL REFERENCES web_sessions(id),
  -- in: typed by the person; out: said by the bot.
  direction TEXT NOT NULL,
  -- The browser's own id of a typed message, or the outbox row: a repeat is stored once.
  source_id TEXT NOT NULL,
  payload TEXT NOT NULL,
  -- The picture or document that the message carries: only the session it is in may open it.
  file_id TEXT,
  at INTEGER NOT NULL,
  UNIQUE (session_id, direction, source_id)
);
CREATE INDEX web_messages_session ON web_messages (session_id, id);

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL,
  at INTEGER NOT NULL,
  official_id INTEGER,
  operation TEXT NOT NULL,
  subject TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL
);
CREATE INDEX audit_at ON audit (unit_id, at);
