package fr.parvis.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

/** A table with one row of body 1 and one of body 2, looked at as the application in the scope of body 1. */
final class TwoBodies {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final Connection connection;
    private final String table;

    private TwoBodies(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    /** Puts the rows in, past foreign keys and checks; all is undone by the caller's rollback. */
    static TwoBodies in(Connection connection, String table) throws SQLException {
        TwoBodies rows = new TwoBodies(connection, table);
        rows.execute("set local session_replication_role = replica");
        rows.execute(LOOSEN.formatted(table));
        for (int body = 1; body <= 2; body++) {
            rows.execute(rows.insert(body));
        }
        rows.execute("set local parvis.body = '1'; set local parvis.readable = '1'");
        rows.execute("set local role parvis_app");
        return rows;
    }

    int visibleOfOwn() throws SQLException {
        return (int) number("select count(*) from " + table + " where body_id = 1");
    }

    int visibleOfNeighbour() throws SQLException {
        return (int) number("select count(*) from " + table + " where body_id <> 1");
    }

    /** How many rows the statement touches; none where the application lacks the privilege. Undone. */
    int changed(String statement) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement change = connection.createStatement()) {
            return change.executeUpdate(statement.formatted(table));
        } catch (SQLException e) {
            if (!INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw e;
            }
            return 0;
        } finally {
            connection.rollback(before);
        }
    }

    boolean refused(String statement) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement change = connection.createStatement()) {
            change.execute(statement.formatted(table));
            return false;
        } catch (SQLException e) {
            return INSUFFICIENT_PRIVILEGE.equals(e.getSQLState());
        } finally {
            connection.rollback(before);
        }
    }

    boolean refusedInsertForNeighbour() throws SQLException {
        execute("reset role");
        String insert = insert(2);
        execute("set local role parvis_app");
        return refused(insert);
    }

    long leftOfNeighbour() throws SQLException {
        execute("reset role");
        return number("select count(*) from " + table + " where body_id = 2");
    }

    private String insert(int body) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(INSERT.formatted(body, table))) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Takes away what a made-up row might not satisfy: checks of tables and domains, a partition for any value. */
    private static final String LOOSEN = """
            do $$
            declare held record;
            begin
                for held in select conname from pg_constraint where conrelid = '%1$s'::regclass and contype in ('c', 'x')
                               and conislocal and coninhcount = 0 loop
                    execute format('alter table %1$s drop constraint if exists %%I cascade', held.conname);
                end loop;
                for held in select c.conname, c.contypid::regtype as domain from pg_constraint c
                             where c.contypid in (select atttypid from pg_attribute where attrelid = '%1$s'::regclass) loop
                    execute format('alter domain %%s drop constraint %%I', held.domain, held.conname);
                end loop;
                if exists (select from pg_partitioned_table where partrelid = '%1$s'::regclass and partdefid = 0
                              and partstrat <> 'h') then
                    create table public.any_value (like %1$s including all);
                    alter table %1$s attach partition public.any_value default;
                end if;
            end $$
            """;

    /** An INSERT with a value of its type for each column. */
    private static final String INSERT = """
            with recursive base as (
                select a.attnum, a.attname, a.attidentity, a.atttypid as typid, a.atttypmod as typmod
                  from pg_attribute a
                 where a.attrelid = '%2$s'::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''),
            resolved as (
                select b.*, t.typtype, t.typbasetype from base b join pg_type t on t.oid = b.typid
                union all
                select r.attnum, r.attname, r.attidentity, t.oid, r.typmod, t.typtype, t.typbasetype
                  from resolved r join pg_type t on t.oid = r.typbasetype where r.typtype = 'd')
            select format('insert into %2$s (%%s) overriding system value values (%%s)',
                          string_agg(quote_ident(attname), ', ' order by attnum),
                          string_agg(case
                              when attname = 'body_id' then '%1$s'
                              when r.typtype = 'e' then format('%%L::%%s',
                                   (select enumlabel from pg_enum where enumtypid = typid order by enumsortorder limit 1), typid::regtype)
                              when r.typtype in ('r', 'm') then format('%%L::%%s',
                                   case r.typtype when 'r' then 'empty' else '{}' end, typid::regtype)
                              when r.typtype = 'c' then format('null::%%s', typid::regtype)
                              when t.typcategory = 'A' then format('%%L::%%s', '{}', typid::regtype)
                              when typid in ('json'::regtype, 'jsonb'::regtype) then format('%%L::%%s', '{}', typid::regtype)
                              when typid = 'uuid'::regtype then format('%%L::uuid', gen_random_uuid())
                              when typid = 'bytea'::regtype then format('%%L::bytea', '\\x00')
                              when typid = 'xml'::regtype then format('%%L::xml', '<a/>')
                              when typid = 'tsvector'::regtype or typid = 'tsquery'::regtype then format('%%L::%%s', 'a', typid::regtype)
                              when typid::regtype::text in ('ltree', 'cube', 'citext', 'hstore') then format('%%L::%%s',
                                   case typid::regtype::text when 'ltree' then 'a' when 'cube' then '(0)' when 'hstore' then '' else 'x' end,
                                   typid::regtype)
                              when t.typcategory = 'N' then '1'
                              when t.typcategory = 'S' then format('%%L', 'x')
                              when t.typcategory = 'B' then 'true'
                              when t.typcategory = 'D' then format('%%L::%%s', '2026-11-22 12:00', typid::regtype)
                              when t.typcategory = 'T' then format('%%L::interval', '1 hour')
                              when t.typcategory = 'I' then format('%%L::%%s', '127.0.0.1', typid::regtype)
                              when t.typcategory = 'G' then format('%%L::%%s', case typid::regtype::text
                                   when 'point' then '(0,0)' when 'box' then '((0,0),(1,1))' when 'circle' then '<(0,0),1>'
                                   when 'line' then '{1,1,1}' when 'lseg' then '((0,0),(1,1))' else '((0,0),(1,1),(1,0))' end, typid::regtype)
                              when t.typcategory = 'V' then format('%%L', '1')
                              else 'default' end, ', ' order by attnum))
              from resolved r join pg_type t on t.oid = r.typid
             where r.typtype <> 'd'
            """;
}
