-- The newest picture of each clip that is being drawn, for its owner to look at meanwhile. Not written to the log: what
-- a crash takes of it is drawn again.

create unlogged table preview (
  request_id uuid primary key references request on delete cascade,
  attempt integer not null,
  -- Number of the frame, from 0.
  frame integer not null,
  width integer not null,
  height integer not null,
  jpeg bytea not null check (length(jpeg) <= 262144)
);
