package fr.parvis.telemetry.internal;

/**
 * The statements of the writer. One round trip writes observations, hourly summaries and states together. The hopeful
 * form takes it that nothing came before and fails as a whole otherwise: it is twice as fast as {@code ON CONFLICT},
 * which the careful form uses.
 */
final class BatchSql {

    private static final String INPUT = """
            with input as (
                select body_id, series_id, timestamptz 'epoch' + us * interval '1 microsecond' as observed_at,
                       raw, value, rule
                  from unnest(?::int[], ?::int[], ?::int8[], ?::float8[], ?::float8[], ?::int2[])
                       as i(body_id, series_id, us, raw, value, rule)),
            """;

    private static final String INSERT = """
                insert into telemetry.observation as o (body_id, series_id, observed_at, raw, value, rule)
                select body_id, series_id, observed_at, raw, nullif(value, raw), nullif(rule, 0::int2) from input
            """;

    private static final String SUMMARIES = """
            hourly as (
                insert into telemetry.hourly as h
                    (body_id, series_id, hour, count, sum, min, max, last, last_at)
                select body_id, series_id, date_bin('1 hour', observed_at, timestamptz 'epoch'), count(*), sum(value),
                       min(value), max(value), (array_agg(value order by observed_at desc))[1], max(observed_at)
                  from fresh group by 1, 2, 3 order by 1, 2, 3
                on conflict (body_id, series_id, hour) do update
                   set count = h.count + excluded.count, sum = h.sum + excluded.sum,
                       min = least(h.min, excluded.min), max = greatest(h.max, excluded.max),
                       last = case when excluded.last_at > h.last_at then excluded.last else h.last end,
                       last_at = greatest(h.last_at, excluded.last_at)),
            state as (
                insert into telemetry.series_state as s
                    (body_id, series_id, observed_at, raw, value, received_at, recorded)
                select body_id, series_id, max(observed_at), (array_agg(raw order by observed_at desc))[1],
                       (array_agg(value order by observed_at desc))[1],
                       timestamptz 'epoch' + ?::int8 * interval '1 microsecond', count(*)
                  from fresh group by 1, 2 order by 1, 2
                on conflict (body_id, series_id) do update
                   set recorded = s.recorded + excluded.recorded, received_at = excluded.received_at,
                       observed_at = greatest(s.observed_at, excluded.observed_at),
                       raw = case when s.observed_at > excluded.observed_at then s.raw else excluded.raw end,
                       value = case when s.observed_at > excluded.observed_at then s.value else excluded.value end)
            """;

    static final String HOPEFUL =
            INPUT + "fresh as (select * from input), kept as (" + INSERT + "),\n" + SUMMARIES + "select 1";

    static final String CAREFUL = INPUT + "fresh as (" + INSERT + """
                on conflict do nothing
                returning body_id, series_id, observed_at, raw, coalesce(value, raw) as value),
            """ + SUMMARIES + """
            select series_id, (extract(epoch from observed_at) * 1000000)::int8 from fresh
            """;

    static final String KEPT = """
            select i.ord, o.raw
              from unnest(?::int[], ?::int[], ?::int8[]) with ordinality as i(body_id, series_id, us, ord)
              join telemetry.observation o
                on o.body_id = i.body_id and o.series_id = i.series_id
               and o.observed_at = timestamptz 'epoch' + i.us * interval '1 microsecond'
            """;

    static final String COUNTERS = """
            insert into telemetry.series_state as s (body_id, series_id, received_at, repeated, refused)
            values (?, ?, timestamptz 'epoch' + ?::int8 * interval '1 microsecond', ?, ?)
            on conflict (body_id, series_id) do update
               set repeated = s.repeated + excluded.repeated, refused = s.refused + excluded.refused
            """;

    static final String SERIES = """
            insert into telemetry.series as s (body_id, device_id, property, unit, rule, created_at)
            values (?, ?, ?, ?, ?, timestamptz 'epoch' + ?::int8 * interval '1 microsecond')
            on conflict (body_id, device_id, property) do update set unit = s.unit
            returning id
            """;

    private BatchSql() {}
}
