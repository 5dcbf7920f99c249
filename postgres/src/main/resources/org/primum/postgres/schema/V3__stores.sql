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
