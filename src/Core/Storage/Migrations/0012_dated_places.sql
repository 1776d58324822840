-- Where a household lived, and for whom an official worked and reported, up to the day before a list changed it. What
-- holds now stands in the household's and the official's own row, so that without a row here it has always held.
CREATE TABLE household_areas (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  household_id INTEGER NOT NULL REFERENCES households(id),
  area_id INTEGER NOT NULL REFERENCES areas(id),
  until_date TEXT NOT NULL,
  UNIQUE (household_id, until_date)
);
CREATE TABLE official_bodies (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  official_id INTEGER NOT NULL REFERENCES officials(id),
  organization_id INTEGER REFERENCES organizations(id),
  cell_id INTEGER REFERENCES organizations(id),
  represents_id INTEGER REFERENCES organizations(id),
  until_date TEXT NOT NULL,
  UNIQUE (official_id, until_date)
);
