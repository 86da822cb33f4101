-- What every room's migrations build on: schemas, protection by body, the list of deliberate exceptions.

create schema if not exists database;
grant usage on schema database to parvis_app, parvis_ingest;

-- The scope of the transaction, set by SET LOCAL; after COMMIT the settings are '' and not null.

create function database.writing_body() returns int
    language sql stable parallel safe
    return nullif(current_setting('parvis.body', true), '')::int;

create function database.readable_bodies() returns int[]
    language sql stable parallel safe
    return string_to_array(nullif(current_setting('parvis.readable', true), ''), ',')::int[];

-- Tables that are not kept apart by body, each with its reason; the catalogue linter reads it.

create table database.shared_table (
    schema_name text not null,
    table_name  text not null,
    reason      text not null check (length(reason) >= 10),
    privileges  text not null,
    primary key (schema_name, table_name)
);

create function database.open_schema(name text) returns void
    language plpgsql set client_min_messages = warning as
$$
begin
    execute format('create schema if not exists %I', name);
    execute format('grant usage on schema %I to parvis_app, parvis_ingest', name);
end
$$;

create function database.grant_on(target regclass, privileges text, grantee name) returns void
    language plpgsql as
$$
declare
    owned record;
begin
    execute format('grant %s on table %s to %I', privileges, target, grantee);
    if privileges ~* 'insert|all' then
        for owned in
            select d.objid::regclass as sequence
              from pg_depend d
              join pg_class c on c.oid = d.objid and c.relkind = 'S'
             where d.refobjid = target and d.deptype in ('a', 'i')
        loop
            execute format('grant usage on sequence %s to %I', owned.sequence, grantee);
        end loop;
    end if;
end
$$;

-- Closes a table to direct access by anyone but its owner's partitioned parent.

create function database.force_row_security(target regclass) returns void
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
end
$$;

-- The application sees the rows of the bodies in scope and changes those of its own body. Calling it for a partition
-- closes the partition to everyone: its rows are reached through the parent.

create function database.protect(target regclass) returns void
    language plpgsql set client_min_messages = warning as
$$
declare
    partition record;
begin
    perform database.force_row_security(target);
    if (select relispartition from pg_class where oid = target) then
        return;
    end if;
    if not exists (select from pg_attribute
                    where attrelid = target and attname = 'body_id' and attnotnull and atttypid = 'int4'::regtype) then
        raise exception 'table % has no column body_id int not null', target;
    end if;
    execute format('drop policy if exists body_reads on %s', target);
    execute format('drop policy if exists body_inserts on %s', target);
    execute format('drop policy if exists body_updates on %s', target);
    execute format('drop policy if exists body_deletes on %s', target);
    execute format('create policy body_reads on %s for select to parvis_app
                    using (body_id = any ((select database.readable_bodies())::int[]))', target);
    execute format('create policy body_inserts on %s for insert to parvis_app
                    with check (body_id = (select database.writing_body()))', target);
    execute format('create policy body_updates on %s for update to parvis_app
                    using (body_id = (select database.writing_body()))
                    with check (body_id = (select database.writing_body()))', target);
    execute format('create policy body_deletes on %s for delete to parvis_app
                    using (body_id = (select database.writing_body()))', target);
    perform database.grant_on(target, 'select, insert, update, delete', 'parvis_app');
    for partition in select relid from pg_partition_tree(target) where relid <> target loop
        perform database.force_row_security(partition.relid);
    end loop;
end
$$;

-- Lets the doors for data work on a protected or shared table, for every body.

create function database.open_to_ingest(target regclass, privileges text default 'select, insert') returns void
    language plpgsql set client_min_messages = warning as
$$
begin
    if (select relrowsecurity from pg_class where oid = target) then
        execute format('drop policy if exists ingest_works on %s', target);
        execute format('create policy ingest_works on %s to parvis_ingest using (true) with check (true)', target);
    end if;
    perform database.grant_on(target, privileges, 'parvis_ingest');
end
$$;

-- Declares that a table is deliberately not kept apart by body, and why.

create function database.shared(target regclass, reason text, privileges text default 'select') returns void
    language plpgsql as
$$
begin
    insert into database.shared_table
    select n.nspname, c.relname, reason, privileges
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.oid = target
    on conflict (schema_name, table_name) do update set reason = excluded.reason, privileges = excluded.privileges;
    if privileges <> '' then
        perform database.grant_on(target, privileges, 'parvis_app');
    end if;
end
$$;

revoke all on all functions in schema database from public;
grant execute on function database.writing_body(), database.readable_bodies() to parvis_app, parvis_ingest;

select database.shared('database.shared_table', 'The list itself; holds names of tables only.');

-- Events on their way to their listeners (Spring Modulith 2.1, second layout); completed ones are deleted.

select database.open_schema('modulith');

create table modulith.event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_serialized_event_hash_idx on modulith.event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on modulith.event_publication (completion_date);

select database.shared('modulith.event_publication',
    'The registry of the event bus works for every body; rows live until their listener is done.',
    'select, insert, update, delete');
