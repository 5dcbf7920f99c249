-- Folded from the entries and from nothing else, in the transaction of the append. A refold into
-- the emptied tables gives the same rows. Instants are UTC in ISO 8601, as they stand in entries.
create schema projection;

create table projection.person (
  person text primary key,
  name text not null,
  entry bigint not null
);

create table projection.holding (
  person text not null,
  role text not null,
  since timestamptz not null,
  until timestamptz check (until > since),
  entry bigint not null,
  primary key (person, role, since)
);

create table projection.licence (
  person text not null,
  credential text not null,
  profession text not null,
  source text not null,
  verified_at timestamptz,
  expires_on date not null,
  status text not null,
  entry bigint not null,
  primary key (person, credential, profession)
);

create table projection.charter (
  entry bigint primary key,
  digest text not null,
  version text not null,
  in_force boolean not null
);
create unique index one_charter_in_force on projection.charter (in_force) where in_force;

-- The pairs of roles that the charter in force lets nobody hold together.
create table projection.exclusive_pair (
  pair text primary key,
  first_role text not null,
  second_role text not null,
  why text not null
);

-- Static separation of duty. One row per holding and pair it belongs to; two rows of one person and
-- one pair must not overlap in time. A range of texts from a key to itself stands for equality,
-- which GiST has for ranges without any extension.
create type projection.keys as range (subtype = text, collation = "C");
create table projection.exclusive_holding (
  person text not null,
  pair text not null,
  role text not null,
  held tstzrange not null,
  constraint one_role_of_an_exclusive_pair exclude using gist (
    projection.keys(person || '/' || pair, person || '/' || pair, '[]') with &&, held with &&)
);

-- Dynamic separation of duty: nobody covers two chambers in one change.
create table projection.chamber_coverage (
  change text not null,
  person text not null,
  chamber text not null,
  entry bigint not null,
  constraint one_chamber_per_person_and_change unique (change, person)
);

create table projection.change (
  change text primary key,
  kind text not null,
  title text not null,
  charter text not null,
  raised_by text not null,
  raised_at timestamptz not null,
  chosen text,
  standing text not null,
  last_entry bigint not null
);

-- What runs, inside Primum or outside.
create table projection.running (
  change text primary key,
  artifact text not null,
  place text not null,
  mode text not null,
  approved text not null,
  found text,
  entry bigint not null
);
