-- Words of the official that answer no question of the form: kept as typed, with the draft and with each version filed.
ALTER TABLE drafts ADD COLUMN rest TEXT NOT NULL DEFAULT '';
ALTER TABLE reports ADD COLUMN rest TEXT NOT NULL DEFAULT '';
