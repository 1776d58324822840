-- A body of this unit that stands for a unit below it (an UBND xã in a district's list): that unit's code, which
-- may be imported later.
ALTER TABLE organizations ADD COLUMN stands_for TEXT;
