-- Files: what accounts uploaded and what requests delivered. The bytes lie in the object store.

create table asset (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account,
  -- The request that made the file. No reference: rows of requests may be deleted before those of their files.
  request_id uuid,
  kind text not null check (kind in ('upload', 'output')),
  storage_key text not null unique,
  bytes bigint not null check (bytes >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  name text,
  width integer,
  height integer,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- Nobody can get it any more.
  deleted_at timestamptz,
  -- Its bytes are out of the store.
  erased_at timestamptz,
  check ((kind = 'output') = (request_id is not null))
);
-- A request delivers once.
create unique index asset_output on asset (request_id) where request_id is not null;
create index asset_uploads on asset (account_id, created_at desc, id desc) where kind = 'upload' and deleted_at is null;
create index asset_due on asset (expires_at) where deleted_at is null;
create index asset_to_erase on asset (deleted_at) where deleted_at is not null and erased_at is null;

-- Keys of the service itself, such as the one that signs links: made once, shared by all its processes.
create table service_secret (
  name text primary key,
  value bytea not null check (length(value) >= 32),
  created_at timestamptz not null default now()
);
