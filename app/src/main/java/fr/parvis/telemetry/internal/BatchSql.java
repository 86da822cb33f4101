package fr.parvis.telemetry.internal;

/**
 * The statements of the writer. Each takes its locks table by table: observations, hourly summaries, states; and within
 * each table in key order. (The main statement of a {@code with} runs first, then its parts, the last one first.) The
 * hopeful form takes it that nothing came before and fails as a whole otherwise: it is twice as fast as {@code ON
 * CONFLICT}, which the careful form uses.
 */
final class BatchSql {

    /** Where every value was taken as it came, the last two arrays are empty and their columns null. */
    private static final String INSERT = """
            insert into telemetry.observation as o (body_id, series_id, observed_at, raw, value, rule)
            select body_id, series_id, timestamptz 'epoch' + us * interval '1 microsecond',
                   raw, nullif(value, raw), nullif(rule, 0::int2)
              from unnest(?::int[], ?::int[], ?::int8[], ?::float8[], ?::float8[], ?::int2[])
                   as i(body_id, series_id, us, raw, value, rule)
            """;

    private static final String STATE = """
            with state as (
                insert into telemetry.series_state as s
                    (body_id, series_id, observed_at, raw, value, recorded, repeated, refused, received_at)
                select body_id, series_id,
                       case when recorded > 0 then timestamptz 'epoch' + us * interval '1 microsecond' end,
                       case when recorded > 0 then raw end, case when recorded > 0 then value end,
                       recorded, repeated, refused, timestamptz 'epoch' + ?::int8 * interval '1 microsecond'
                  from unnest(?::int[], ?::int[], ?::int8[], ?::float8[], ?::float8[], ?::int[], ?::int[], ?::int[])
                       as i(body_id, series_id, us, raw, value, recorded, repeated, refused)
                on conflict (body_id, series_id) do update
                   set recorded = s.recorded + excluded.recorded, repeated = s.repeated + excluded.repeated,
                       refused = s.refused + excluded.refused,
                       received_at = case when excluded.recorded > 0 then excluded.received_at else s.received_at end,
                       observed_at = greatest(s.observed_at, excluded.observed_at),
                       raw = case when excluded.observed_at is null or s.observed_at > excluded.observed_at
                             then s.raw else excluded.raw end,
                       value = case when excluded.observed_at is null or s.observed_at > excluded.observed_at
                               then s.value else excluded.value end)
            """;

    private static final String HOURLY = """
            insert into telemetry.hourly as h
                (body_id, series_id, hour, count, sum, min, max, last, last_at)
            select body_id, series_id, timestamptz 'epoch' + us * interval '1 microsecond', count, sum, min, max, last,
                   timestamptz 'epoch' + last_us * interval '1 microsecond'
              from unnest(?::int[], ?::int[], ?::int8[], ?::int[],
                          ?::float8[], ?::float8[], ?::float8[], ?::float8[], ?::int8[])
                   as i(body_id, series_id, us, count, sum, min, max, last, last_us)
            on conflict (body_id, series_id, hour) do update
               set count = h.count + excluded.count, sum = h.sum + excluded.sum,
                   min = least(h.min, excluded.min), max = greatest(h.max, excluded.max),
                   last = case when excluded.last_at > h.last_at then excluded.last else h.last end,
                   last_at = greatest(h.last_at, excluded.last_at)
            """;

    static final String SUMMARIES = STATE + HOURLY;

    static final String HOPEFUL = STATE + ", hourly as (\n" + HOURLY + ")\n" + INSERT;

    static final String CAREFUL = INSERT + """
            on conflict do nothing
            returning series_id, (extract(epoch from observed_at) * 1000000)::int8
            """;

    static final String KEPT = """
            select i.ord, o.raw
              from unnest(?::int[], ?::int[], ?::int8[]) with ordinality as i(body_id, series_id, us, ord)
              join telemetry.observation o
                on o.body_id = i.body_id and o.series_id = i.series_id
               and o.observed_at = timestamptz 'epoch' + i.us * interval '1 microsecond'
            """;

    static final String SERIES = """
            insert into telemetry.series as s (body_id, device_id, property, unit, rule, created_at)
            values (?, ?, ?, ?, ?, timestamptz 'epoch' + ?::int8 * interval '1 microsecond')
            on conflict (body_id, device_id, property) do update set unit = s.unit
            returning id
            """;

    private BatchSql() {}
}
