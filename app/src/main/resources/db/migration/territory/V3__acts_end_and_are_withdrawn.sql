-- Acts are ended, and withdrawn before they begin; what was recorded stays, and each change says why.

alter table territory.competence
    add column withdrawn boolean not null default false,
    drop constraint competence_overlap,
    add constraint competence_overlap
        exclude using gist (territory_id with =, subject with =, daterange(since, until) with &&)
        where (not withdrawn);

create table territory.competence_change (
    number        bigint generated always as identity primary key,
    competence_id int not null references territory.competence,
    at            timestamptz not null default now(),
    change        text not null check (change in ('RECORDED', 'ENDED', 'WITHDRAWN', 'RESTORED')),
    until_before  date,
    until_after   date,
    cause_id      int not null references territory.competence,
    basis         text not null check (length(basis) between 1 and 500)
);
create index competence_change_by_cause on territory.competence_change (cause_id);

select database.shared('territory.competence_change', 'What became of each act of the public competence map, and why.',
    'select, insert');
