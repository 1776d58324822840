-- One person, several chats: where reminders go, and whether the office was told that none can be reached.
ALTER TABLE identities ADD COLUMN preferred_at INTEGER;
ALTER TABLE identities ADD COLUMN unreachable_told_at INTEGER;
-- A code that a person made in one chat to link another; the office's own invitations are 0.
ALTER TABLE invitations ADD COLUMN is_own INTEGER NOT NULL DEFAULT 0;
-- How often a message was given to another of the person's chats after all attempts at one had failed.
ALTER TABLE outbox ADD COLUMN moved INTEGER NOT NULL DEFAULT 0;
