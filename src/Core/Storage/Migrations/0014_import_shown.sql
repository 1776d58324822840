-- What a workbook that was read would change, as short as it is shown, so that showing it reads no list; and the
-- language of a list in use that somebody asked for (state 'asked') and that is made beside the conversations.
ALTER TABLE pending_imports ADD COLUMN shown TEXT;
ALTER TABLE pending_imports ADD COLUMN language TEXT NOT NULL DEFAULT 'vi';
-- Kept in another form until now; whoever sent one sends it once more.
UPDATE pending_imports SET state = 'done', content = NULL WHERE state = 'read';
