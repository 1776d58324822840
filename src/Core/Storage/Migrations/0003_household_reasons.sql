-- How a household came onto the list (split, moved-in) and why it left (merged, moved-out, died); null: by a review,
-- or nobody told.
ALTER TABLE households ADD COLUMN came_by TEXT;
-- The code of the other household, or a place.
ALTER TABLE households ADD COLUMN came_from TEXT;
ALTER TABLE households ADD COLUMN left_by TEXT;
ALTER TABLE households ADD COLUMN went_to TEXT;
