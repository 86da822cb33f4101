package fr.parvis.database;

/** The rules of the house about tables, as SQL over {@code pg_catalog}. */
final class CatalogueQuestions {

    private static final String OURS = """
            n.nspname not in ('pg_catalog', 'information_schema', 'public', 'flyway') and n.nspname !~ '^pg_(toast|temp)'
            """;

    private static final String ALL_TABLES = """
            select c.oid, n.nspname || '.' || c.relname as name, c.relispartition as is_partition,
                   c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
                   exists (select from pg_attribute a
                            where a.attrelid = c.oid and a.attname = 'body_id' and not a.attisdropped) as has_body,
                   exists (select from database.shared_table s
                            where s.schema_name = n.nspname and s.table_name = c.relname) as shared
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p', 'f') and %s
            """.formatted(OURS);

    /** oid, name of the tables that are kept apart by body. */
    static final String PROTECTED = """
            select oid, name from (%s) as t where not is_partition and not shared
            """.formatted(ALL_TABLES);

    static final String TABLES = """
            with t as (%s)
            select name || ' has no body_id and is not declared shared' from t
             where not is_partition and not shared and not has_body
            union all
            select name || ' has a body_id that is not int not null' from t join pg_attribute a on a.attrelid = t.oid
             where a.attname = 'body_id' and not shared and (a.atttypid <> 'int4'::regtype or not a.attnotnull)
            union all
            select name || ' does not enable row-level security' from t
             where not is_partition and not shared and not enabled
            union all
            select name || ' does not force row-level security on its owner' from t
             where not is_partition and not shared and not forced
            union all
            select name || ' is declared shared but row-level security is on' from t where shared and enabled
            union all
            select name || ' has a rewrite rule' from t join pg_rewrite r on r.ev_class = t.oid
            union all
            select s.schema_name || '.' || s.table_name || ' is declared shared and does not exist'
              from database.shared_table s
             where not exists (select from t where name = s.schema_name || '.' || s.table_name)
            """.formatted(ALL_TABLES);

    /**
     * Policies are those of database.protect() to the letter; the doors may have one more, the owner one to read (the
     * verifier of the journal), narrowing ones are free.
     */
    static final String POLICIES = """
            with t as (%s), expected (polname, polcmd, qual, with_check) as (values
                ('body_reads', 'r', '(body_id = ANY (( SELECT database.readable_bodies() AS readable_bodies)::integer[]))', null),
                ('body_inserts', 'a', null, '(body_id = ( SELECT database.writing_body() AS writing_body))'),
                ('body_updates', 'w', '(body_id = ( SELECT database.writing_body() AS writing_body))',
                                      '(body_id = ( SELECT database.writing_body() AS writing_body))'),
                ('body_deletes', 'd', '(body_id = ( SELECT database.writing_body() AS writing_body))', null)),
            actual as (
                select p.polrelid, p.polname::text, p.polcmd::text, p.polpermissive,
                       pg_get_expr(p.polqual, p.polrelid) as qual, pg_get_expr(p.polwithcheck, p.polrelid) as with_check,
                       (select string_agg(rolname, ',') from pg_roles where oid = any (p.polroles)) as roles
                  from pg_policy p)
            select t.name || ' lacks the policy ' || e.polname || ' of database.protect()' from t cross join expected e
             where not exists (select from actual a
                                where a.polrelid = t.oid and a.polname = e.polname and a.polcmd = e.polcmd
                                  and a.polpermissive and a.roles = 'parvis_app'
                                  and a.qual is not distinct from e.qual
                                  and a.with_check is not distinct from e.with_check)
            union all
            select t.name || ' has a widening policy ' || a.polname from t join actual a on a.polrelid = t.oid
             where a.polpermissive and not exists (select from expected e where e.polname = a.polname)
               and not (a.polname = 'ingest_works' and a.roles is not distinct from 'parvis_ingest')
               and not (a.polcmd = 'r' and a.roles is not distinct from
                        (select r.rolname from pg_class c join pg_roles r on r.oid = c.relowner where c.oid = t.oid))
            """.formatted(PROTECTED);

    /** TRUNCATE is not subject to policies, REFERENCES is an oracle, TRIGGER runs code. */
    static final String PRIVILEGES = """
            with t as (%s)
            select t.name || ' grants ' || privilege || ' to ' || role
              from t, unnest(array['parvis_app', 'parvis_ingest', 'parvis_backup']) as role,
                   unnest(array['truncate', 'references', 'trigger', 'maintain']) as privilege
             where has_table_privilege(role, t.oid, privilege)
            union all
            select t.name || ' grants ' || acl.privilege_type || ' to everybody'
              from t join pg_class c on c.oid = t.oid, aclexplode(c.relacl) as acl where acl.grantee = 0
            union all
            select t.name || ' is open to parvis_ingest without its policy' from t
             where not shared and not is_partition and has_any_column_privilege('parvis_ingest', t.oid, 'select, insert, update')
               and not exists (select from pg_policy p where p.polrelid = t.oid and p.polname = 'ingest_works')
            """.formatted(ALL_TABLES);

    static final String PARTITIONS = """
            with t as (%s)
            select t.name || ' is a partition that ' || role || ' reaches past its parent'
              from t, unnest(array['parvis_app', 'parvis_ingest']) as role
             where is_partition and has_any_column_privilege(role, t.oid, 'select, insert, update')
            union all
            select t.name || ' is a partition without forced row-level security'
              from t join t as root on root.oid = pg_partition_root(t.oid)
             where t.is_partition and not root.shared and not (t.enabled and t.forced)
            """.formatted(ALL_TABLES);

    static final String KEYS = """
            select t.name || ': the key ' || k.conname || ' does not contain body_id'
              from (%s) as t join pg_constraint k on k.conrelid = t.oid and k.contype in ('p', 'u', 'x')
             where not exists (select from pg_attribute a
                                where a.attrelid = t.oid and a.attname = 'body_id' and a.attnum = any (k.conkey))
            union all
            select t.name || ' has no primary key' from (%s) as t
             where not exists (select from pg_constraint k where k.conrelid = t.oid and k.contype = 'p')
            """.formatted(PROTECTED, PROTECTED);

    static final String INDEXES = """
            select t.name || ': the unique index ' || i.indexrelid::regclass || ' does not contain body_id'
              from (%s) as t join pg_index i on i.indrelid = t.oid and i.indisunique
             where not exists (select from pg_attribute a
                                where a.attrelid = t.oid and a.attname = 'body_id' and a.attnum = any (i.indkey::int2[]))
            """.formatted(PROTECTED);

    /** A reference by id alone lets one body point at, and so learn of, another's row. */
    static final String FOREIGN_KEYS = """
            with t as (%s), k as (
                select k.conname, source.name as source, target.name as target, source.shared as from_shared,
                       target.shared as to_shared,
                       exists (select from unnest(k.conkey, k.confkey) as pair (s, t)
                                 join pg_attribute sa on sa.attrelid = source.oid and sa.attnum = pair.s
                                 join pg_attribute ta on ta.attrelid = target.oid and ta.attnum = pair.t
                                where sa.attname = 'body_id' and ta.attname = 'body_id') as by_body
                  from pg_constraint k join t as source on source.oid = k.conrelid join t as target on target.oid = k.confrelid
                 where k.contype = 'f' and k.conparentid = 0)
            select source || ': the foreign key ' || conname || ' does not join on body_id' from k
             where not to_shared and not by_body
            union all
            select source || ': the foreign key ' || conname || ' leaves its room for ' || target from k
             where split_part(source, '.', 1) <> split_part(target, '.', 1)
            """.formatted(ALL_TABLES);

    static final String FUNCTIONS = """
            select p.oid::regprocedure || ' runs with the rights of ' || r.rolname || ' (SECURITY DEFINER)'
              from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
             where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
            """;

    static final String VIEWS = """
            select n.nspname || '.' || c.relname || ' is a view without security_invoker'
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'v' and %s and not coalesce(c.reloptions @> array['security_invoker=true'], false)
            union all
            select n.nspname || '.' || c.relname || ' is a materialised view that ' || role || ' reads'
              from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                   unnest(array['parvis_app', 'parvis_ingest']) as role
             where c.relkind = 'm' and has_any_column_privilege(role, c.oid, 'select')
            """.formatted(OURS);

    static final String ROLES = """
            select rolname || ' has a right that goes past row-level security' from pg_roles
             where rolname ~ '^parvis_' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
            union all
            select member.rolname || ' is a member of ' || role.rolname
              from pg_auth_members m join pg_roles member on member.oid = m.member join pg_roles role on role.oid = m.roleid
             where member.rolname in ('parvis_app', 'parvis_ingest')
            """;

    static final String OWNERSHIP = """
            select c.oid::regclass || ' belongs to ' || r.rolname
              from pg_class c join pg_roles r on r.oid = c.relowner join pg_namespace n on n.oid = c.relnamespace
             where %s and (r.rolsuper or r.rolname in ('parvis_app', 'parvis_ingest', 'parvis_backup'))
            """.formatted(OURS);

    private CatalogueQuestions() {}
}
