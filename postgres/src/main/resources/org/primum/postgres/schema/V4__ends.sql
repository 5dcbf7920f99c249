-- When something that runs ends by itself: an emergency, or what rests on an acceptance of risk.
alter table projection.running add column until timestamptz;

-- A role in which somebody acts for its holder; empty for a role that is held.
alter table projection.holding add column deputy_for text;
