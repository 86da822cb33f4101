-- Whatever a person asks for: one case with an owner, a next step, a date and, where the law gives one, a clock.
select database.open_schema('casework');

create table casework.case_file (
    body_id         int         not null,
    id              uuid        not null default uuidv7(),
    request_key     uuid        not null,
    reference       text        not null check (reference ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    code_hash       bytea       not null check (octet_length(code_hash) = 32),
    kind            text        not null check (kind ~ '^[a-z]+:[a-z0-9-]+$' and length(kind) <= 80),
    title           text        not null check (length(title) between 1 and 200),
    channel         text        not null check (channel in ('PHONE', 'WEB', 'COUNTER', 'TELEPHONE', 'PAPER', 'MAIL')),
    language        text        not null check (language in ('fr', 'en')),
    state           text        not null check (state in ('RECEIVED', 'IN_HAND', 'AWAITING_PERSON', 'ACCEPTED', 'REFUSED',
                                'NO_FURTHER_ACTION', 'TACITLY_ACCEPTED', 'TACITLY_REFUSED', 'WITHDRAWN')),
    asker_person    uuid,
    asker_name      text        not null check (length(asker_name) between 1 and 120),
    asker_mail      text check (length(asker_mail) <= 254),
    asker_telephone text check (length(asker_telephone) <= 30),
    asker_post      text check (length(asker_post) <= 300),
    helper_name     text check (length(helper_name) between 1 and 120),
    helper_tie      text check (length(helper_tie) <= 120),
    consent         text check (consent in ('SPOKEN', 'SIGNED', 'REMOTE')),
    consent_at      timestamptz,
    owner_person    uuid,
    owner_name      text check (length(owner_name) between 1 and 120),
    next_step       text check (length(next_step) between 1 and 200),
    next_on         date,
    silence         text check (silence in ('ACCEPTANCE', 'REFUSAL')),
    term_length     int,
    term_unit       text check (term_unit in ('DAYS', 'WEEKS', 'MONTHS')),
    legal_basis     text check (length(legal_basis) between 1 and 300),
    deposited_on    date        not null,
    decision_on     date,
    effort_minutes  int         not null check (effort_minutes between 1 and 480),
    opened_at       timestamptz not null,
    closed_at       timestamptz,
    keep_until      date,
    open            boolean     not null generated always as (state in ('RECEIVED', 'IN_HAND', 'AWAITING_PERSON')) stored,
    primary key (body_id, id),
    unique (body_id, reference),
    unique (body_id, request_key),
    -- Nothing open is without a next step and its date; nothing closed has one, and it has a day on which it is erased.
    check (open = (next_step is not null and next_on is not null) and open = (closed_at is null)),
    check (open = (keep_until is null)),
    -- Somebody can be reached, if only by the one who helps.
    check (num_nonnulls(asker_person, asker_mail, asker_telephone, asker_post) > 0),
    check ((helper_name is null) = (consent is null) and (helper_name is null) = (consent_at is null)),
    check ((owner_person is null) = (owner_name is null)),
    check (num_nonnulls(silence, term_length, term_unit, legal_basis, decision_on) in (0, 5))
);
create index case_file_inbox on casework.case_file (body_id, least(next_on, decision_on)) where open;
create index case_file_owner on casework.case_file (body_id, owner_person) where open;
create index case_file_asker on casework.case_file (body_id, asker_person) where asker_person is not null;
create index case_file_over on casework.case_file (body_id, keep_until) where not open;

-- What was asked of the person meanwhile, and what that does to the legal clock.
create table casework.correction (
    body_id     int  not null,
    id          uuid not null default uuidv7(),
    case_id     uuid not null,
    what        text not null check (length(what) between 1 and 1000),
    asked_on    date not null,
    answered_on date check (answered_on >= asked_on),
    effect      text not null check (effect in ('NONE', 'SUSPENDS', 'RESTARTS')),
    primary key (body_id, id),
    foreign key (body_id, case_id) references casework.case_file (body_id, id) on delete cascade
);
create index correction_of_case on casework.correction (body_id, case_id);

-- The conversation, and notes that only officers read.
create table casework.message (
    body_id int         not null,
    id      uuid        not null default uuidv7(),
    case_id uuid        not null,
    at      timestamptz not null,
    side    text        not null check (side in ('ASKER', 'OFFICER', 'NOTE')),
    person  uuid,
    name    text        not null check (length(name) between 1 and 120),
    text    text        not null check (length(text) between 1 and 4000),
    primary key (body_id, id),
    foreign key (body_id, case_id) references casework.case_file (body_id, id) on delete cascade
);
create index message_of_case on casework.message (body_id, case_id, id);

-- What happened, step by step: lines are added, and go with their case only.
create table casework.event (
    body_id      int         not null,
    case_id      uuid        not null,
    sequence     int         not null check (sequence >= 1),
    at           timestamptz not null,
    step         text        not null check (length(step) <= 40),
    state        text        not null,
    person       uuid,
    role         text        not null check (length(role) <= 40),
    on_behalf_of uuid,
    note         text check (length(note) <= 1000),
    primary key (body_id, case_id, sequence),
    foreign key (body_id, case_id) references casework.case_file (body_id, id) on delete cascade
);

-- Which body holds a reference: asked by whoever has only the reference, before any body is known.
create table casework.whereabouts (
    reference text primary key,
    body_id   int not null
);

select database.protect('casework.case_file');
select database.protect('casework.correction');
select database.protect('casework.message');
select database.protect('casework.event');
revoke update, delete on casework.event from parvis_app;
select database.shared('casework.whereabouts', 'Tells which body holds a reference; says nothing of the person or the matter.',
  'select, insert, delete');
