-- The journal: one chain of lines a body (body 0: the installation itself), insert-only for the application.
select database.open_schema('audit');

create table audit.head (
  body_id  int    not null primary key,
  sequence bigint not null check (sequence >= 0),
  hash     bytea  not null check (octet_length(hash) = 32)
);
comment on table audit.head is 'Where each chain ends; its row lock puts the lines of a body in one order.';

create table audit.entry (
  body_id      int         not null,
  sequence     bigint      not null check (sequence > 0),
  at           timestamptz not null,
  person       uuid,
  role         text        not null check (length(role) between 1 and 64),
  on_behalf_of uuid,
  action       text        not null check (length(action) between 1 and 100),
  subject      text        not null check (length(subject) <= 200),
  details      text        not null check (length(details) <= 2000 and details is json object),
  previous     bytea       not null check (octet_length(previous) = 32),
  hash         bytea       not null check (octet_length(hash) = 32),
  primary key (body_id, sequence)
);
comment on table audit.entry is 'Who did what; details is text, not jsonb, because its very bytes are hashed.';

select database.protect('audit.head');
select database.protect('audit.entry');
revoke delete, truncate on audit.head from parvis_app;
revoke update, delete, truncate on audit.entry from parvis_app;

-- The verifier runs as the owner, on a server where the owner is no superuser too: it reads, and that is all.
do $$ begin
  execute format('create policy verifier_reads on audit.head for select to %I using (true)', current_user);
  execute format('create policy verifier_reads on audit.entry for select to %I using (true)', current_user);
end $$;
