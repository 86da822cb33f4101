package fr.parvis.database;

import fr.parvis.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Tables as a room would make them, so that the rules are tried even where a room has none of the kind. */
final class SampleTables {

    private SampleTables() {}

    static TestDatabase withSamples(TestDatabase database) throws SQLException {
        try (Connection owner = database.owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    select database.open_schema('sample');
                    create domain sample.tiny as text check (length(value) < 3);
                    create type sample.mood as enum ('calm', 'busy');
                    create table sample.parent (
                        body_id int not null, id uuid not null default uuidv7(), number bigint generated always as identity,
                        name text not null check (length(name) > 3), short sample.tiny not null, mood sample.mood not null,
                        at timestamptz not null, during tstzrange not null, place point not null, tags text[] not null,
                        path ltree not null, extra jsonb not null, raw bytea not null, price numeric(10, 2) not null,
                        doubled numeric generated always as (price * 2) stored, open boolean not null, day date not null,
                        primary key (body_id, id), exclude using gist (body_id with =, during with &&));
                    create table sample.child (
                        body_id int not null, id uuid not null, parent_id uuid not null,
                        primary key (body_id, id), foreign key (body_id, parent_id) references sample.parent (body_id, id));
                    create table sample.measured (
                        body_id int not null, series int not null, at timestamptz not null, value real,
                        primary key (body_id, series, at)) partition by range (at);
                    create table sample.measured_2026 partition of sample.measured
                        for values from ('2026-01-01') to ('2027-01-01');
                    select database.protect('sample.parent');
                    select database.protect('sample.child');
                    select database.protect('sample.measured');
                    select database.open_to_ingest('sample.measured');
                    create view sample.busy with (security_invoker = true) as select * from sample.parent;
                    grant select on sample.busy to parvis_app;
                    """);
        }
        return database;
    }
}
