-- How many messages of one chat wait or are under way is asked with each claim. The condition is an OR, so that the index
-- serves statements on state = 'queued' alone too.
DROP INDEX outbox_chat;
CREATE INDEX outbox_chat ON outbox (channel, chat_id, priority, id) WHERE state = 'queued' OR state = 'sending';
