-- Places people go to, what they hold, who measures them, what people say of them.
select database.open_schema('places');

create table places.place (
    body_id          int    not null,
    id               uuid   not null default uuidv7(),
    slug             text   not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    kind             text   not null check (length(kind) <= 40),
    name             text   not null check (length(name) between 1 and 120),
    address          text   not null check (length(address) <= 300),
    latitude         float8 not null check (latitude between -90 and 90),
    longitude        float8 not null check (longitude between -180 and 180),
    neighbourhood    text,
    face_name        text check (length(face_name) <= 80),
    face_role        text check (length(face_role) <= 80),
    telephone        text check (length(telephone) <= 30),
    hours            text check (length(hours) <= 1000),
    provenance       text   not null default 'real' check (provenance in ('real', 'replayed', 'synthetic')),
    provenance_note  text check (length(provenance_note) <= 300),
    closed_for_good  date,
    primary key (body_id, id),
    unique (body_id, slug)
);

-- Capacity is a time series: works, a flooded level, a new wing.
create table places.capacity (
    body_id  int         not null,
    place_id uuid        not null,
    since    timestamptz not null,
    capacity int         not null check (capacity between 0 and 1000000),
    reason   text check (length(reason) <= 200),
    primary key (body_id, place_id, since),
    foreign key (body_id, place_id) references places.place (body_id, id) on delete cascade
);

-- Who measures: an absolute count, in and out deltas, one sensor a space, a percentage.
create table places.source (
    body_id     int  not null,
    place_id    uuid not null,
    id          uuid not null default uuidv7(),
    kind        text not null check (kind in ('occupied', 'free', 'in-out', 'spaces', 'occupied-percent', 'free-percent')),
    device      text not null check (length(device) <= 120),
    night_reset time,
    primary key (body_id, id),
    unique (body_id, place_id, kind, device),
    foreign key (body_id, place_id) references places.place (body_id, id) on delete cascade
);

-- What was learnt of a source, so that a restart does not forget it.
create table places.learnt (
    body_id   int         not null,
    source_id uuid        not null,
    learnt    jsonb       not null,
    at        timestamptz not null,
    primary key (body_id, source_id),
    foreign key (body_id, source_id) references places.source (body_id, id) on delete cascade
);

-- One tap of a clerk or a lifeguard; it expires by itself.
create table places.statement (
    body_id      int         not null,
    id           uuid        not null default uuidv7(),
    place_id     uuid        not null,
    says         text        not null check (says in ('room', 'filling', 'nearly-full', 'full', 'closed')),
    occupied     int check (occupied >= 0),
    stated_at    timestamptz not null,
    expires_at   timestamptz not null check (expires_at > stated_at and expires_at <= stated_at + interval '7 days'),
    person_id    uuid        not null,
    role         text        not null,
    withdrawn_at timestamptz,
    primary key (body_id, id),
    foreign key (body_id, place_id) references places.place (body_id, id) on delete cascade
);
create index statement_current on places.statement (body_id, place_id, expires_at);

-- Residents who confirm or contradict what is shown, counted apart, nobody's name.
create table places.confirmation (
    body_id  int         not null,
    place_id uuid        not null,
    hour     timestamptz not null,
    agree    int         not null default 0 check (agree >= 0),
    disagree int         not null default 0 check (disagree >= 0),
    primary key (body_id, place_id, hour),
    foreign key (body_id, place_id) references places.place (body_id, id) on delete cascade
);

-- "Tell me when there is room": an address kept for one day and one message.
create table places.room_watch (
    body_id      int         not null,
    id           uuid        not null default uuidv7(),
    place_id     uuid        not null,
    email        text        not null check (length(email) <= 254),
    language     text        not null check (language in ('fr', 'en')),
    token_hash   bytea       not null,
    asked_at     timestamptz not null,
    confirmed_at timestamptz,
    expires_at   timestamptz not null check (expires_at <= asked_at + interval '1 day'),
    primary key (body_id, id),
    unique (body_id, token_hash),
    foreign key (body_id, place_id) references places.place (body_id, id) on delete cascade
);
create index room_watch_waiting on places.room_watch (body_id, place_id) where confirmed_at is not null;

-- The usual curve, learnt each night.
create table places.usual (
    body_id  int  not null,
    place_id uuid not null,
    learnt   jsonb not null,
    at       timestamptz not null,
    primary key (body_id, place_id),
    foreign key (body_id, place_id) references places.place (body_id, id) on delete cascade
);

-- Which bodies have places at all: read when the application starts, before any body is in scope.
create table places.inhabited (
    body_id int primary key
);

select database.protect('places.place');
select database.protect('places.capacity');
select database.protect('places.source');
select database.protect('places.learnt');
select database.protect('places.statement');
select database.protect('places.confirmation');
select database.protect('places.room_watch');
select database.protect('places.usual');
select database.shared('places.inhabited', 'numbers of bodies only; lets the application load its live state at start');
grant insert on places.inhabited to parvis_app;
