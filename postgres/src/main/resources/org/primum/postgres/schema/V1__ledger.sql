-- The ledger: what was accepted, in order, byte for byte.
create schema ledger;

-- One row. Every append locks it first, so appends are serialised and commit in order. The
-- frontier is the roots of the perfect subtrees over all entries, largest first (RFC 9162, 2.1).
create table ledger.head (
  only_row boolean primary key default true check (only_row),
  size bigint not null check (size >= 0),
  frontier bytea not null check (octet_length(frontier) = 32 * bit_count(size::bit(64)))
);
insert into ledger.head (size, frontier) values (0, '');

create table ledger.entry (
  index bigint primary key check (index >= 0),
  stream text not null,
  seq bigint not null check (seq >= 0),
  type text not null,
  v integer not null check (v >= 1),
  bytes bytea not null check (octet_length(bytes) between 1 and 65535),
  leaf bytea not null check (leaf = sha256('\x00'::bytea || bytes)),
  constraint one_act_per_place_of_a_stream unique (stream, seq)
);

create function ledger.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % on % is refused', tg_op, tg_table_name;
end $$;

create trigger entries_are_never_rewritten before update or delete or truncate on ledger.entry
  for each statement execute function ledger.refuse_rewriting();
