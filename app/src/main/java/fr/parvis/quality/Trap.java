package fr.parvis.quality;

/** The ways in which real feeds lie, each met in real data. */
enum Trap {
    FROZEN,
    SWAPPED_IDENTITY,
    SHARED_NAME,
    CAPACITY_FLIPS,
    NEGATIVE,
    OVER_CAPACITY,
    CLOSED_IS_NOT_EMPTY,
    INVERTED,
    IRREGULAR_BEAT,
    DISPLAY_DIFFERS,
    CLOCK,
    DUPLICATES,
    CLAMPED_UPSTREAM,
    NO_DATA
}
