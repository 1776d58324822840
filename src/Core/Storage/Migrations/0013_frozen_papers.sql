-- What the documents show beside the figures of a frozen summary: the year's work, proposals, rates of earlier periods (JSON).
ALTER TABLE frozen_summaries ADD COLUMN papers TEXT NOT NULL DEFAULT '';
