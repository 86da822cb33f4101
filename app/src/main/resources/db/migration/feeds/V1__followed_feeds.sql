-- The feeds that bodies follow, how they are doing, and what they bring to whom.

select database.open_schema('feeds');

create table feeds.subscription (
    body_id       int not null,
    id            uuid not null default uuidv7(),
    code          text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 20),
    name          text not null check (length(name) between 1 and 120),
    dialect       text not null check (length(dialect) between 1 and 60),
    address       text not null check (address ~* '^https?://' and length(address) <= 2000),
    companion     text check (companion ~* '^https?://' and length(companion) <= 2000),
    zone          text not null check (length(zone) <= 60),
    every_seconds int not null check (every_seconds between 10 and 86400),
    settings      jsonb not null default '{}',
    headers       text[] not null default '{}',
    secrets       bytea check (octet_length(secrets) <= 8192),
    active        boolean not null default true,
    changed_at    timestamptz not null,
    primary key (body_id, id),
    unique (body_id, code)
);
comment on column feeds.subscription.code is 'what the keys of its devices begin with; never changed';
comment on column feeds.subscription.secrets is 'request headers, sealed under feeds.key of the data folder';
select database.protect('feeds.subscription');
select database.open_to_ingest('feeds.subscription', 'select');

create table feeds.health (
    body_id         int not null,
    subscription_id uuid not null,
    last_attempt    timestamptz,
    last_success    timestamptz,
    problem         text,
    arguments       text[] not null default '{}',
    failures        int not null,
    sources         int not null,
    refused         int not null,
    recorded        bigint not null,
    next_attempt    timestamptz,
    primary key (body_id, subscription_id),
    foreign key (body_id, subscription_id) references feeds.subscription (body_id, id) on delete cascade
) with (fillfactor = 70);
comment on column feeds.health.sources is 'in the last readable document; refused likewise; recorded since the beginning';
select database.protect('feeds.health');
select database.open_to_ingest('feeds.health', 'select, insert, update');

-- The row is the owner's: the body on whose ground the place stands, which need not be the one that follows the feed.
create table feeds.source (
    body_id         int not null,
    subscription_id uuid not null,
    device          text not null check (length(device) between 1 and 64),
    follower_id     int not null,
    key             text not null,
    name            text not null check (length(name) between 1 and 200),
    kind            text not null check (kind in ('SITE', 'AREA', 'SPACE')),
    capacity        int,
    metrics         text[] not null default '{}',
    primary key (body_id, subscription_id, device)
);
create index source_by_subscription on feeds.source (subscription_id);
select database.protect('feeds.source');
select database.open_to_ingest('feeds.source', 'select, insert, update');
