-- Each import of a roster that changed something: what it changed for people to read, and the rows it touched as
-- they were before and after, so that the last one can be undone.
CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  at INTEGER NOT NULL,
  -- Who; null for the command line of the machine's owner.
  official_id INTEGER REFERENCES officials(id),
  -- command, web, or the messenger it came through.
  channel TEXT NOT NULL,
  file_name TEXT NOT NULL,
  -- How many were new, changed, ended and unchanged, in words.
  summary TEXT NOT NULL,
  content TEXT NOT NULL,
  undone_at INTEGER,
  undone_by INTEGER
);
CREATE INDEX imports_unit ON imports (unit_id, id);

-- Workbooks that were sent in and wait to be read or for a yes; each is one person's and is let go after a day.
CREATE TABLE pending_imports (
  -- The file's id: it cannot be guessed.
  id TEXT PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  official_id INTEGER NOT NULL REFERENCES officials(id),
  -- Where it is answered; the web page answers by itself.
  channel TEXT NOT NULL,
  chat_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  file_name TEXT NOT NULL,
  -- waiting (to be fetched and read), read, refused, lost, done
  state TEXT NOT NULL,
  -- The list as read and what is to be said of it (JSON); null until it is read.
  content TEXT,
  -- The unit's version that it was read against: another one, and it is read again.
  roster_version INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL
);
CREATE INDEX pending_imports_waiting ON pending_imports (created_at) WHERE state = 'waiting';
