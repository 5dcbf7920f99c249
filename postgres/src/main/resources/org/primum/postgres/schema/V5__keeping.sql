-- Texts that must not be erased while a legal matter is open.
create table projection.legal_hold (
  commitment text primary key,
  entry bigint not null
);

-- What ran in the hospital before Primum did.
create table projection.inherited (
  item text primary key,
  title text not null,
  kind text not null,
  system text not null,
  owner text not null,
  review_by date not null,
  outcome text,
  change text,
  entry bigint not null
);
