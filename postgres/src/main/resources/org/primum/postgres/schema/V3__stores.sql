-- What the ledger only names by digest.
create schema store;

-- Content-addressed bytes: charters, logic, reports, harm models, dossiers.
create table store.document (
  digest bytea primary key check (digest = sha256(bytes)),
  bytes bytea not null
);

-- Free texts behind salted commitments. Erasing empties text and salt; the row says that a text
-- was here and is withheld.
create table store.free_text (
  commitment bytea primary key check (octet_length(commitment) = 32),
  class text not null check (class in ('ordinary', 'peer review', 'patient-safety work product')),
  salt bytea check (octet_length(salt) = 32),
  words text,
  check ((salt is null) = (words is null)),
  check (salt is null or commitment = sha256(salt || convert_to(words, 'UTF8')))
);

-- What clinical services did, without patient data. Moments are nanoseconds since 1970 (UTC).
create table store.firing (
  number bigint generated always as identity primary key,
  hook_instance uuid not null,
  artifact text not null,
  hash bytea not null check (octet_length(hash) = 32),
  mode text not null check (mode in ('silent', 'active')),
  on_last_permit boolean not null,
  patient_key bytea not null check (octet_length(patient_key) = 32),
  as_of_nanos bigint not null,
  word text not null check (word in ('alert', 'no-alert', 'undetermined', 'failed')),
  score numeric,
  reason text not null,
  card uuid check (card is null or mode = 'active'),
  latency_micros bigint not null check (latency_micros >= 0)
);
create index firing_by_artifact on store.firing (hash, mode, as_of_nanos);
create index firing_newest_first on store.firing (hash, number desc);
