-- People and what proves who they are: of the installation. Mandates and invitations: of a body, behind its policy.
select database.open_schema('identity');

create table identity.person (
  id         uuid        not null primary key default uuidv7(),
  mail       text        not null unique check (length(mail) <= 254 and mail = lower(mail)),
  language   text        not null default 'fr' check (language in ('fr', 'en')),
  created_at timestamptz not null
);

create table identity.password (
  person_id  uuid        not null primary key references identity.person on delete cascade,
  hash       text        not null,
  changed_at timestamptz not null
);

create table identity.one_time_key (
  person_id uuid   not null primary key references identity.person on delete cascade,
  sealed    bytea,
  pending   bytea,
  last_step bigint not null default 0
);
comment on table identity.one_time_key is 'The key in use and the one that waits for its first code, both AES-256-GCM under
 the key file of the data folder: a stolen dump gives no code.';

create table identity.recovery_code (
  person_id uuid  not null references identity.person on delete cascade,
  hash      bytea not null check (octet_length(hash) = 32),
  primary key (person_id, hash)
);

create table identity.passkey_holder (
  person_id uuid  not null primary key references identity.person on delete cascade,
  handle    bytea not null unique check (octet_length(handle) between 16 and 64)
);

create table identity.passkey (
  credential_id   bytea       not null primary key,
  handle          bytea       not null references identity.passkey_holder (handle) on delete cascade,
  label           text        not null check (length(label) between 1 and 60),
  public_key      bytea       not null,
  signature_count bigint      not null,
  uv_initialized  boolean     not null,
  backup_eligible boolean     not null,
  backup_state    boolean     not null,
  transports      text        not null default '',
  attestation_object bytea    not null check (octet_length(attestation_object) <= 65536),
  created_at      timestamptz not null,
  last_used_at    timestamptz not null
);
create index on identity.passkey (handle);

create table identity.mail_link (
  hash       bytea       not null primary key check (octet_length(hash) = 32),
  mail       text        not null check (length(mail) <= 254),
  language   text        not null check (language in ('fr', 'en')),
  next       text        not null check (length(next) <= 500),
  expires_at timestamptz not null
);
create index on identity.mail_link (expires_at);

create table identity.attempt (
  bucket bytea            not null primary key check (octet_length(bucket) = 32),
  level  double precision not null,
  at     timestamptz      not null
);
create index on identity.attempt (at);
comment on table identity.attempt is 'Leaky buckets of the throttle, by hash of what is limited; emptied after a day.';

create table identity.demo_letter (
  id      uuid        not null primary key default uuidv7(),
  mail    text        not null,
  subject text        not null,
  text    text        not null,
  at      timestamptz not null
);
comment on table identity.demo_letter is 'The box that everybody can open, in demo mode only.';

create table identity.desk (
  person_id uuid not null references identity.person on delete cascade,
  body_id   int  not null,
  primary key (person_id, body_id)
);
comment on table identity.desk is 'In which bodies to look for a person''s mandates; grants nothing by itself.';

create table identity.mandate (
  body_id    int         not null,
  id         uuid        not null default uuidv7(),
  person_id  uuid        not null references identity.person,
  role       text        not null check (role in ('ADMINISTRATOR', 'OFFICER', 'ATTENDANT', 'TECHNICIAN', 'VIEWER',
                                                  'POLICE', 'PLATFORM_OPERATOR')),
  name       text        not null check (length(name) between 1 and 100),
  period     tstzrange   not null check (not isempty(period) and not lower_inf(period)
                                         and lower_inc(period) and not upper_inc(period)),
  primary key (body_id, id),
  constraint mandate_overlaps exclude using gist (body_id with =, person_id with =, role with =, period with &&)
);

create table identity.invitation (
  body_id    int         not null,
  hash       bytea       not null check (octet_length(hash) = 32),
  mandate_id uuid        not null,
  expires_at timestamptz not null,
  primary key (body_id, hash),
  foreign key (body_id, mandate_id) references identity.mandate (body_id, id) on delete cascade
);

select database.protect('identity.mandate');
select database.protect('identity.invitation');

-- Spring Session, its own table layout (schema-postgresql.sql of 4.1.0) with the types PostgreSQL prefers.
create table identity.session (
  primary_id            char(36) not null primary key,
  session_id            char(36) not null unique,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval int      not null,
  expiry_time           bigint   not null,
  principal_name        varchar(100)
);
create index on identity.session (expiry_time);
create index on identity.session (principal_name);

create table identity.session_attributes (
  session_primary_id char(36)     not null references identity.session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null check (octet_length(attribute_bytes) <= 65536),
  primary key (session_primary_id, attribute_name)
);

-- Of the installation, not of a body: one person has one account in all towns.
select database.shared('identity.person', 'One person has one account for all towns; holds an address and a language only.',
  'select, insert, update, delete');
select database.shared('identity.password', 'Belongs to a person, who is of the installation.',
  'select, insert, update, delete');
select database.shared('identity.one_time_key', 'Belongs to a person, who is of the installation; sealed.',
  'select, insert, update, delete');
select database.shared('identity.recovery_code', 'Belongs to a person, who is of the installation; hashed.',
  'select, insert, update, delete');
select database.shared('identity.passkey_holder', 'Belongs to a person, who is of the installation.',
  'select, insert, update, delete');
select database.shared('identity.passkey', 'Belongs to a person, who is of the installation; public keys only.',
  'select, insert, update, delete');
select database.shared('identity.mail_link', 'Written before anybody is known; hashed, fifteen minutes.',
  'select, insert, update, delete');
select database.shared('identity.attempt', 'The throttle counts before anybody is known; hashed, one day.',
  'select, insert, update, delete');
select database.shared('identity.demo_letter', 'The open letter box of the demo; always empty otherwise.',
  'select, insert, update, delete');
select database.shared('identity.desk', 'Tells in which bodies to look for a person''s mandates, at sign-in, before a body is known.',
  'select, insert, update, delete');
select database.shared('identity.session', 'A session belongs to a person, who is of the installation.',
  'select, insert, update, delete');
select database.shared('identity.session_attributes', 'Belongs to a session.',
  'select, insert, update, delete');
