-- Answers of residents are counted by five minutes, so that "the last hour" is the last hour.
alter table places.confirmation rename column hour to since;
comment on column places.confirmation.since is 'beginning of the five minutes in which these answers were given';

-- Through which town somebody asked to be told: links lead back there. A request being served is claimed, so that two
-- replicas never write to the same person.
alter table places.room_watch add column town text not null check (length(town) <= 80);
alter table places.room_watch add column claimed_at timestamptz;
create index room_watch_of_mailbox on places.room_watch (body_id, email);

-- Sources that died or turned doubtful, and figures that residents contradict: since when, why, who saw it.
create table places.alert (
    body_id         int         not null,
    id              uuid        not null default uuidv7(),
    place_id        uuid        not null,
    source_id       uuid,
    state           text        not null check (state in ('stale', 'doubtful', 'absent', 'contradicted')),
    reason          text        not null check (length(reason) <= 40),
    since           timestamptz not null,
    over_at         timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by uuid,
    acknowledged_as text check (length(acknowledged_as) <= 120),
    primary key (body_id, id),
    check ((acknowledged_at is null) = (acknowledged_by is null)),
    check (over_at >= since),
    foreign key (body_id, place_id) references places.place (body_id, id) on delete cascade,
    foreign key (body_id, source_id) references places.source (body_id, id) on delete cascade
);
create unique index alert_open_once on places.alert (body_id, place_id, source_id) nulls not distinct where over_at is null;
create index alert_latest on places.alert (body_id, since);
select database.protect('places.alert');
