-- The Official Account's tokens. A refresh token works once, so the new pair is stored before it is used; both are
-- sealed with a key made of the app's secret, which is a setting and not in the database.
CREATE TABLE zalo_oa_tokens (
  app_id TEXT PRIMARY KEY,
  unit_id INTEGER NOT NULL,
  -- Of the refresh token in the settings that this pair goes back to: another one there begins anew.
  seed_hash TEXT NOT NULL,
  access_token TEXT,
  refresh_token TEXT NOT NULL,
  expires_at INTEGER NOT NULL DEFAULT 0,
  -- Set while the refresh token is being used: what a dead process left here has perhaps been used up.
  refreshing_since INTEGER,
  updated_at INTEGER NOT NULL
);

-- When each person last did something: an Official Account may answer for 48 hours, and for seven days where it pays.
CREATE TABLE zalo_oa_people (
  user_id TEXT PRIMARY KEY,
  unit_id INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  -- Messages sent since then: eight are free.
  replies INTEGER NOT NULL DEFAULT 0,
  -- Shared by the person, for template messages.
  phone TEXT
);
