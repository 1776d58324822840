-- Groups that an administrator made a board: they are told progress and codes, nothing personal.
CREATE TABLE boards (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  channel TEXT NOT NULL,
  chat_id TEXT NOT NULL,
  linked_by INTEGER,
  linked_at INTEGER NOT NULL,
  unlinked_at INTEGER
);
CREATE UNIQUE INDEX boards_chat ON boards (channel, chat_id) WHERE unlinked_at IS NULL;
