-- A proposal to recognise what became of a household. It is never a status: only a decision recorded on it writes one.
CREATE TABLE status_proposals (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  -- The number people see: DN-3.
  number INTEGER NOT NULL,
  household_id INTEGER NOT NULL REFERENCES households(id),
  -- exit, near-poor-exit, relapse, newly-poor
  kind TEXT NOT NULL,
  grounds TEXT NOT NULL,
  -- The report behind it, where there is one.
  report_number INTEGER,
  proposed_by INTEGER NOT NULL REFERENCES officials(id),
  proposed_at INTEGER NOT NULL,
  -- open, checked, recognised, refused, withdrawn
  state TEXT NOT NULL,
  -- The check: who went there (as written), when, what they found; the status that it leads to.
  checked_by TEXT,
  checked_on TEXT,
  check_grounds TEXT,
  to_status TEXT,
  check_recorded_by INTEGER,
  check_recorded_at INTEGER,
  -- The decision of the committee: its number and date, or the reason of a refusal.
  decision_number TEXT,
  decision_date TEXT,
  decided_by INTEGER,
  decided_at INTEGER,
  reason TEXT,
  UNIQUE (unit_id, number)
);
-- One at a time on a household.
CREATE UNIQUE INDEX status_proposals_waiting ON status_proposals (unit_id, household_id) WHERE state IN ('open', 'checked');
CREATE INDEX status_proposals_household ON status_proposals (unit_id, household_id, proposed_at);

-- đăng ký thoát nghèo: of a year; no status changes by it.
CREATE TABLE exit_registrations (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  household_id INTEGER NOT NULL REFERENCES households(id),
  year INTEGER NOT NULL,
  -- Keys of the deprivation indicators, as a JSON list.
  deprivations TEXT NOT NULL,
  support TEXT NOT NULL,
  -- Sensitive: null where nobody said; shown to nobody, counted in the list's rate.
  is_ethnic_minority INTEGER,
  registered_by INTEGER NOT NULL REFERENCES officials(id),
  registered_at INTEGER NOT NULL,
  withdrawn_at INTEGER,
  UNIQUE (unit_id, household_id, year)
);

-- What the office answered to the proposal in a report.
CREATE TABLE proposal_answers (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  report_number INTEGER NOT NULL,
  answer TEXT NOT NULL,
  answered_by INTEGER NOT NULL REFERENCES officials(id),
  answered_at INTEGER NOT NULL,
  UNIQUE (unit_id, report_number)
);

-- A locked period opened again for one subject, to the end of a day.
CREATE TABLE reopenings (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units(id),
  plan_code TEXT NOT NULL,
  period_key TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  until_date TEXT NOT NULL,
  reopened_by INTEGER NOT NULL REFERENCES officials(id),
  reopened_at INTEGER NOT NULL,
  UNIQUE (unit_id, plan_code, period_key, subject_kind, subject_id)
);
