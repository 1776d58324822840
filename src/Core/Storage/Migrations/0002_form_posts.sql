-- What the web form has sent and what it was answered: a repeat of the same post is answered the same and files
-- nothing again. Kept as long as messages are.
CREATE TABLE form_posts (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL,
  official_id INTEGER NOT NULL,
  client_id TEXT NOT NULL,
  answer TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (unit_id, official_id, client_id)
);
CREATE INDEX form_posts_at ON form_posts (at);
