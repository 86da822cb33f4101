-- The keys of forms that may be taken once only: the same form sent again, by a reload or a second tap, changes nothing.
create table places.taken_form (
    body_id  int         not null,
    key      uuid        not null,
    taken_at timestamptz not null,
    primary key (body_id, key)
);
select database.protect('places.taken_form');
